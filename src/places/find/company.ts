import type { PlaceWordRow, RelationRow } from '../../model/index.ts';
import { isPhrase, lower, phrase, wordAfter, wordBefore } from './beside.ts';
import { type Lexicon, LONGEST_PHRASE } from './lexicon.ts';
import { type OtherName, otherName } from './other.ts';
import type { Word } from './scan.ts';
import type { Spot } from './spot.ts';

/** What the words beside a name tell about it. */
export interface Company {
  /** What it is part of, where it is not a place by itself. */
  readonly other: OtherName | null;
  /** How plainly the preposition before it says place: 1 "in", 0.5 "from", 0 none. */
  readonly locative: number;
  readonly placeWord: PlaceWordRow | null;
  /** The place word is in the plural and holds for a whole list ("X and Y provinces"). */
  readonly plural: boolean;
  readonly relation: RelationRow | null;
  /** A word for a site or building within a town follows ("X roundabout"): it may be named after a place far off. */
  readonly site: 'site' | 'building' | null;
  /** "northern", "the east of": a part of the place is meant. */
  readonly part: boolean;
  /** A verb of saying follows, as after persons. */
  readonly speaks: boolean;
  readonly possessive: boolean;
  /** First and last word of the name together with its place word and article. */
  readonly first: number;
  readonly last: number;
}

/** Words that may stand between a preposition and a name. */
const SKIPPED = ['part', 'qualifier', 'demonym'] as const;
/** A place word has at most this many words ("air force base"). */
const LONGEST_PLACE_WORD = 3;

/** Reads the company of a name; for `others` see `otherName`. */
export function companyOf(
  words: readonly Word[],
  spot: Spot,
  lexicon: Lexicon,
  others: ReadonlySet<number> | null,
): Company {
  const before = placeWordBefore(words, spot, lexicon);
  const after = placeWordAfter(words, spot, lexicon);
  const span = { first: before?.index ?? spot.first, last: after?.index ?? spot.last };
  const start = skipQualifiers(words, span.first, lexicon);
  const relation = relationBefore(words, span.first, lexicon) ?? relationBefore(words, start, lexicon);
  const next = wordAfter(words, spot.last);
  return {
    other: otherName(words, spot, span, lexicon, others),
    locative: relation ? 1 : locative(words, start, lexicon),
    placeWord: (after ?? before)?.row ?? null,
    plural: (after ?? before)?.plural === true,
    relation,
    site: siteAfter(words, spot, next, lexicon),
    part: lexicon.is('part', words[spot.first - 1]?.plain ?? '') && isPhrase(words, spot.first - 1, spot.first),
    speaks:
      (isSaid(next, lexicon) && !isOfSpeaker(words, span.first)) || isSaid(wordBefore(words, spot.first), lexicon),
    possessive: words[spot.last]?.possessive === true,
    ...span,
  };
}

const isSaid = (word: Word | undefined, lexicon: Lexicon): boolean =>
  word !== undefined && lexicon.is('person_verb', word.plain);

/** "Residents of X said", "activists in X said": somebody there speaks. */
function isOfSpeaker(words: readonly Word[], first: number): boolean {
  return /^(of|in|from|near)$/.test(words[first - 1]?.plain ?? '') && isPhrase(words, first - 1, first);
}

/** "the Basel roundabout"; but "a London street" is one in London. */
function siteAfter(words: readonly Word[], spot: Spot, next: Word | undefined, lexicon: Lexicon): Company['site'] {
  const before = words[spot.first - 1]?.plain;
  if (next === undefined || before === 'a' || before === 'an') return null;
  const word = next.plain.toLowerCase();
  return lexicon.is('site', word) ? 'site' : lexicon.is('building', word) ? 'building' : null;
}

interface Beside {
  readonly row: PlaceWordRow;
  readonly index: number;
  readonly plural: boolean;
}

/** "the town of X", "village X", "Mount X". */
function placeWordBefore(words: readonly Word[], spot: Spot, lexicon: Lexicon): Beside | null {
  const of = words[spot.first - 1]?.plain === 'of' && isPhrase(words, spot.first - 1, spot.first);
  const last = of ? spot.first - 2 : spot.first - 1;
  if (!lexicon.endsPlaceWord(lower(words[last]))) return null;
  for (let length = LONGEST_PLACE_WORD; length >= 1; length--) {
    const first = last - length + 1;
    if (first < 0 || !isPhrase(words, first, spot.first)) continue;
    const word = phrase(words, first, last);
    const row = lexicon.placeWord(word);
    if (row && (of ? row.before_of : row.before_name)) return { row, index: first, plural: word !== row.word };
  }
  return null;
}

/** "X town", "X air base". */
function placeWordAfter(words: readonly Word[], spot: Spot, lexicon: Lexicon): Beside | null {
  if (words[spot.last]?.possessive || !lexicon.opensPlaceWord(lower(words[spot.last + 1]))) return null;
  for (let length = LONGEST_PLACE_WORD; length >= 1; length--) {
    const last = spot.last + length;
    if (!isPhrase(words, spot.last, last)) continue;
    const word = phrase(words, spot.last + 1, last);
    const row = lexicon.placeWord(word);
    if (row?.after_name) return { row, index: last, plural: word !== row.word };
  }
  return null;
}

function relationBefore(words: readonly Word[], first: number, lexicon: Lexicon): RelationRow | null {
  let end = first - 1;
  if (words[end]?.plain === 'the') end--;
  if (!lexicon.endsRelation(words[end]?.plain ?? '')) return null;
  for (let length = LONGEST_PHRASE; length >= 1; length--) {
    const start = end - length + 1;
    if (start < 0 || !isPhrase(words, start, first)) continue;
    const row = lexicon.relation(phrase(words, start, end));
    if (row) return row;
  }
  return null;
}

/** Steps back over "the", "northern", "nearby" before a name. */
function skipQualifiers(words: readonly Word[], first: number, lexicon: Lexicon): number {
  let index = first;
  while (index > 0 && isPhrase(words, index - 1, index)) {
    const word = words[index - 1]?.plain ?? '';
    if (word !== 'the' && !SKIPPED.some((kind) => lexicon.is(kind, word))) break;
    index--;
  }
  return index;
}

function locative(words: readonly Word[], start: number, lexicon: Lexicon): number {
  if (start === 0 || !isPhrase(words, start - 1, start)) return 0;
  const word = words[start - 1]?.plain ?? '';
  if (lexicon.is('locative', word)) return 1;
  return lexicon.is('weak_locative', word) && words[start - 2]?.plain !== 'according' ? 0.5 : 0;
}
