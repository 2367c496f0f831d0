import type { ActorMention, Sentence } from '../../model/index.ts';
import { believable } from './belief.ts';
import { type Company, companyOf } from './company.ts';
import type { Lexicon } from './lexicon.ts';
import { joinLists } from './lists.ts';
import type { Lookup } from './lookup.ts';
import type { Scan, Word } from './scan.ts';
import type { Spot, Spotter } from './spot.ts';
import { withUnknownNames } from './unknown.ts';

/** A place name in a report, with its company. */
export interface Found {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly spot: Spot;
  readonly company: Company;
  /** The name before it in a list ("X, Y and Z"), if it stands in one. */
  readonly joined: Found | null;
}

/** What names are found with. */
export interface Finding {
  readonly scan: Scan;
  readonly spot: Spotter;
  readonly lookup: Lookup;
  readonly lexicon: Lexicon;
}

/** In a sentence with this share of capitalised words capitals tell nothing. */
const TITLE_CASE = 0.65;

/** All names of places in a report, in order. Names of actors and persons are left out. */
export function findNames(sentences: readonly Sentence[], actors: readonly ActorMention[], finding: Finding): Found[] {
  const scanned = sentences.map((sentence) => ({ sentence, words: finding.scan(sentence) }));
  const bySentence = grouped(actors);
  const lowerCase = new Set<string>();
  for (const { words } of scanned) for (const word of words) if (!word.capital) lowerCase.add(word.plain);
  const found = scanned.flatMap(({ sentence, words }) => {
    const own = bySentence.get(sentence.index) ?? [];
    return namesIn(sentence, words, own, finding);
  });
  return believable(found, lowerCase, finding.lexicon);
}

function grouped(actors: readonly ActorMention[]): ReadonlyMap<number, readonly ActorMention[]> {
  const bySentence = new Map<number, ActorMention[]>();
  for (const actor of actors) {
    const known = bySentence.get(actor.sentence);
    if (known) known.push(actor);
    else bySentence.set(actor.sentence, [actor]);
  }
  return bySentence;
}

function namesIn(
  sentence: Sentence,
  words: readonly Word[],
  actors: readonly ActorMention[],
  { spot, lookup, lexicon }: Finding,
): Found[] {
  const known = spot(sentence, words);
  const curated = isTitleCase(words) ? null : curatedWords(known);
  const found = withUnknownNames(words, known, lookup, lexicon).flatMap((name): Found[] => {
    const actor = actorAround(sentence, words, name, actors);
    if (actor === 'name') return [];
    const company = companyOf(words, name, lexicon, curated);
    const other = actor === 'description' ? (company.other ?? 'organisation') : company.other;
    return [{ sentence, words, spot: name, company: { ...company, other }, joined: null }];
  });
  return joinLists(found);
}

/** The words of names that the curated pack holds: they are whole by themselves. */
function curatedWords(spots: readonly Spot[]): Set<number> {
  const words = new Set<number>();
  for (const spot of spots) {
    if (!spot.candidates.some((candidate) => candidate.source === 'curated')) continue;
    for (let word = spot.first; word <= spot.last; word++) words.add(word);
  }
  return words;
}

function isTitleCase(words: readonly Word[]): boolean {
  let [long, capital] = [0, 0];
  for (const word of words) {
    if (word.text.length <= 3) continue;
    long += 1;
    if (word.capital) capital += 1;
  }
  return long > 3 && capital / long >= TITLE_CASE;
}

/**
 * Whether the name is part of the name of an actor ("Aleppo Military Council") or of the description of one
 * ("U.S. officials", "the government of Chad").
 */
function actorAround(
  sentence: Sentence,
  words: readonly Word[],
  spot: Spot,
  actors: readonly ActorMention[],
): 'name' | 'description' | null {
  const start = words[spot.first]?.start ?? 0;
  const end = words[spot.last]?.end ?? 0;
  for (const actor of actors) {
    const from = sentence.tokens[actor.first]?.start ?? 0;
    const to = sentence.tokens[actor.last]?.end ?? 0;
    if (from > start || end > to || to - from <= end - start + 1) continue;
    const others = words.filter(
      (word) => word.start >= from && word.end <= to && (word.end <= start || word.start >= end),
    );
    return others.some((word) => word.capital) ? 'name' : 'description';
  }
  return null;
}
