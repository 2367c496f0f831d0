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
/** Articles that a folded name may have lost. */
const ARTICLES = 2;
/** Longest shortened name without its point ("W. Va"). */
const LONGEST_SHORTENED = 6;
/** Between two words of one name: a blank, a hyphen, an apostrophe of transliteration, a line's end. */
const INSIDE_NAME = /^(?:[ \u00a0]?['’‘ʼʻʾʿ]?|[-‑–]['’‘ʼʻʾʿ]?|\n)$/;
const SHORTENED = new Set(['st', 'mt', 'ft', 'ste']);
/** Entries of two gazetteers with one name that lie closer are one place. */
const SAME_PLACE_KM = 15;
/** What the same distance is in degrees of latitude, rounded up: a cheap first look. */
const SAME_PLACE_DEGREES = 0.15;

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

/** A gazetteer with the words that its longest names have which begin here, in the text's spelling and folded. */
interface Reach {
  readonly gazetteer: Gazetteer;
  readonly plain: number;
  readonly folded: number;
}

function longestAt(words: readonly Word[], first: number, gazetteers: readonly Gazetteer[]): Spot | null {
  const reaches = reachesOf(words, first, gazetteers);
  const longest = Math.max(0, ...reaches.map(({ plain, folded }) => Math.max(plain, folded)));
  const most = longest === 0 ? 0 : Math.min(longest, unbroken(words, first));
  for (let last = first + most - 1; last >= first; last--) {
    const word = words[last];
    if (!word || word.folded === null) continue;
    const spot = lookUp(words, first, last, reaches);
    if (spot && (isProper(word) || spot.candidates.some(({ source }) => source !== 'world'))) return spot;
  }
  return null;
}

/** A name ends in a capital or a number; those of the packs also in "airbase", "oil field". */
const isProper = (word: Word): boolean => word.capital || /^\d/.test(word.text);

/** Articles count as words in the text, not in folded keys. */
function reachesOf(words: readonly Word[], first: number, gazetteers: readonly Gazetteer[]): Reach[] {
  const plain = words[first]?.plain ?? '';
  const folded = words[first]?.folded ?? words[first + 1]?.folded ?? '';
  return gazetteers.map((gazetteer) => {
    const shortened = plain.length <= LONGEST_SHORTENED ? gazetteer.longest(`${plain}.`) : 0;
    const foldedWords = gazetteer.folds ? gazetteer.longest(foldedKey([folded])) : 0;
    return {
      gazetteer,
      plain: Math.max(gazetteer.longest(plain), shortened),
      folded: foldedWords === 0 ? 0 : foldedWords + ARTICLES,
    };
  });
}

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

function lookUp(words: readonly Word[], first: number, last: number, reaches: readonly Reach[]): Spot | null {
  const run = words.slice(first, last + 1);
  const key = run.map((word) => word.plain).join(' ');
  const plainIn = reaches.filter(({ plain }) => plain >= run.length);
  const exact = plainIn.flatMap(({ gazetteer }) => [...gazetteer.find(key), ...findShortened(gazetteer, key)]);
  const foldedIn = isAcronym(run) ? [] : reaches.filter(({ folded }) => folded >= run.length);
  const folded = foldedIn.length === 0 ? '' : foldedKey(run.flatMap((word) => word.folded ?? []));
  const found = [...exact, ...foldedIn.flatMap(({ gazetteer }) => gazetteer.find(folded))];
  if (found.length === 0) return null;
  const candidates = mergeEntries(isPostalCode(run, key) ? found.filter((entry) => entry.feature !== 'ADM1') : found);
  return candidates.length === 0 ? null : { first, last, key, exact: exact.length > 0, candidates };
}

/** "Ky." is kept with its point, which the words of the text have lost. */
function findShortened(gazetteer: Gazetteer, key: string): readonly Entry[] {
  return key.length <= LONGEST_SHORTENED ? gazetteer.find(`${key}.`) : [];
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
export function mergeEntries(found: readonly Entry[]): readonly Entry[] {
  if (found.length < 2) return found;
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
  if (a === b) return true;
  if (a.country !== b.country || Math.abs(a.latitude - b.latitude) > SAME_PLACE_DEGREES) return false;
  return kind(a) === kind(b) && kilometres(a, b) < SAME_PLACE_KM;
}

function kind(entry: Entry): string {
  return entry.feature.startsWith('PPL') ? 'PPL' : entry.feature.slice(0, 4);
}
