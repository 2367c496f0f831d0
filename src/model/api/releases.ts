import { z } from 'zod';

/** A dataset that was released: with what it was made, what is in it, and the hash of every file. */
export const ReleaseItem = z.object({
  id: z.string(),
  ascribe: z.string(),
  knowledge_hash: z.string(),
  rule: z.string(),
  reports: z.int(),
  claims: z.int(),
  incidents: z.int(),
  decisions: z.int(),
  files: z.array(z.object({ path: z.string(), bytes: z.int(), sha256: z.string() })),
});
export type ReleaseItem = z.infer<typeof ReleaseItem>;
