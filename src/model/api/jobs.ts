import { z } from 'zod';

/** Bytes of one upload, all files together. */
export const LARGEST_UPLOAD = 50_000_000;
/** Files of one upload. */
export const MOST_FILES = 1_000;

/**
 * Reports to add, as JSON. Files come as `multipart/form-data` instead, every part named `file`. `url` is a page or a
 * feed; `text` and `html` stand for themselves.
 */
export const ReportRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('url'), url: z.url({ protocol: /^https?$/ }).max(4_000) }),
  z.object({
    kind: z.enum(['text', 'html']),
    text: z.string().min(1).max(10_000_000),
    title: z.string().max(1_000).optional(),
    outlet: z.string().max(500).optional(),
    published: z.iso.date().optional(),
    url: z
      .url({ protocol: /^https?$/ })
      .max(4_000)
      .optional(),
  }),
]);
export type ReportRequest = z.infer<typeof ReportRequest>;

/** Work that goes on in the background. */
export const Job = z.object({
  id: z.string(),
  kind: z.enum(['add_reports', 'code_again', 'reconcile', 'release', 'check_release']),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  /** What it is at. */
  stage: z.enum(['read', 'code', 'store', 'reconcile', 'write', 'compare']).nullable(),
  /** Reports so far; `total` is null while it is not known. */
  done: z.int(),
  total: z.int().nullable(),
  added: z.int(),
  unchanged: z.int(),
  replaced: z.int(),
  claims: z.int(),
  /** Ids of the reports, the first 100. `errors` of a check name files that are not as they should be. */
  reports: z.array(z.string()),
  errors: z.array(z.object({ source: z.string().nullable(), code: z.string(), message: z.string() })),
  /** Why the whole job failed. */
  problem: z.string().nullable(),
});
export type Job = z.infer<typeof Job>;
