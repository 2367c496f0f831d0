import { type Entry, type Gazetteer, kilometres } from '../gazetteer/entry.ts';
import { foldedKey } from '../gazetteer/keys.ts';
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
/** Entries of two gazetteers with one name that lie closer are one place. */
const SAME_PLACE_KM = 15;

/** The longest names that the gazetteers know, from left to right, none inside another. */
export function spotNames(words: readonly Word[], gazetteers: readonly Gazetteer[]): Spot[] {
  const spots: Spot[] = [];
  for (let first = 0; first < words.length; first++) {
    const spot = canBegin(words, first) ? longestAt(words, first, gazetteers) : null;
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

function longestAt(words: readonly Word[], first: number, gazetteers: readonly Gazetteer[]): Spot | null {
  const most = Math.min(longestName(words, first, gazetteers), reach(words, first));
  for (let last = first + most - 1; last >= first; last--) {
    const word = words[last];
    if (!word || word.folded === null) continue;
    const spot = lookUp(words, first, last, gazetteers);
    if (spot && (isProper(word) || spot.candidates.some(({ source }) => source !== 'world'))) return spot;
  }
  return null;
}

/** A name ends in a capital or a number; those of the packs also in "airbase", "oil field". */
const isProper = (word: Word): boolean => word.capital || /^\d/.test(word.text);

/** How many words from here a name can have: articles count in the text, not in folded keys. */
function longestName(words: readonly Word[], first: number, gazetteers: readonly Gazetteer[]): number {
  const plain = words[first]?.plain ?? '';
  const folded = words.slice(first, first + 2).find((word) => word.folded !== null)?.folded ?? '';
  let longest = 0;
  for (const gazetteer of gazetteers) {
    const foldedWords = gazetteer.longest(foldedKey([folded]));
    longest = Math.max(
      longest,
      gazetteer.longest(plain),
      gazetteer.longest(`${plain}.`),
      foldedWords === 0 ? 0 : foldedWords + 2,
    );
  }
  return Math.min(longest, LONGEST_NAME);
}

/** How many words from here stand together as those of one name do. */
function reach(words: readonly Word[], first: number): number {
  let count = 1;
  for (let next = words[first + count]; next && count < LONGEST_NAME; next = words[first + ++count]) {
    const before = words[first + count - 1];
    const shortened = next.gap === '. ' && before !== undefined && SHORTENED.has(before.plain);
    if (!shortened && !INSIDE_NAME.test(next.gap)) break;
  }
  return count;
}

function lookUp(words: readonly Word[], first: number, last: number, gazetteers: readonly Gazetteer[]): Spot | null {
  const run = words.slice(first, last + 1);
  const key = run.map((word) => word.plain).join(' ');
  const exact = findAll(gazetteers, [key, `${key}.`]);
  const folded = run.flatMap((word) => word.folded ?? []);
  const spelled = folded.length === 0 || isAcronym(run) ? [] : findAll(gazetteers, [foldedKey(folded)]);
  const found = [...exact, ...spelled];
  const candidates = mergeEntries(isPostalCode(run, key) ? found.filter((entry) => entry.feature !== 'ADM1') : found);
  return candidates.length === 0 ? null : { first, last, key, exact: exact.length > 0, candidates };
}

function findAll(gazetteers: readonly Gazetteer[], keys: readonly string[]): Entry[] {
  return gazetteers.flatMap((gazetteer) => keys.flatMap((key) => gazetteer.find(key)));
}

/** "IS", "SANA": letters of other words, not another spelling of a name. */
function isAcronym(run: readonly Word[]): boolean {
  return run.length === 1 && /^\p{Lu}{2,5}$/u.test(run[0]?.text ?? '');
}

/** Two capitals name a state or province only behind a comma ("Paris, TX"): "OK", "IN", "ME" are words. */
function isPostalCode(run: readonly Word[], key: string): boolean {
  return run.length === 1 && /^\p{Lu}{2}$/u.test(key) && run[0]?.text === key && run[0].gap !== ', ';
}

/**
 * Entries that are one place become one: that of the first gazetteer (they stand in order of trust), in one gazetteer
 * the best known, keeps its name and takes the id and the larger prominence of the others.
 */
export function mergeEntries(found: readonly Entry[]): Entry[] {
  const merged: Entry[] = [];
  for (const entry of found) {
    const same = merged.findIndex((other) => isSamePlace(other, entry));
    const other = merged[same];
    if (!other) merged.push(entry);
    else if (other !== entry) merged[same] = merge(other, entry);
  }
  return merged;
}

function merge(first: Entry, second: Entry): Entry {
  const better = first.source === second.source ? second.prominence > first.prominence : second.source === 'curated';
  const base = better ? second : first;
  const other = base === first ? second : first;
  const prominence = Math.max(first.prominence, second.prominence);
  return { ...base, prominence, geonameId: base.geonameId ?? other.geonameId };
}

/** A town and the district named after it stay two; two towns within a few kilometres are one. */
function isSamePlace(a: Entry, b: Entry): boolean {
  return a === b || (kind(a) === kind(b) && a.country === b.country && kilometres(a, b) < SAME_PLACE_KM);
}

function kind(entry: Entry): string {
  return entry.feature.startsWith('PPL') ? 'PPL' : entry.feature.slice(0, 4);
}
