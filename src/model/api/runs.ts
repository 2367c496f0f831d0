import { z } from 'zod';
import { LONGEST_PAGE } from '../query.ts';
import { RunDifference } from '../run.ts';

/** `after` counts differences that are passed over. */
export const DiffQuery = z.object({
  after: z.coerce.number().pipe(z.int().min(0)).default(0),
  limit: z.coerce.number().pipe(z.int().min(1).max(LONGEST_PAGE)).default(100),
});
export const DiffPage = z.object({ items: z.array(RunDifference), next: z.int().nullable() });
