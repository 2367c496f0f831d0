import { z } from 'zod';

/** What stands in the place of the coder's name in runs that take accounts from other projects' tables. */
export const IMPORTER = 'import';

/** One pass of the coder over a project's reports, by a version with a state of knowledge. Times are ISO 8601, UTC. */
export const Run = z.object({
  id: z.string(),
  started_at: z.string(),
  finished_at: z.string().nullable(),
  coder: z.object({ name: z.string(), version: z.string() }),
  /** SHA-256 over all tables of knowledge as the run saw them. */
  knowledge_hash: z.string(),
  /** Rows of that knowledge which people of the project accepted: names that its reports explain. */
  accepted: z.int(),
  reports: z.int(),
  claims: z.int(),
  incidents: z.int(),
  /** Reports that could not be used. */
  errors: z.int(),
});
export type Run = z.infer<typeof Run>;

/** What one run has and another has not; a changed claim names its fields. */
export const RunDifference = z.object({
  report: z.string(),
  claim: z.string(),
  change: z.enum(['added', 'removed', 'changed']),
  fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
  /** Why: the rules that made the claim then and now, or the report's own change. */
  because: z.string(),
});
export type RunDifference = z.infer<typeof RunDifference>;
