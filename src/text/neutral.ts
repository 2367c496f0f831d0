import type { LabelRow, NounRow, Sentence, Token } from '../model/index.ts';

/** A loaded word of a text and the plain word that is read in its place, with their offsets. */
interface Swap {
  readonly start: number;
  readonly end: number;
  readonly neutralStart: number;
  readonly neutralEnd: number;
}

/** A text as it is read, and the way back to the text as it stands. */
interface NeutralReading {
  readonly text: string;
  /** Gives sentences of the neutral text the offsets and words of the original; forms and lemmas stay neutral. */
  restore(sentences: readonly Sentence[]): Sentence[];
}

/** Makes neutral readings by the rows of `en/labels.csv`. */
type Neutraliser = (text: string) => NeutralReading;

/** Words to look at for what a verb is done to. */
const OBJECT_WORDS = 5;
/** Words to look at before a passive verb for the same. */
const SUBJECT_WORDS = 9;

export function neutraliser(labels: readonly LabelRow[], nouns: readonly NounRow[]): Neutraliser {
  const rows = new Map(labels.map((row) => [row.word, row]));
  const kinds = new Map(nouns.map((row) => [row.noun, row.class]));
  return (text) => reading(text, swapsOf(text, rows, kinds));
}

type Kinds = ReadonlyMap<string, NounRow['class']>;

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

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
  const near = passive ? words.slice(Math.max(0, at - SUBJECT_WORDS), at) : words.slice(at + 1, at + 1 + OBJECT_WORDS);
  const plain = near.filter(({ text }) => !/^\p{Lu}/u.test(text));
  return plain.some(({ text }) => lemmas(text).some((lemma) => kind.test(kinds.get(lemma) ?? '')));
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

function reading(text: string, replacements: readonly Replacement[]): NeutralReading {
  if (replacements.length === 0) return { text, restore: (sentences) => [...sentences] };
  let neutral = '';
  let done = 0;
  const swaps: Swap[] = [];
  for (const { start, end, word } of replacements) {
    neutral += text.slice(done, start);
    swaps.push({ start, end, neutralStart: neutral.length, neutralEnd: neutral.length + word.length });
    neutral += word;
    done = end;
  }
  neutral += text.slice(done);
  return { text: neutral, restore: (sentences) => sentences.map((sentence) => restored(sentence, swaps, text)) };
}

function restored(sentence: Sentence, swaps: readonly Swap[], text: string): Sentence {
  const start = originalStart(swaps, sentence.start);
  const end = originalEnd(swaps, sentence.end);
  const tokens = sentence.tokens.map(
    (token): Token => ({
      ...token,
      start: originalStart(swaps, token.start),
      end: originalEnd(swaps, token.end),
    }),
  );
  return { ...sentence, start, end, text: text.slice(start, end), tokens };
}

/** The last swap that begins at or before an offset of the neutral text. */
function swapBefore(swaps: readonly Swap[], offset: number): Swap | undefined {
  let low = 0;
  let high = swaps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((swaps[middle]?.neutralStart ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return swaps[low - 1];
}

function originalStart(swaps: readonly Swap[], offset: number): number {
  const swap = swapBefore(swaps, offset);
  if (!swap) return offset;
  return offset < swap.neutralEnd ? swap.start : offset - swap.neutralEnd + swap.end;
}

function originalEnd(swaps: readonly Swap[], offset: number): number {
  const swap = swapBefore(swaps, offset - 1);
  if (!swap) return offset;
  return offset <= swap.neutralEnd ? swap.end : offset - swap.neutralEnd + swap.end;
}
