import type { RemovedKind, SiteWordRow } from '../../model/index.ts';
import type { Verdict } from '../types.ts';

/** The kind whose words a line holds most of; null for a line with none of them. */
export type KindByWords = (line: string) => RemovedKind | null;

const KINDS = ['donation', 'promotion', 'form', 'related'] as const;
/** Longer lines hold a site's words by chance. */
const LONGEST = 300;

/** Compiles the words by which lines that are not the report's are filed. */
export function compileKinds(rows: readonly SiteWordRow[]): {
  readonly kindOf: KindByWords;
  readonly appeal: (line: string) => Verdict | null;
} {
  const classes = new Map<string, SiteWordRow['class'][]>();
  for (const { word, class: kind } of rows) classes.set(word, [...(classes.get(word) ?? []), kind]);
  const count = (line: string, kind: SiteWordRow['class']) =>
    wordsOf(line).filter((word) => classes.get(word)?.includes(kind)).length;
  const kindOf: KindByWords = (line) => {
    if (line.length > LONGEST) return null;
    const counts = KINDS.map((kind) => ({ kind, hits: count(line, kind) }));
    const best = counts.reduce((a, b) => (b.hits > a.hits ? b : a));
    return best.hits > 0 ? best.kind : null;
  };
  return { kindOf, appeal: (line) => appealIn(line, kindOf, (words) => count(words, 'own')) };
}

function wordsOf(line: string): string[] {
  return line.toLowerCase().match(/[\p{L}]+(?:-[\p{L}]+)*/gu) ?? [];
}

/** "Our reporters live on what you give": the site speaks of itself, outside quotation marks. */
function appealIn(line: string, kindOf: KindByWords, ownWords: (line: string) => number): Verdict | null {
  if (line.length > LONGEST || /["“”«»„]/.test(line) || ownWords(line) === 0) return null;
  const kind = kindOf(line);
  return kind === 'donation' || kind === 'promotion' ? { kind, reason: 'the site speaks for itself' } : null;
}
