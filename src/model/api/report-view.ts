import { z } from 'zod';
import { CodedReport } from '../coded.ts';
import { Decision } from '../decision.ts';
import { Standing } from '../query.ts';
import { Report } from '../report.ts';
import { Mark } from './mark.ts';
import { Rule } from './rule.ts';

/** A report as a list shows it. */
export const ReportItem = z.object({
  id: z.string(),
  url: z.string().nullable(),
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  published: z.string().nullable(),
  claims: z.int(),
  added_at: z.string(),
});
export type ReportItem = z.infer<typeof ReportItem>;

/** A report as read, with what was coded from it, where that stands in its words, and the rows that made it. */
export const ReportView = z.object({
  report: Report,
  coded: CodedReport,
  marks: z.array(Mark),
  /** For each claim, by its id: the incident that holds it and what people decided. */
  claims: z.record(z.string(), z.object({ incident: z.string().nullable(), standing: Standing })),
  /** Every row that `because` of some claim names, by id. */
  rules: z.record(z.string(), Rule),
  decisions: z.array(Decision),
});
export type ReportView = z.infer<typeof ReportView>;

/**
 * A word in a tree of Universal Dependencies; `head` is the index of the word that it hangs on, -1 for the root. `form` is
 * what the coder read: of a loaded word the plain one ("captured" for "liberated"), while the offsets are the report's.
 */
export const TreeWord = z.object({
  index: z.int(),
  form: z.string(),
  lemma: z.string(),
  upos: z.string(),
  xpos: z.string(),
  deprel: z.string(),
  head: z.int(),
  start: z.int(),
  end: z.int(),
});
export type TreeWord = z.infer<typeof TreeWord>;

/** A sentence as the coder parsed it. Offsets count code points of the body. */
export const SentenceTree = z.object({
  index: z.int(),
  text: z.string(),
  start: z.int(),
  end: z.int(),
  words: z.array(TreeWord),
});
export type SentenceTree = z.infer<typeof SentenceTree>;

/** A place in a report's body, in code points. */
export const SentenceQuery = z.object({ at: z.coerce.number().pipe(z.int().min(0)) });
