import { hashText } from '../src/parse/hash.ts';
import type { Entry } from '../src/parse/words.ts';
import type { GoldSentence } from './treebank.ts';

/** Forms seen fewer times than this stay out of the vocabulary and are read by their shape. */
const RAREST = 2;
/** A tag counts towards a word's ambiguity class if it has at least this share of its uses. */
const SHARE = 0.05;

export interface LexiconRow extends Entry {
  form: string;
}

/** The vocabulary: forms in lower case with their counts and the tags they take. */
export function lexiconOf(sentences: readonly GoldSentence[]): LexiconRow[] {
  const tags = new Map<string, Map<string, number>>();
  for (const word of sentences.flat()) {
    const form = word.form.toLowerCase();
    const seen = tags.get(form) ?? new Map<string, number>();
    seen.set(word.xpos, (seen.get(word.xpos) ?? 0) + 1);
    tags.set(form, seen);
  }
  const rows: LexiconRow[] = [];
  for (const [form, seen] of tags) {
    const count = [...seen.values()].reduce((a, b) => a + b, 0);
    if (count >= RAREST && form.length <= 40) rows.push({ form, count, ambiguity: ambiguityOf(seen, count) });
  }
  return rows.sort((a, b) => (a.form < b.form ? -1 : 1));
}

function ambiguityOf(seen: ReadonlyMap<string, number>, count: number): number {
  const kept = [...seen].filter(([, n]) => n >= count * SHARE);
  kept.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const [first] = kept;
  const rest = kept.slice(1).map(([tag]) => tag);
  return hashText([first?.[0], ...rest.sort()].join(' '));
}
