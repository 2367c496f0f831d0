import { z } from 'zod';

/**
 * A stretch of a report's `body`. Offsets count Unicode code points, end exclusive, and
 * `text` is exactly that slice.
 *
 * Inside the stages offsets count UTF-16 code units, as JavaScript strings do; the pipeline turns them
 * into code points once, at its end (see `text/offsets`).
 */
export const Span = z.object({
  text: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
});
export type Span = z.infer<typeof Span>;
