import { z } from 'zod';
import { SentenceTree } from './report-view.ts';
import { Rule } from './rule.ts';
import { ToldClaim } from './told.ts';

/** Why a claim is coded as it is: its words, the tree that was read, the rows that made it. */
export const Explanation = z.object({
  told: ToldClaim,
  tree: SentenceTree.nullable(),
  rules: z.array(Rule),
});
export type Explanation = z.infer<typeof Explanation>;
