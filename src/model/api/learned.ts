import { z } from 'zod';
import { Alias } from '../coded.ts';
import { Decision, Teaching } from '../decision.ts';
import { ReportHead } from '../report.ts';

const Meaning = z.object({ id: z.string(), name: z.string(), because: z.string() });

/**
 * What reports explain of a name that the knowledge does not hold: that `name` is the same as, was formerly, or belongs to
 * `same_as`. Each report is named with its words.
 */
export const LearnedName = z.object({
  ...Alias.omit({ span: true }).shape,
  told: z.array(z.object({ report: ReportHead, alias: Alias })),
  /** Whom either name meant on the day of the first report, best first; empty where the knowledge does not hold it. */
  name_means: z.array(Meaning),
  same_means: z.array(Meaning),
  /** Every row of knowledge that it can become, likeliest first; none where nobody in it is known. */
  lessons: z.array(z.object({ teaches: Teaching, says: z.string() })),
  /** What a person made of it: `learn` or `decline`; null as long as nobody did. */
  decision: Decision.nullable(),
});
export type LearnedName = z.infer<typeof LearnedName>;
