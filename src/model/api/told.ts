import { z } from 'zod';
import { Attribution } from '../attribution.ts';
import { Claim } from '../claim.ts';
import { Standing } from '../query.ts';
import { ReportHead } from '../report.ts';
import { Span } from '../span.ts';
import { Mark } from './mark.ts';

/** A claim with the words around it: everything that a page needs to quote it. */
export const ToldClaim = z.object({
  claim: Claim,
  report: ReportHead,
  incident: z.string().nullable(),
  standing: Standing,
  /** The paragraph around the sentence, cut to 400 code points on each side; the marks lie in it. Offsets are those of the body. */
  context: Span,
  marks: z.array(Mark),
  /** Who says so, outermost first; empty for the outlet's own voice. */
  chain: z.array(Attribution),
});
export type ToldClaim = z.infer<typeof ToldClaim>;
