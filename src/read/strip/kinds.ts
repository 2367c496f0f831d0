import type { RemovedKind, SiteWordRow } from '../../model/index.ts';
import type { Verdict } from '../types.ts';

/** The kind whose words a line holds most of; null for a line with none of them. */
export type KindByWords = (line: string) => RemovedKind | null;

const KINDS = ['donation', 'promotion', 'form', 'related'] as const;
/** Longer lines hold a site's words by chance. */
const LONGEST = 300;
/** One such word makes a line of this many words an appeal; a longer one needs two. */
const FEW_WORDS = 14;

/** Compiles the words by which lines that are not the report's are filed. */
export function compileKinds(rows: readonly SiteWordRow[]): {
  readonly kindOf: KindByWords;
  readonly appeal: (line: string) => Verdict | null;
} {
  const classes = new Map<string, SiteWordRow['class'][]>();
  for (const { word, class: kind } of rows) classes.set(word, [...(classes.get(word) ?? []), kind]);
  const count = (line: string, kind: SiteWordRow['class']) =>
    wordsOf(line).filter((word) => classes.get(word)?.includes(kind)).length;
  const bestOf = (line: string): { kind: RemovedKind; hits: number } => {
    const counts = KINDS.map((kind) => ({ kind, hits: count(line, kind) }));
    return counts.reduce((a, b) => (b.hits > a.hits ? b : a));
  };
  const kindOf: KindByWords = (line) => {
    const best = line.length > LONGEST ? null : bestOf(line);
    return best && best.hits > 0 ? best.kind : null;
  };
  // "US" in capitals is a country.
  return { kindOf, appeal: (line) => appealIn(line, bestOf, (words) => count(words.replace(/\bUS\b/g, ''), 'own')) };
}

function wordsOf(line: string): string[] {
  return line.toLowerCase().match(/[\p{L}]+(?:-[\p{L}]+)*/gu) ?? [];
}

/** "Our reporters live on what you give": the site speaks of itself, outside quotation marks. */
function appealIn(
  line: string,
  bestOf: (line: string) => { kind: RemovedKind; hits: number },
  ownWords: (line: string) => number,
): Verdict | null {
  if (line.length > LONGEST || /["“”«»„]/.test(line) || ownWords(line) === 0) return null;
  const { kind, hits } = bestOf(line);
  if (hits < (wordsOf(line).length <= FEW_WORDS ? 1 : 2)) return null;
  return kind === 'donation' || kind === 'promotion' ? { kind, reason: 'the site speaks for itself' } : null;
}
