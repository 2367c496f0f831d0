import type { Entry } from '../gazetteer/entry.ts';
import type { Lookup } from './lookup.ts';
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
export function spotNames(words: readonly Word[], lookup: Lookup): Spot[] {
  const spots: Spot[] = [];
  for (let first = 0; first < words.length; first++) {
    const spot = canBegin(words, first) ? longestAt(words, first, lookup) : null;
    if (!spot) continue;
    spots.push(spot);
    first = spot.last;
  }
  return spots;
}

function canBegin(words: readonly Word[], first: number): boolean {
  const word = words[first];
  if (!word || words[first - 1]?.folded === null) return false;
  return word.capital || (word.folded === null && words[first + 1]?.capital === true);
}

function longestAt(words: readonly Word[], first: number, lookup: Lookup): Spot | null {
  const folded = words[first]?.folded ?? words[first + 1]?.folded ?? '';
  const longest = lookup.longest(words[first]?.plain ?? '', folded);
  const most = longest === 0 ? 0 : Math.min(longest, unbroken(words, first));
  for (let last = first + most - 1; last >= first; last--) {
    const word = words[last];
    if (!word || word.folded === null || !(isProper(word) || lookup.endsInLowerCase(word.plain))) continue;
    const spot = lookUp(words, first, last, lookup);
    if (spot && (isProper(word) || spot.candidates.some(({ source }) => source !== 'world'))) return spot;
  }
  return null;
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

function lookUp(words: readonly Word[], first: number, last: number, lookup: Lookup): Spot | null {
  const run = words.slice(first, last + 1);
  const { exact, candidates, key } = matchOf(run, lookup);
  const usable = isPostalCode(run, key) ? candidates.filter((entry) => entry.feature !== 'ADM1') : candidates;
  return usable.length === 0 ? null : { first, last, key, exact, candidates: usable };
}

function matchOf(run: readonly Word[], lookup: Lookup) {
  const [word] = run;
  if (run.length === 1 && word) {
    const { plain, folded } = word;
    return { key: plain, ...lookup.match(plain, isAcronym(run) ? '' : (folded ?? '')) };
  }
  const key = run.map(({ plain }) => plain).join(' ');
  return { key, ...lookup.match(key, run.flatMap(({ folded }) => folded ?? []).join(' ')) };
}

/** "IS", "SANA": letters of other words, not another spelling of a name. */
function isAcronym(run: readonly Word[]): boolean {
  return run.length === 1 && /^\p{Lu}{2,5}$/u.test(run[0]?.text ?? '');
}

/** Two capitals name a state or province only behind a comma ("Paris, TX"): "OK", "IN", "ME" are words. */
function isPostalCode(run: readonly Word[], key: string): boolean {
  return run.length === 1 && /^\p{Lu}{2}$/u.test(key) && run[0]?.text === key && run[0].gap !== ', ';
}
