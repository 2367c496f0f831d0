import { z } from 'zod';

/** An action of the codebook, as pages name it. */
export const ActionItem = z.object({
  id: z.string(),
  name: z.string(),
  definition: z.string(),
  plover_event: z.string(),
  acled_event: z.string().nullable(),
  mutual: z.boolean(),
  toll: z.boolean(),
  territory: z.string().nullable(),
});
export type ActionItem = z.infer<typeof ActionItem>;
