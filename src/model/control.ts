import { z } from 'zod';
import { Territory } from './claim.ts';
import { DateRange, Day } from './dates.ts';
import { Grade } from './incident.ts';
import { Party } from './party.ts';
import { Place } from './place.ts';

/** An incident that bears on who controls a place: what changed, who holds it by these accounts and who lost it. */
export const ControlChange = z.object({
  date: DateRange,
  change: Territory.shape.change,
  holder: z.array(Party),
  lost_by: z.array(Party),
  incident: z.string(),
  /** The claims that say so, and no others. */
  claims: z.array(z.string()),
  origin_count: z.int(),
  grade: Grade,
});
export type ControlChange = z.infer<typeof ControlChange>;

/**
 * From one change to the next; `from` is the last day on which it can have happened, `to` the day before the next one, or
 * null. `held` by the one in `holders`; `contested` where accounts name several holders for the same days, deny the change,
 * or tell of fighters who entered; `unknown` where accounts only say that somebody left.
 */
export const ControlPeriod = z.object({
  from: Day.nullable(),
  to: Day.nullable(),
  status: z.enum(['held', 'contested', 'unknown']),
  holders: z.array(Party),
  because: z.string(),
  incidents: z.array(z.string()),
});
export type ControlPeriod = z.infer<typeof ControlPeriod>;

/** Who controls a place by the claims of capture and loss, in order of time; nothing is said of days before the first. */
export const PlaceControl = z.object({
  place: Place.omit({ text: true, start: true, end: true, relation: true }),
  changes: z.array(ControlChange),
  periods: z.array(ControlPeriod),
});
export type PlaceControl = z.infer<typeof PlaceControl>;
