import { z } from 'zod';
import { SpeakerType } from './attribution.ts';
import { Acled, Plover } from './claim.ts';
import { DateRange } from './dates.ts';
import { Party } from './party.ts';
import { Place } from './place.ts';

export const Grade = z.enum(['confirmed', 'fair', 'weak', 'contested', 'discounted']);
export type Grade = z.infer<typeof Grade>;

/**
 * How the number that is shown is chosen where accounts differ.
 * `conservative`: the lowest of what each independent voice said last (as ACLED).
 * `best`: the number that most voices give, else their median; with `low` and `high` (as UCDP).
 * `newest`: what the newest report says.
 * `own-losses`: of each side what it says of its own losses; where it says nothing, as `conservative`.
 */
export const ValueRule = z.enum(['conservative', 'best', 'newest', 'own-losses']);
export type ValueRule = z.infer<typeof ValueRule>;

/** People harmed as all accounts tell it; `rule` says how `best` was chosen. */
export const TollRange = z.object({
  low: z.int().nullable(),
  high: z.int().nullable(),
  best: z.int().nullable(),
  rule: z.string(),
});
export type TollRange = z.infer<typeof TollRange>;

/**
 * An independent voice, the reports through which it is heard, and the chains by which it came: outlet first, each
 * next one nearer to the event. `claims` are those that go back to it.
 */
export const Origin = z.object({
  speaker: z.string(),
  /** What kind of voice it is, as the report that names it tells. */
  speaker_type: SpeakerType.default('unknown'),
  reports: z.array(z.string()),
  chains: z.array(z.array(z.string())),
  claims: z.array(z.string()),
});
export type Origin = z.infer<typeof Origin>;

export const Disagreement = z.object({
  field: z.string(),
  values: z.array(z.object({ value: z.string().nullable(), claims: z.array(z.string()) })),
});
export type Disagreement = z.infer<typeof Disagreement>;

/** What one report tells of an incident: its claims, and the people that it counts in all of them. */
export const ReportAccount = z.object({
  report: z.string(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  claims: z.array(z.string()),
  toll: z.record(z.string(), z.object({ low: z.int(), high: z.int() })),
});
export type ReportAccount = z.infer<typeof ReportAccount>;

/** Why something belongs to an incident, or nearly does. */
export const Reason = z.object({ id: z.string(), because: z.string() });
export type Reason = z.infer<typeof Reason>;

/**
 * What several claims add up to; it keeps their disagreement. `because` says why each claim is in it;
 * `denied_by` are claims that deny it, `competes_with` incidents that tell of the same deed with other parties,
 * `nearly` claims that had much in common with it and what kept them out. A continuing operation names in `parts` the
 * incidents that happened within its days, each of which names it in `part_of`: whoever counts people counts either.
 */
export const Incident = z.object({
  id: z.string(),
  action: z.string(),
  plover: Plover,
  acled: Acled.nullable(),
  date: DateRange,
  place: Place.nullable(),
  actor: z.array(Party),
  recipient: z.array(Party),
  /** Both sides did it to each other; all parties stand in `actor`. */
  mutual: z.boolean(),
  toll: z.record(z.string(), TollRange),
  claims: z.array(z.string()),
  reports: z.array(z.string()),
  accounts: z.array(ReportAccount),
  origins: z.array(Origin),
  origin_count: z.int(),
  grade: Grade,
  grade_because: z.string(),
  disagreements: z.array(Disagreement),
  because: z.array(Reason),
  denied_by: z.array(z.string()),
  competes_with: z.array(z.string()),
  nearly: z.array(Reason),
  parts: z.array(z.string()),
  part_of: z.string().nullable(),
});
export type Incident = z.infer<typeof Incident>;
