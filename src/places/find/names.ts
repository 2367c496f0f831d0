import type { ActorMention, Sentence } from '../../model/index.ts';
import type { Gazetteer } from '../gazetteer/entry.ts';
import { type Company, companyOf } from './company.ts';
import type { Lexicon } from './lexicon.ts';
import { scanWords, type Word } from './scan.ts';
import { type Spot, spotNames } from './spot.ts';
import { unknownNames } from './unknown.ts';

/** A place name in a report, with its company. */
export interface Found {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly spot: Spot;
  readonly company: Company;
}

/** A name of two or more words, or of a place that everybody knows, needs no company to be believed. */
const FAMOUS = 5.6;
const KNOWN = 4.5;
/** In a sentence with this share of capitalised words capitals tell nothing. */
const TITLE_CASE = 0.65;

/** All names of places in a report, in order. Names of actors and persons are left out. */
export function findNames(
  sentences: readonly Sentence[],
  actors: readonly ActorMention[],
  gazetteers: readonly Gazetteer[],
  lexicon: Lexicon,
): Found[] {
  const scanned = sentences.map((sentence) => ({ sentence, words: scanWords(sentence) }));
  const lowerCase = new Set(
    scanned.flatMap(({ words }) => words.filter((word) => !word.capital).map((word) => word.plain)),
  );
  const found: Found[] = [];
  for (const { sentence, words } of scanned) {
    const titleCase = isTitleCase(words);
    const spots = [...spotNames(words, gazetteers)];
    spots.push(...unknownNames(words, spots, lexicon));
    for (const spot of spots.sort((a, b) => a.first - b.first)) {
      if (insideActor(sentence, words, spot, actors)) continue;
      found.push({ sentence, words, spot, company: companyOf(words, spot, lexicon, titleCase) });
    }
  }
  return believable(found, lowerCase, lexicon);
}

function isTitleCase(words: readonly Word[]): boolean {
  const long = words.filter((word) => word.text.length > 3);
  return long.length > 3 && long.filter((word) => word.capital).length / long.length >= TITLE_CASE;
}

/** The name is part of the name of an actor that is longer ("Aleppo Military Council"). */
function insideActor(sentence: Sentence, words: readonly Word[], spot: Spot, actors: readonly ActorMention[]): boolean {
  const start = words[spot.first]?.start ?? 0;
  const end = words[spot.last]?.end ?? 0;
  return actors.some((actor) => {
    if (actor.sentence !== sentence.index) return false;
    const from = sentence.tokens[actor.first]?.start ?? 0;
    const to = sentence.tokens[actor.last]?.end ?? 0;
    return from <= start && end <= to && to - from > end - start + 1;
  });
}

/** What all mentions of one name tell about it together. */
interface Standing {
  good: number;
  bad: number;
}

function believable(found: readonly Found[], lowerCase: ReadonlySet<string>, lexicon: Lexicon): Found[] {
  const standings = new Map<string, Standing>();
  for (const each of found) {
    const standing = standings.get(each.spot.key) ?? { good: 0, bad: 0 };
    standings.set(each.spot.key, standing);
    if (each.company.other !== null) standing.bad += each.company.other === 'person' ? 2 : 0.5;
    else standing.good += evidence(each, found);
  }
  return found.filter((each) => {
    const standing = standings.get(each.spot.key);
    return each.company.other === null && standing !== undefined && isName(each, standing, lowerCase, lexicon);
  });
}

/** How plainly the company says that this is a place. */
function evidence({ company, words, spot }: Found, found: readonly Found[]): number {
  const container =
    company.beforeComma && found.some((next) => next.words === words && next.spot.first === spot.last + 1);
  return (company.locative ? 1 : 0) + (company.placeWord ? 2 : 0) + (container ? 2 : 0);
}

function isName(each: Found, standing: Standing, lowerCase: ReadonlySet<string>, lexicon: Lexicon): boolean {
  const { spot } = each;
  const prominence = Math.max(0, ...spot.candidates.map((candidate) => candidate.prominence));
  const support = standing.good - standing.bad;
  if (spot.first !== spot.last) return prominence >= KNOWN || support >= 0;
  const ordinary = lexicon.is('word', spot.key) || lowerCase.has(spot.key);
  if (ordinary) return support >= 2;
  const person = lexicon.is('given_name', spot.key) || lexicon.is('surname', spot.key);
  if (person) return support >= (prominence >= FAMOUS ? 0.5 : 1);
  if (prominence >= FAMOUS) return support > -2;
  return support >= (prominence >= KNOWN ? 0 : 1);
}
