import { plainKey } from '../gazetteer/keys.ts';
import type { Lexicon } from './lexicon.ts';
import type { Word } from './scan.ts';
import type { Spot } from './spot.ts';

const INSIDE = /^(?: |[-‑])$/;
const MOST_WORDS = 4;

/** Names that no gazetteer holds but that the words beside them call places: "the village of X", "X town". */
export function unknownNames(words: readonly Word[], known: readonly Spot[], lexicon: Lexicon): Spot[] {
  const taken = new Set(known.flatMap((spot) => range(spot.first, spot.last)));
  const spots: Spot[] = [];
  for (let first = 0; first < words.length; first++) {
    const last = capitalRun(words, first, taken);
    if (last < first) continue;
    if (isCalledPlace(words, first, last, lexicon)) spots.push(unknown(words, first, last));
    first = last;
  }
  return spots;
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
  const name = words[first];
  if (!name || lexicon.is('word', name.plain) || lexicon.is('demonym', name.plain)) return false;
  if (lexicon.placeWord(name.plain)) return false;
  const of = words[first - 1];
  const noun = words[first - 2];
  if (of?.plain === 'of' && name.gap === ' ' && noun && !noun.capital) {
    const row = lexicon.placeWord(noun.plain);
    if (row?.before_of && row.precision === 1 && row.features.length > 0) return true;
  }
  const after = words[last + 1];
  if (after?.gap !== ' ' || after.capital || words[last]?.possessive) return false;
  const row = lexicon.placeWord(after.plain);
  if (words[last + 2]?.plain === 'of' || words[first - 1]?.plain === 'the' || words[first - 1]?.plain === 'a')
    return false;
  return first > 0 && row?.after_name === true && row.features.some((feature) => feature.startsWith('PPL'));
}

function unknown(words: readonly Word[], first: number, last: number): Spot {
  const key = plainKey(
    words
      .slice(first, last + 1)
      .map((word) => word.text)
      .join(' '),
  );
  return { first, last, key, exact: true, candidates: [] };
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
