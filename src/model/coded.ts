import { z } from 'zod';
import { Attribution } from './attribution.ts';
import { Claim } from './claim.ts';
import { Fingerprint, ReportHead, Warning } from './report.ts';
import { Span } from './span.ts';

/** A name that the report itself explains ("X, previously known as Y"). Used in that report only. */
export const Alias = z.object({
  name: z.string(),
  same_as: z.string(),
  relation: z.enum(['also_known_as', 'formerly', 'acronym', 'member_of', 'part_of', 'led_by']),
  span: Span,
});
export type Alias = z.infer<typeof Alias>;

/** A report with everything that was coded from it. `credits` and `fingerprint` are carried along for counting origins. */
export const CodedReport = z.object({
  report: z.object({
    ...ReportHead.shape,
    credits: z.array(z.string()),
    fingerprint: Fingerprint.nullable().default(null),
  }),
  claims: z.array(Claim),
  attributions: z.array(Attribution),
  aliases: z.array(Alias),
  warnings: z.array(Warning),
});
export type CodedReport = z.infer<typeof CodedReport>;
