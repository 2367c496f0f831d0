import type { PlaceWordRow, RelationRow } from '../../model/index.ts';
import { type Lexicon, LONGEST_PHRASE } from './lexicon.ts';
import type { Word } from './scan.ts';
import type { Spot } from './spot.ts';

/** What the words beside a name tell about it. */
export interface Company {
  /** It is part of a person's name, of the name of a body, or of some longer name that no gazetteer holds. */
  readonly other: 'person' | 'organisation' | 'longer_name' | null;
  /** "in", "from", "near" stand before it. */
  readonly locative: boolean;
  readonly placeWord: PlaceWordRow | null;
  readonly relation: RelationRow | null;
  /** It begins its sentence. */
  readonly leads: boolean;
  /** Only a comma, or a bracket, parts it from the next name, which may be what it lies in ("Paris, Texas"). */
  readonly beforeComma: boolean;
  /** Words of the sentence that the name and its place words cover. */
  readonly first: number;
  readonly last: number;
}

const LOCATIVE = new Set(
  'in at near from to into inside within across throughout around outside toward towards through via off along over onto between of'.split(
    ' ',
  ),
);
const ADJECTIVES = new Set(
  (
    'north south east west northern southern eastern western central northeast northwest southeast southwest ' +
    'northeastern northwestern southeastern southwestern upper lower greater rural downtown outer inner old the ' +
    'and or in of at from to near for by with on'
  ).split(' '),
);
const TIME =
  /^(mon|tues|wednes|thurs|fri|satur|sun)day$|^(january|february|march|april|may|june|july|august|september|october|november|december)$/;
/** Endings of words for people and things of a country ("Syrian", "Turkish", "Lebanese"). */
const OF_A_COUNTRY = /(?:i|an|ish|ese|ch|ic)s?$/;
const SAME_PHRASE = /^[ \u00a0]$/;

