import type { Span } from '../../../../src/model/index.ts';
import { pointsIn } from '../../ui/offsets.ts';

/**
 * Where words stand within a longer span, as a span of the report; null where they do not. So that whatever a person
 * enters leads back to words as well.
 */
export function spanWithin(longer: Span, words: string): Span | null {
  const at = words === '' ? -1 : longer.text.indexOf(words);
  if (at < 0) return null;
  const start = longer.start + pointsIn(longer.text.slice(0, at));
  return { text: words, start, end: start + pointsIn(words) };
}
