import type { Knowledge, LabelRow, NounRow } from '../model/index.ts';
import { type NamedKnowledge, nameFinder } from './names.ts';
import { type NeutralReading, type Replacement, replaced } from './swaps.ts';

/** Makes neutral readings: loaded words as the plain ones of `en/labels.csv`, a known name of several words as one. */
type Neutraliser = (text: string) => NeutralReading;

/** Words to look at for what a verb is done to. */
const OBJECT_WORDS = 5;
/** Words to look at before a passive verb for the same. */
const SUBJECT_WORDS = 9;

export function neutraliser(knowledge: Pick<Knowledge, 'labels' | 'nouns'> & NamedKnowledge): Neutraliser {
  const rows = new Map(knowledge.labels.map((row) => [row.word, row]));
  const kinds = new Map(knowledge.nouns.map((row) => [row.noun, row.class]));
  const namesOf = nameFinder(knowledge);
  return (text) => replaced(text, inOrder(namesOf(text), swapsOf(text, rows, kinds)));
}

/** A loaded word within a name ("Army of Islam") stays a part of it. */
function inOrder(names: readonly Replacement[], labels: readonly Replacement[]): Replacement[] {
  let at = 0;
  const free = labels.filter(({ start, end }) => {
    while (at < names.length && (names[at]?.end ?? 0) <= start) at++;
    return (names[at]?.start ?? Infinity) >= end;
  });
  return [...names, ...free].sort((a, b) => a.start - b.start);
}

type Kinds = ReadonlyMap<string, NounRow['class']>;

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

function swapsOf(text: string, rows: ReadonlyMap<string, LabelRow>, kinds: Kinds): Replacement[] {
  const words = [...text.matchAll(WORD)].map((match) => ({ text: match[0], start: match.index }));
  const found: Replacement[] = [];
  for (const [at, word] of words.entries()) {
    const row = rows.get(word.text.toLowerCase().replace('’', "'"));
    if (!row || !applies(row, text, words, at, kinds)) continue;
    const article = words[at - 1];
    if (article && /^an$/i.test(article.text))
      found.push({ start: article.start, end: article.start + 2, word: article.text.slice(0, 1) });
    found.push({ start: word.start, end: word.start + word.text.length, word: likeCase(row.reads_as, word.text) });
  }
  return found;
}

interface Word {
  readonly text: string;
  readonly start: number;
}

function applies(row: LabelRow, text: string, words: readonly Word[], at: number, kinds: Kinds): boolean {
  const next = words[at + 1]?.text.toLowerCase() ?? '';
  if (row.unless_next.includes(next)) return false;
  if (row.kind === 'always') return true;
  if (row.kind === 'named') return isNamed(text, words, at, kinds);
  if (row.kind === 'of-ground' && next !== 'of') return false;
  const people = isAbout(words, at, kinds, /^(person|fighters|official|member|group)$/);
  if (row.kind === 'people') return people;
  return !people && !isAbout(words, at, kinds, /^(goods|weapon|aid)$/);
}

/** "ISIS gunmen", not "Masked gunmen" at the start of a sentence. */
function isNamed(text: string, words: readonly Word[], at: number, kinds: Kinds): boolean {
  const before = words[at - 1];
  if (!before || !/^\p{Lu}/u.test(before.text)) return kinds.get(before?.text ?? '') === 'group';
  const opening = text.slice(0, before.start).trimEnd();
  return /\p{Lu}\p{Lu}/u.test(before.text) || !(opening === '' || /[.!?:"“”\n]$/.test(opening));
}

/**
 * Whether a noun of the kind stands where the word's object does: behind it, or before a passive. Words with a capital are
 * names, of places like as not ("captured Tell Sheikh").
 */
function isAbout(words: readonly Word[], at: number, kinds: Kinds, kind: RegExp): boolean {
  const passive = /^(was|were|been|being|is|are|be|newly|recently)$/i.test(words[at - 1]?.text ?? '');
  const near = passive ? words.slice(Math.max(0, at - SUBJECT_WORDS), at) : objectBehind(words, at);
  const plain = near.filter(({ text }) => !/^\p{Lu}/u.test(text));
  return plain.some(({ text }) => lemmas(text).some((lemma) => kind.test(kinds.get(lemma) ?? '')));
}

/** "capture the town from militants": whom it is taken from is not what is taken. */
function objectBehind(words: readonly Word[], at: number): readonly Word[] {
  const behind = words.slice(at + 1, at + 1 + OBJECT_WORDS);
  const from = behind.findIndex(({ text }) => /^(from|after|amid|during|despite)$/i.test(text));
  return from < 0 ? behind : behind.slice(0, from);
}

const IRREGULAR = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['gunmen', 'gunman'],
  ['him', 'man'],
  ['them', 'man'],
  ['her', 'woman'],
]);

function lemmas(word: string): readonly string[] {
  const lower = word.toLowerCase();
  return [IRREGULAR.get(lower) ?? lower, lower.replace(/s$/, ''), lower.replace(/ies$/, 'y')];
}

function likeCase(word: string, model: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(model) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}