/** Reads the company of a name. `titleCase`: nearly all words of the sentence are capitalised, so capitals tell nothing. */
export function companyOf(words: readonly Word[], spot: Spot, lexicon: Lexicon, titleCase: boolean): Company {
  const before = placeWordBefore(words, spot, lexicon);
  const after = placeWordAfter(words, spot, lexicon);
  const first = before?.index ?? spot.first;
  const last = after?.index ?? spot.last;
  const relation = relationBefore(words, first, lexicon);
  const preceding = words[skipAdjectives(words, first)]?.plain ?? '';
  return {
    other: otherName(words, spot, first, last, lexicon, titleCase),
    locative: LOCATIVE.has(preceding) || relation !== null,
    placeWord: before?.row ?? after?.row ?? null,
    relation,
    leads: spot.first === 0,
    beforeComma: /^,? ?[,(]? ?$/.test(words[spot.last + 1]?.gap ?? '.') && /[,(]/.test(words[spot.last + 1]?.gap ?? ''),
    first,
    last,
  };
}

interface Beside {
  readonly row: PlaceWordRow;
  readonly index: number;
}

/** "the town of X", "village X", "Mount X". */
function placeWordBefore(words: readonly Word[], spot: Spot, lexicon: Lexicon): Beside | null {
  const of = words[spot.first - 1]?.plain === 'of' && isPhrase(words, spot.first - 1, spot.first);
  const last = of ? spot.first - 2 : spot.first - 1;
  for (let length = 3; length >= 1; length--) {
    const first = last - length + 1;
    if (first < 0 || !isPhrase(words, first, spot.first)) continue;
    const row = lexicon.placeWord(phrase(words, first, last));
    if (row && (of ? row.before_of : row.before_name)) return { row, index: first };
  }
  return null;
}

/** "X town", "X air base"; also "X and Y provinces". */
function placeWordAfter(words: readonly Word[], spot: Spot, lexicon: Lexicon): Beside | null {
  const possessive = words[spot.last]?.possessive === true;
  for (let length = 3; length >= 1; length--) {
    const last = spot.last + length;
    if (last >= words.length || possessive || !isPhrase(words, spot.last, last)) continue;
    const row = lexicon.placeWord(phrase(words, spot.last + 1, last));
    if (row?.after_name) return { row, index: last };
  }
  return null;
}

function relationBefore(words: readonly Word[], first: number, lexicon: Lexicon): RelationRow | null {
  let end = first - 1;
  if (words[end]?.plain === 'the') end--;
  for (let length = LONGEST_PHRASE; length >= 1; length--) {
    const start = end - length + 1;
    if (start < 0 || !isPhrase(words, start, first)) continue;
    const row = lexicon.relation(phrase(words, start, end));
    if (row) return row;
  }
  return null;
}

function skipAdjectives(words: readonly Word[], first: number): number {
  let index = first - 1;
  while (index >= 0 && isPhrase(words, index, index + 1) && isQualifier(words[index]?.plain ?? '')) index--;
  return index;
}

const QUALIFIERS = new Set(
  (
    'the north south east west northern southern eastern western central northeast northwest southeast southwest ' +
    'northeastern northwestern southeastern southwestern upper lower greater rural downtown outer inner old nearby'
  ).split(' '),
);
const isQualifier = (word: string): boolean => QUALIFIERS.has(word);

function otherName(
  words: readonly Word[],
  spot: Spot,
  first: number,
  last: number,
  lexicon: Lexicon,
  titleCase: boolean,
): Company['other'] {
  const before = first === spot.first ? besideBefore(words, first) : undefined;
  const after = last === spot.last ? besideAfter(words, last) : undefined;
  const name = words[spot.first]?.plain ?? '';
  const single = spot.first === spot.last;
  if (before && (lexicon.is('title', before.plain) || lexicon.is('given_name', before.plain))) return 'person';
  if (isInitial(words[spot.first - 1], words[spot.first]?.gap)) return 'person';
  if (after?.capital && lexicon.is('organisation', after.plain)) return 'organisation';
  if (isBodyOf(words, first, lexicon)) return 'organisation';
  if (after?.capital && single && lexicon.is('given_name', name) && !titleCase) return 'person';
  if (after?.capital && single && lexicon.is('surname', after.plain)) return 'person';
  if (titleCase) return null;
  if (after && isUnknownName(after, lexicon)) return 'longer_name';
  if (before && first - 1 > 0 && isUnknownName(before, lexicon)) return 'longer_name';
  return null;
}

/** A capitalised word that says nothing of its own: part of the same name. */
function isUnknownName(word: Word, lexicon: Lexicon): boolean {
  if (!word.capital || /^\p{Lu}+$/u.test(word.text) || TIME.test(word.plain) || ADJECTIVES.has(word.plain))
    return false;
  return !lexicon.is('title', word.plain) && !lexicon.placeWord(word.plain) && !OF_A_COUNTRY.test(word.plain);
}

/** "John F. Houston". */
function isInitial(word: Word | undefined, gap: string | undefined): boolean {
  return word !== undefined && gap === '. ' && /^\p{Lu}$/u.test(word.text);
}

/** "University of X", "Bishop of X". */
function isBodyOf(words: readonly Word[], first: number, lexicon: Lexicon): boolean {
  const of = words[first - 1];
  const body = words[first - 2];
  return of?.plain === 'of' && body?.capital === true && lexicon.is('body', body.plain);
}

function besideBefore(words: readonly Word[], first: number): Word | undefined {
  return SAME_PHRASE.test(words[first]?.gap ?? '') && words[first - 1]?.possessive !== true
    ? words[first - 1]
    : undefined;
}

function besideAfter(words: readonly Word[], last: number): Word | undefined {
  const next = words[last + 1];
  return next && SAME_PHRASE.test(next.gap) && words[last]?.possessive !== true ? next : undefined;
}

/** Nothing but blanks and hyphens stands between the words. */
function isPhrase(words: readonly Word[], first: number, last: number): boolean {
  for (let index = first + 1; index <= last; index++) {
    if (!/^(?:[ \u00a0]|[-‑–]|\n)$/.test(words[index]?.gap ?? '.')) return false;
  }
  return first >= 0;
}

function phrase(words: readonly Word[], first: number, last: number): string {
  return words
    .slice(first, last + 1)
    .map((word) => word.plain)
    .join(' ');
}
