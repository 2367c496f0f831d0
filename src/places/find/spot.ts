import type { Sentence } from '../../model/index.ts';
import type { Entry } from '../gazetteer/entry.ts';
import type { Lookup } from './lookup.ts';
import { keep } from './memo.ts';
import type { Word } from './scan.ts';

/** A run of words that a gazetteer knows as a name: `first` to `last`, both inclusive. */
export interface Spot {
  readonly first: number;
  readonly last: number;
  /** Plain key of the words, by which mentions of one name are grouped. */
  readonly key: string;
  /** A gazetteer holds it as it is spelled here, not only in another transliteration. */
  readonly exact: boolean;
  readonly candidates: readonly Entry[];
}

const LONGEST_NAME = 7;
/** Between two words of one name: a blank, a hyphen, an apostrophe of transliteration, a line's end. */
const INSIDE_NAME = /^(?:[ \u00a0]?['’‘ʼʻʾʿ]?|[-‑–]['’‘ʼʻʾʿ]?|\n)$/;
const SHORTENED = new Set(['st', 'mt', 'ft', 'ste']);

/** The longest names that the gazetteers know, from left to right, none inside another. */
export type Spotter = (sentence: Sentence, words: readonly Word[]) => Spot[];

/** What the gazetteers say of several words, kept by the words as they stand in the text: most come again. */
interface Known {
  readonly lookup: Lookup;
  readonly runs: Map<string, Keyed>;
}

export function createSpotter(lookup: Lookup): Spotter {
  const known: Known = { lookup, runs: new Map() };
  return (sentence, words) => {
    const spots: Spot[] = [];
    for (let first = 0; first < words.length; first++) {
      const spot = canBegin(words, first) ? longestAt(sentence, words, first, known) : null;
      if (!spot) continue;
      spots.push(spot);
      first = spot.last;
    }
    return spots;
  };
}

function canBegin(words: readonly Word[], first: number): boolean {
  const word = words[first];
  if (!word || words[first - 1]?.folded === null) return false;
  return word.capital || (word.folded === null && words[first + 1]?.capital === true);
}

function longestAt(sentence: Sentence, words: readonly Word[], first: number, known: Known): Spot | null {
  const { lookup } = known;
  const longest = longestFrom(words, first, lookup);
  const most = longest === 0 ? 0 : Math.min(longest, unbroken(words, first));
  for (let last = first + most - 1; last >= first; last--) {
    const word = words[last];
    if (!word || word.folded === null || !(isProper(word) || lookup.endsInLowerCase(word.plain))) continue;
    const spot = lookUp(sentence, words, first, last, known);
    if (spot && (isProper(word) || spot.candidates.some(({ source }) => source !== 'world'))) return spot;
  }
  return null;
}

function longestFrom(words: readonly Word[], first: number, lookup: Lookup): number {
  const word = words[first];
  if (!word) return 0;
  const { forms, plain, folded } = word;
  // Behind an article the next word counts.
  if (folded === null || forms === null) return lookup.longest(plain, folded ?? words[first + 1]?.folded ?? '');
  forms.longest ??= lookup.longest(plain, folded);
  return forms.longest;
}

/** A name ends in a capital or a number; those of the packs also in "airbase", "oil field". */
const isProper = (word: Word): boolean => word.capital || /^\d/.test(word.text);

/** How many words from here stand together as those of one name do. */
function unbroken(words: readonly Word[], first: number): number {
  let count = 1;
  for (let next = words[first + count]; next && count < LONGEST_NAME; next = words[first + ++count]) {
    const before = words[first + count - 1];
    const shortened = next.gap === '. ' && before !== undefined && SHORTENED.has(before.plain);
    if (!shortened && !INSIDE_NAME.test(next.gap)) break;
  }
  return count;
}

function lookUp(sentence: Sentence, words: readonly Word[], first: number, last: number, known: Known): Spot | null {
  const word = words[first];
  if (!word) return null;
  const { key, exact, candidates } =
    first === last ? alone(word, known.lookup) : several(sentence, words.slice(first, last + 1), known);
  const usable =
    first === last && isPostalCode(word) ? candidates.filter((entry) => entry.feature !== 'ADM1') : candidates;
  return usable.length === 0 ? null : { first, last, key, exact, candidates: usable };
}

type Keyed = Pick<Spot, 'key' | 'exact' | 'candidates'>;

function alone({ forms, text, plain, folded }: Word, lookup: Lookup): Keyed {
  const found = forms?.alone ?? lookup.match(plain, isAcronym(text) ? '' : (folded ?? ''));
  if (forms) forms.alone = found;
  return { key: plain, exact: found.exact, candidates: found.candidates };
}

function several({ text, start }: Sentence, run: readonly Word[], { lookup, runs }: Known): Keyed {
  const written = text.slice((run[0]?.start ?? 0) - start, (run.at(-1)?.end ?? 0) - start);
  return keep(runs, written, () => {
    const key = run.map(({ plain }) => plain).join(' ');
    return { key, ...lookup.match(key, run.flatMap(({ folded }) => folded ?? []).join(' ')) };
  });
}

/** "IS", "SANA": letters of other words, not another spelling of a name. */
function isAcronym(text: string): boolean {
  return /^\p{Lu}{2,5}$/u.test(text);
}

/** Two capitals name a state or province only behind a comma ("Paris, TX"): "OK", "IN", "ME" are words. */
function isPostalCode({ text, plain, gap }: Word): boolean {
  return plain.length === 2 && text === plain && gap !== ', ' && /^\p{Lu}{2}$/u.test(plain);
}
