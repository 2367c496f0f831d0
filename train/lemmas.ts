import { type LemmaTable, lemmaOf } from '../src/parse/lemma.ts';
import { IRREGULAR } from './irregular.ts';
import type { GoldSentence, GoldWord } from './treebank.ts';

/**
 * Learns what endings mostly become, and the words for which that is wrong. Irregular verbs that the treebank happens to
 * lack are added; what it has, it has.
 */
export function lemmasOf(sentences: readonly GoldSentence[], isWord: (lower: string) => boolean): LemmaTable {
  const words = sentences.flat().filter((word) => word.lemma !== '_' && word.form.length <= 40);
  const endings = learnEndings(words);
  return { endings, words: new Map([...irregularVerbs(), ...learnWords(words, endings, isWord)]) };
}

function learnEndings(words: readonly GoldWord[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  const types = new Set<string>();
  for (const word of words) {
    const type = `${word.form.toLowerCase()}\t${word.xpos}\t${word.lemma}`;
    if (types.has(type)) continue;
    types.add(type);
    const edit = editOf(word);
    for (let n = 1; edit !== null && n <= Math.min(6, word.form.length - 1); n++) {
      const key = `${word.xpos}\t${word.form.toLowerCase().slice(-n)}`;
      const edits = counts.get(key) ?? new Map<string, number>();
      edits.set(edit, (edits.get(edit) ?? 0) + 1);
      counts.set(key, edits);
    }
  }
  return pruned(counts);
}

/** Keeps an ending only where a shorter one would decide otherwise. */
function pruned(counts: ReadonlyMap<string, ReadonlyMap<string, number>>): Map<string, string> {
  const kept = new Map<string, string>();
  const keys = [...counts.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  for (const key of keys) {
    const edits = [...counts.get(key)!].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const [edit, count] = edits[0]!;
    if (count < 2) continue;
    if (shorter(kept, key) !== edit) kept.set(key, edit);
  }
  return kept;
}

function shorter(kept: ReadonlyMap<string, string>, key: string): string {
  const [xpos, ending] = key.split('\t') as [string, string];
  for (let n = ending.length - 1; n > 0; n--) {
    const edit = kept.get(`${xpos}\t${ending.slice(-n)}`);
    if (edit) return edit;
  }
  return '0:';
}

function editOf(word: GoldWord): string | null {
  const form = word.upos === 'PROPN' ? word.form : word.form.toLowerCase();
  let same = 0;
  while (same < form.length && same < word.lemma.length && form[same] === word.lemma[same]) same++;
  return same === 0 ? null : `${form.length - same}:${word.lemma.slice(same)}`;
}

function irregularVerbs(): [string, string][] {
  return IRREGULAR.flatMap(([lemma, past, participle]) => [
    [`${past}\tVBD`, lemma] as [string, string],
    [`${participle}\tVBN`, lemma] as [string, string],
  ]);
}

function learnWords(
  words: readonly GoldWord[],
  endings: ReadonlyMap<string, string>,
  isWord: (lower: string) => boolean,
): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const word of words) {
    const key = `${word.form.toLowerCase()}\t${word.upos}\t${word.xpos}`;
    const lemmas = counts.get(key) ?? new Map<string, number>();
    lemmas.set(word.lemma, (lemmas.get(word.lemma) ?? 0) + 1);
    counts.set(key, lemmas);
  }
  const kept = new Map<string, string>();
  const bare: LemmaTable = { words: new Map(), endings };
  for (const [key, lemmas] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [form, upos, xpos] = key.split('\t') as [string, string, string];
    const [lemma] = [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
    const guess = lemmaOf(bare, form, upos, xpos, isWord);
    const same = guess === lemma || (upos === 'PROPN' && guess === lemma.toLowerCase());
    if (!same) kept.set(key, lemma);
  }
  return kept;
}
