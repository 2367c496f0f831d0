import { z } from 'zod';
import { Acled, Plover } from './claim.ts';
import { DateRange } from './dates.ts';
import { Party } from './party.ts';
import { Place } from './place.ts';

export const Grade = z.enum(['confirmed', 'fair', 'weak', 'contested', 'discounted']);
export type Grade = z.infer<typeof Grade>;

/** People harmed as all accounts tell it; `rule` says how `best` was chosen. */
export const TollRange = z.object({
  low: z.int().nullable(),
  high: z.int().nullable(),
  best: z.int().nullable(),
  rule: z.string(),
});
export type TollRange = z.infer<typeof TollRange>;

/** An independent voice and the reports through which it is heard. */
export const Origin = z.object({ speaker: z.string(), reports: z.array(z.string()) });
export type Origin = z.infer<typeof Origin>;

export const Disagreement = z.object({
  field: z.string(),
  values: z.array(z.object({ value: z.string().nullable(), claims: z.array(z.string()) })),
});
export type Disagreement = z.infer<typeof Disagreement>;

/** What several claims add up to; it keeps their disagreement. */
export const Incident = z.object({
  id: z.string(),
  action: z.string(),
  plover: Plover,
  acled: Acled.nullable(),
  date: DateRange,
  place: Place.nullable(),
  actor: z.array(Party),
  recipient: z.array(Party),
  toll: z.record(z.string(), TollRange),
  claims: z.array(z.string()),
  reports: z.array(z.string()),
  origins: z.array(Origin),
  origin_count: z.int(),
  grade: Grade,
  grade_because: z.string(),
  disagreements: z.array(Disagreement),
  because: z.array(z.string()),
});
export type Incident = z.infer<typeof Incident>;
