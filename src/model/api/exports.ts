import { z } from 'zod';

export const ExportItem = z.object({ name: z.string(), summary: z.string(), extension: z.string() });
export type ExportItem = z.infer<typeof ExportItem>;

/** What a format can not hold of the incidents of a filter. */
export const LossReport = z.object({
  format: z.string(),
  incidents: z.int(),
  losses: z.array(z.object({ what: z.string(), incidents: z.int() })),
});
export type LossReport = z.infer<typeof LossReport>;
