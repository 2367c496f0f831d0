import { z } from 'zod';
import { Day } from '../dates.ts';
import { DayCount, IncidentLine } from '../query.ts';
import { FilterQuery } from './query.ts';

/** `since` is the time of the last visit (ISO 8601, UTC). Without `from` and `to`: the last seven days of the record. */
export const TodayQuery = z.object({
  ...FilterQuery.shape,
  since: z.iso.datetime().optional(),
  limit: z.coerce.number().pipe(z.int().min(1).max(200)).default(50),
});

/** An incident with why it stands where it does. */
export const RankedIncident = z.object({
  incident: IncidentLine,
  /** Told by a report that came since the last visit. */
  new: z.boolean(),
  /** "19 killed · 3 voices · they differ in killed, actor". */
  because: z.string(),
});
export type RankedIncident = z.infer<typeof RankedIncident>;

/** What an analyst sees first. */
export const TodayView = z.object({
  from: Day.nullable(),
  to: Day.nullable(),
  /** First and last day of the record. */
  span: z.object({ from: Day.nullable(), to: Day.nullable() }),
  /** Every day on which something begins under the filter, whatever its `from` and `to`: what to choose from. */
  days: z.array(DayCount),
  incidents: z.array(RankedIncident),
  total: z.int(),
  /** Reports that came since the last visit. */
  new_reports: z.int(),
  /** What most wants a decision, within the filter and whatever its day. */
  queue: z.array(RankedIncident),
  queue_total: z.int(),
});
export type TodayView = z.infer<typeof TodayView>;
