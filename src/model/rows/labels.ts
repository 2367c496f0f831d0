import { z } from 'zod';
import { list, optionalText, rowId } from './cell.ts';

/**
 * `en/labels.csv`: loaded words and the plain word that the stages read in their place, of the same part of speech
 * and form, so that wording can't change the coding. The report's own word stays in every span.
 */
export const LabelRow = z.object({
  id: rowId,
  /** As written, in lower case. */
  word: z.string().min(1),
  reads_as: z.string().min(1),
  /** Words behind it that make it something else ("fighter jet"). */
  unless_next: list,
  /**
   * always · named: only behind a capitalised name · ground: unless people or goods stand where its object does ·
   * of-ground: before "of", under the same rule · people: only where people stand where its object does
   */
  kind: z.enum(['always', 'named', 'ground', 'of-ground', 'people']),
  note: optionalText,
});
export type LabelRow = z.infer<typeof LabelRow>;
