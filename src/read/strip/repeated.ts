import { foldLine } from '../fold.ts';
import type { Tables } from '../tables.ts';
import type { Verdict } from '../types.ts';
import { countWords, endsSentence } from './prose.ts';

const MOST_WORDS = 6;

/**
 * Files short lines that stand in a text twice or more, as the site's own: buttons above and below a report.
 * The headline is longer and has been dealt with before.
 */
export function fileRepeated(texts: readonly string[], verdicts: (Verdict | null)[], tables: Tables): void {
  const places = new Map<string, number[]>();
  texts.forEach((text, i) => {
    if (text.length > 60 || countWords(text) > MOST_WORDS || endsSentence(text)) return;
    const key = foldLine(text);
    const lines = places.get(key);
    if (lines) lines.push(i);
    else places.set(key, [i]);
  });
  for (const [key, lines] of places) {
    if (lines.length < 2) continue;
    const kind = tables.kindOf(key) ?? 'other';
    for (const i of lines) verdicts[i] ??= { kind, reason: 'short line that comes again' };
  }
}
