import type { PlaceWordRow } from '../../model/index.ts';
import { plainKey, skeletonKey } from '../gazetteer/keys.ts';
import type { Lexicon } from './lexicon.ts';
import type { Lookup } from './lookup.ts';
import { mergeEntries } from './merge.ts';
import type { Word } from './scan.ts';
import type { Spot } from './spot.ts';

const INSIDE = /^(?: |[-‑])$/;
const MOST_WORDS = 4;
/** From this prominence on a single word is whole by itself. */
const FIRM = 5;

/**
 * Names that no gazetteer holds but that the words beside them call places: "the village of X", "X town". A word of
 * theirs may be a name by itself ("Tal" in "the village of Tal Nabariz").
 * @returns the names of the sentence: the known ones that are not part of such a name, and those
 */
export function withUnknownNames(
  words: readonly Word[],
  known: readonly Spot[],
  lookup: Lookup,
  lexicon: Lexicon,
): Spot[] {
  const firm = wordsOf(known.filter(isFirm));
  const loose = wordsOf(known);
  const spots: Spot[] = [];
  for (let first = 0; first < words.length; first++) {
    if (!words[first]?.capital && words[first]?.folded !== null) continue;
    const last = capitalRun(words, first, firm);
    if (last < first) continue;
    if (
      !holdsAll(loose, first, last) &&
      isCalledPlace(words, first, last, lexicon) &&
      !isStates(words, first, last, lookup)
    )
      spots.push(unknown(words, first, last, lookup));
    first = last;
  }
  if (spots.length === 0) return [...known];
  const taken = wordsOf(spots);
  return [...known.filter((spot) => !taken.has(spot.first)), ...spots].sort((a, b) => a.first - b.first);
}

/** A name that is whole by itself: several words, or a known place spelled as it is. */
function isFirm(spot: Spot): boolean {
  return spot.first < spot.last || (spot.exact && spot.candidates.some((candidate) => candidate.prominence >= FIRM));
}

/** The last word of the run of capitalised words that begins here; articles may stand inside and before it. */
function capitalRun(words: readonly Word[], first: number, taken: ReadonlySet<number>): number {
  let last = first - 1;
  for (let index = first; index < words.length && index < first + MOST_WORDS; index++) {
    const word = words[index];
    if (!word || taken.has(index) || (index > first && !INSIDE.test(word.gap))) break;
    if (word.capital) last = index;
    else if (word.folded !== null) break;
    if (word.possessive) break;
  }
  return last;
}

function isCalledPlace(words: readonly Word[], first: number, last: number, lexicon: Lexicon): boolean {
  const opening = words[first];
  const name = words.slice(first, last + 1).find((word) => word.folded !== null);
  if (!opening || !name || lexicon.is('word', name.plain) || lexicon.is('demonym', name.plain)) return false;
  if (lexicon.placeWord(name.plain)) return false;
  const of = words[first - 1];
  const noun = words[first - 2];
  if (of?.plain === 'of' && opening.gap === ' ' && noun && !noun.capital) {
    const row = lexicon.placeWord(noun.plain);
    if (row?.before_of && namesTowns(row)) return true;
  }
  const after = words[last + 1];
  if (after?.gap !== ' ' || after.capital || words[last]?.possessive) return false;
  const row = lexicon.placeWord(after.plain);
  if (words[last + 2]?.plain === 'of' || words[first - 1]?.plain === 'a') return false;
  // "the Syrian town"; "the al-Masharqa district" has an article of its own.
  if (words[first - 1]?.plain === 'the' && opening === name) return false;
  return first > 0 && row?.after_name === true && namesTowns(row);
}

/** "Syrias towns": a state's name whose genitive lost its apostrophe. */
function isStates(words: readonly Word[], first: number, last: number, lookup: Lookup): boolean {
  const plain = words[first]?.plain ?? '';
  if (first !== last || !plain.endsWith('s')) return false;
  return lookup.match(plain.slice(0, -1), '').candidates.some(({ feature }) => feature.startsWith('PCL'));
}

const namesTowns = (row: PlaceWordRow): boolean => row.features.some((feature) => feature.startsWith('PPL'));

/** Such a name may still be a place whose name is spelled in a way that folding does not reach. */
function unknown(words: readonly Word[], first: number, last: number, lookup: Lookup): Spot {
  const run = words.slice(first, last + 1);
  const keys = skeletonKey(run.flatMap((word) => word.folded ?? []));
  const found = keys.flatMap((key) => lookup.find(key));
  const key = plainKey(run.map((word) => word.text).join(' '));
  return { first, last, key, exact: false, candidates: mergeEntries(found) };
}

/** The places of the words in names. */
function wordsOf(spots: readonly Spot[]): Set<number> {
  const words = new Set<number>();
  for (const { first, last } of spots) for (let word = first; word <= last; word++) words.add(word);
  return words;
}

function holdsAll(words: ReadonlySet<number>, first: number, last: number): boolean {
  for (let word = first; word <= last; word++) if (!words.has(word)) return false;
  return true;
}
