import { z } from 'zod';

/** What a marked stretch of a report stands for in a claim. `trigger` names the action, `mention` names it again. */
export const MarkRole = z.enum([
  'trigger',
  'mention',
  'actor',
  'recipient',
  'place',
  'date',
  'toll',
  'weapon',
  'speaker',
  'cue',
  'content',
  'alias',
]);
export type MarkRole = z.infer<typeof MarkRole>;

/**
 * A stretch of a report's `body` (code points, end exclusive) and what it stands for. Marks overlap; they are ordered by
 * start, longest first.
 */
export const Mark = z.object({
  start: z.int(),
  end: z.int(),
  role: MarkRole,
  /** What it was read as: the actor's name in force, the standard name of the place, the number of people. */
  reads_as: z.string().nullable(),
  /** Claims that it belongs to. */
  claims: z.array(z.string()),
  /** Index in the report's attributions, for what a speaker said. */
  attribution: z.int().nullable(),
});
export type Mark = z.infer<typeof Mark>;
