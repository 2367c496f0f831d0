import { z } from 'zod';

/** Why a piece of a page is not the report's own words. */
export const RemovedKind = z.enum([
  'comments',
  'navigation',
  'promotion',
  'donation',
  'form',
  'related',
  'caption',
  'byline',
  'other',
]);
export type RemovedKind = z.infer<typeof RemovedKind>;

/**
 * A piece that was taken off a page, kept so that the removal can be checked. `at`: where in `body` it stood, in code
 * points; null where that is not known.
 */
export const Removed = z.object({
  kind: RemovedKind,
  text: z.string(),
  reason: z.string(),
  at: z.int().nonnegative().nullable().default(null),
});
export type Removed = z.infer<typeof Removed>;

/** Something that a reader of the output should know; never thrown, travels with the report. */
export const Warning = z.object({ code: z.string(), message: z.string() });
export type Warning = z.infer<typeof Warning>;

/** What identifies a report. `published` is an ISO day or date-time, or null where the page does not say. */
export const ReportHead = z.object({
  id: z.string(),
  url: z.string().nullable(),
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  published: z.string().nullable(),
  language: z.string().nullable(),
});
export type ReportHead = z.infer<typeof ReportHead>;

/** What a text is made of, by which its copies are found: the number of its words, a hash of them in order (16
 * hexadecimal digits), and the 256 smallest hashes of its runs of four words (32 bits each, little-endian, ascending,
 * base64). Case and punctuation do not count. */
export const Fingerprint = z.object({ words: z.int().nonnegative(), hash: z.string(), sketch: z.base64() });
export type Fingerprint = z.infer<typeof Fingerprint>;

/**
 * Where a report's text comes from among the reports that were read with it. `copy` is word for word the text of `of`,
 * `reprint` nearly so or a part of it, `rewrite` holds a good part of it beside words of its own. `own_share` is the
 * share of the text (0 to 1) that `of` does not hold; `root` the original at the beginning, the report itself where
 * nothing was copied.
 */
export const Lineage = z.object({
  id: z.string(),
  url: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  relation: z.enum(['original', 'copy', 'reprint', 'rewrite']),
  of: z.string().nullable(),
  own_share: z.number().min(0).max(1),
  root: z.string(),
});
export type Lineage = z.infer<typeof Lineage>;

/** A report as read: `body` is its author's own words only; `credits` whom the text was taken from. */
export const Report = z.object({
  ...ReportHead.shape,
  byline: z.string().nullable(),
  credits: z.array(z.string()),
  body: z.string(),
  removed: z.array(Removed),
  warnings: z.array(Warning),
  fingerprint: Fingerprint.nullable().default(null),
});
export type Report = z.infer<typeof Report>;

/** The line that stands for a report that could not be used. */
export const ErrorLine = z.object({
  id: z.string().nullable(),
  source: z.string().nullable(),
  error: z.object({ code: z.string(), message: z.string() }),
});
export type ErrorLine = z.infer<typeof ErrorLine>;
