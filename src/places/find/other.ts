import { capitalsAfter, wordAfter, wordBefore } from './beside.ts';
import type { Lexicon } from './lexicon.ts';
import type { Word } from './scan.ts';
import type { Spot } from './spot.ts';

/** What a name is part of, where it is not the name of a place by itself. */
export type OtherName = 'person' | 'organisation' | 'longer_name' | 'not_place';

const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/;
/** Kinds of words that stand capitalised beside a name without belonging to it. */
const BESIDE = ['neighbour', 'title', 'demonym'] as const;
const INITIAL = /^\p{Lu}$/u;
const ALL_CAPITALS = /^\p{Lu}{2,}$/u;

/**
 * Whether the words beside a name make it part of something else: a person ("Jordan Smith", "Mr. Houston"), a body
 * ("Aleppo Military Council", "University of Oxford"), a longer name that no gazetteer holds.
 * @param span the words that the name and its place words ("town", "province") cover
 * @param others the words that belong to other known names, which are no part of this one; null in a sentence whose
 *   words nearly all are capitalised, so that capitals tell nothing
 */
export function otherName(
  words: readonly Word[],
  spot: Spot,
  span: { readonly first: number; readonly last: number },
  lexicon: Lexicon,
  others: ReadonlySet<number> | null,
): OtherName | null {
  const before = span.first === spot.first ? wordBefore(words, spot.first) : undefined;
  if (followsPerson(words, spot, before, lexicon)) return 'person';
  if (before && !before.capital && lexicon.is('apposed', before.plain)) return 'not_place';
  if (isBodyOf(words, span.first, lexicon) || isCurrency(words, spot.last)) return 'not_place';
  const after = span.last === spot.last ? capitalsAfter(words, spot.last) : [];
  if (after.some((word) => lexicon.is('outlet', word.plain))) return 'not_place';
  if (after.some((word) => lexicon.is('organisation', word.plain))) return 'organisation';
  if (leadsPerson(words, spot, after, lexicon)) return 'person';
  return others !== null && hasUnknownNeighbour(words, spot, [before, after[0]], others, lexicon)
    ? 'longer_name'
    : null;
}

function hasUnknownNeighbour(
  words: readonly Word[],
  spot: Spot,
  [before, after]: readonly [Word | undefined, Word | undefined],
  others: ReadonlySet<number>,
  lexicon: Lexicon,
): boolean {
  if (after && !others.has(spot.last + 1) && isUnknownName(after, lexicon)) return true;
  const isSentenceStart = spot.first < 2 || words[spot.first - 1]?.capital !== true;
  return before !== undefined && !isSentenceStart && !others.has(spot.first - 1) && isUnknownName(before, lexicon);
}

/** "Mr. Houston", "John Houston", "John F. Houston". */
function followsPerson(words: readonly Word[], spot: Spot, before: Word | undefined, lexicon: Lexicon): boolean {
  const previous = words[spot.first - 1];
  const gap = words[spot.first]?.gap ?? '';
  if (previous && gap === '. ' && (INITIAL.test(previous.text) || lexicon.is('title', previous.plain))) return true;
  if (!before?.capital) return false;
  return lexicon.is('title', before.plain) || lexicon.is('given_name', before.plain);
}

/** "Jordan Smith", "Paris Hilton": a first name and one further name. */
function leadsPerson(words: readonly Word[], spot: Spot, after: readonly Word[], lexicon: Lexicon): boolean {
  const first = after[0];
  if (!first || spot.first !== spot.last || !isUnknownName(first, lexicon)) return false;
  const said = wordAfter(words, spot.last + after.length);
  const verb = said !== undefined && lexicon.is('person_verb', said.plain);
  const name = words[spot.first]?.plain ?? '';
  return lexicon.is('surname', first.plain) || (after.length <= 2 && (verb || lexicon.is('given_name', name)));
}

/** A capitalised word that says nothing of its own: part of the same name. */
function isUnknownName(word: Word, lexicon: Lexicon): boolean {
  if (!word.capital || ALL_CAPITALS.test(word.text) || TIME.test(word.plain)) return false;
  if (BESIDE.some((kind) => lexicon.is(kind, word.plain))) return false;
  return lexicon.placeWord(word.plain) === undefined;
}

/** "US$400": a currency. */
function isCurrency(words: readonly Word[], last: number): boolean {
  const next = words[last + 1];
  return next?.gap === '$';
}

/** "University of X", "Bishop of X". */
function isBodyOf(words: readonly Word[], first: number, lexicon: Lexicon): boolean {
  const body = words[first - 2];
  return words[first - 1]?.plain === 'of' && body?.capital === true && lexicon.is('body', body.plain);
}
