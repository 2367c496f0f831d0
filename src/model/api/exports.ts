import { z } from 'zod';

export const ExportItem = z.object({ name: z.string(), summary: z.string(), extension: z.string() });
export type ExportItem = z.infer<typeof ExportItem>;

/** Incidents that a loss names; the rest is counted. */
export const MOST_LOST = 100;

/** What a format can not hold of the incidents of a filter. */
export const LossReport = z.object({
  format: z.string(),
  incidents: z.int(),
  losses: z.array(
    z.object({
      what: z.string(),
      incidents: z.int(),
      /** The first of these incidents. */
      first: z.array(
        z.object({ id: z.string(), action: z.string(), day: z.string().nullable(), place: z.string().nullable() }),
      ),
    }),
  ),
});
export type LossReport = z.infer<typeof LossReport>;
