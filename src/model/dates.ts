import { z } from 'zod';

/** A calendar day, ISO 8601 (`2016-07-28`). */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export type Day = z.infer<typeof Day>;

/** An interval of days, both ends inclusive; `null` where an end is open. */
export interface DayInterval {
  readonly start: Day | null;
  readonly end: Day | null;
}

/**
 * When something happened.
 * `time_precision`: 1 the exact day, 2 within the week, 3 the month only or vaguer (ACLED codebook).
 * `basis`: `stated` (a full date in the text), `relative` ("on Friday", against the publication date),
 * `published` (nothing said: the publication date), `actor_identity` (the interval in which all names of
 * the report were in force), `none`.
 */
export const DateRange = z.object({
  start: Day.nullable(),
  end: Day.nullable(),
  time_precision: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  basis: z.enum(['stated', 'relative', 'published', 'actor_identity', 'none']),
  text: z.string().nullable(),
});
export type DateRange = z.infer<typeof DateRange>;
