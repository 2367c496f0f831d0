import { hashText } from '../src/parse/hash.ts';
import type { Entry } from '../src/parse/words.ts';
import type { GoldSentence } from './treebank.ts';

/** Forms seen fewer times than this stay out of the vocabulary and are read by their shape. */
const RAREST = 2;
/** A tag counts towards a word's ambiguity class if it has at least this share of its uses. */
const SHARE = 0.05;
/** A word is sure of its tag if it was met so often and had it in at least this share of its uses. */
const SURE = { count: 20, share: 0.99 };

export interface LexiconRow extends Entry {
  form: string;
}

type Counts = Map<string, number>;

/** The vocabulary: forms in lower case with their counts and the tags they take; `tags` are `UPOS|XPOS`. */
export function lexiconOf(sentences: readonly GoldSentence[], tags: readonly string[]): LexiconRow[] {
  const forms = new Map<string, Counts>();
  for (const word of sentences.flat()) {
    const form = word.form.toLowerCase();
    const seen = forms.get(form) ?? new Map<string, number>();
    add(seen, `${word.upos}|${word.xpos}`, 1);
    forms.set(form, seen);
  }
  const rows: Omit<LexiconRow, 'id'>[] = [];
  for (const [form, seen] of forms) {
    const count = [...seen.values()].reduce((a, b) => a + b, 0);
    if (count < RAREST || form.length > 40) continue;
    rows.push({ form, count, ambiguity: ambiguityOf(seen, count), sure: sureOf(seen, count, tags) });
  }
  rows.sort((a, b) => (a.form < b.form ? -1 : 1));
  return rows.map((row, i) => ({ ...row, id: i + 1 }));
}

function add(counts: Counts, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function sureOf(seen: Counts, count: number, tags: readonly string[]): number {
  const [tag, most] = [...seen].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
  return count >= SURE.count && most >= count * SURE.share ? tags.indexOf(tag) : -1;
}

function ambiguityOf(seen: Counts, count: number): number {
  const penn: Counts = new Map();
  for (const [tag, n] of seen) add(penn, tag.split('|')[1]!, n);
  const kept = [...penn].filter(([, n]) => n >= count * SHARE);
  kept.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const [first] = kept;
  const rest = kept.slice(1).map(([tag]) => tag);
  return hashText([first?.[0], ...rest.sort()].join(' '));
}
