import { z } from 'zod';

/** A row of `knowledge/` that made a claim, named by a claim's `because`. */
export const Rule = z.object({
  id: z.string(),
  /** The table that holds the row; null for what the engine itself does. */
  file: z.string().nullable(),
  /** The filled cells of the row. */
  cells: z.array(z.object({ name: z.string(), value: z.string() })),
});
export type Rule = z.infer<typeof Rule>;
