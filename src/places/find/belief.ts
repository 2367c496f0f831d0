import type { Lexicon } from './lexicon.ts';
import type { Found } from './names.ts';

/** A name of this prominence is believed to be a place unless the words beside it say otherwise. */
const FAMOUS = 5.6;
/** A town that is known beyond its county. */
const KNOWN = 4.5;

/** What all mentions of one name tell about it together. */
interface Standing {
  /** Mentions that are not part of something else. */
  free: number;
  /** Mentions with a place word, a relation or what it lies in: nothing but places has those. */
  strong: number;
  /** Sum of what the prepositions say. */
  locative: number;
  /** Mentions as (or with the verbs of) a person. */
  person: number;
  /** Mentions in a list with a name that is a place. */
  listed: number;
}

/**
 * The names that are places, by what all their mentions in the report tell. A name within the name of a body is
 * kept where the name stands for a place elsewhere or is widely known: the body is of that place.
 * @param lowerCase words that the report also writes in lower case
 */
export function believable(found: readonly Found[], lowerCase: ReadonlySet<string>, lexicon: Lexicon): Found[] {
  const standings = standingsOf(found);
  const accepted = (each: Found, listed: boolean) => {
    const standing = standings.get(each.spot.key);
    if (!standing) return false;
    return isName(each, listed ? standing : { ...standing, listed: 0 }, lowerCase, lexicon);
  };
  for (const each of found) {
    const pair = [each, each.joined] as const;
    for (const [one, other] of [pair, [pair[1], pair[0]]] as const) {
      const standing = one && other && accepted(other, false) ? standings.get(one.spot.key) : undefined;
      if (standing) standing.listed++;
    }
  }
  return found.filter((each) => accepted(each, true));
}

function standingsOf(found: readonly Found[]): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const [row, each] of found.entries()) {
    const { company, spot } = each;
    const standing = standings.get(spot.key) ?? { free: 0, strong: 0, locative: 0, person: 0, listed: 0 };
    standings.set(spot.key, standing);
    if (company.other === 'person' || company.speaks) standing.person++;
    if (company.other !== null) continue;
    standing.free++;
    standing.locative += company.locative;
    if (company.placeWord || company.relation || isContained(each, found[row + 1])) standing.strong++;
  }
  return standings;
}

/** "Paris, Texas": a comma and what it lies in follow. */
function isContained(found: Found, next: Found | undefined): boolean {
  if (!next || next.joined !== found || found.words[next.spot.first - 1]?.plain === 'and') return false;
  return next.spot.candidates.some((outer) =>
    found.spot.candidates.some(
      (inner) => inner !== outer && inner.country === outer.country && /^(PCL|ADM1)/.test(outer.feature),
    ),
  );
}

function isName(each: Found, standing: Standing, lowerCase: ReadonlySet<string>, lexicon: Lexicon): boolean {
  const { spot, company } = each;
  if (company.other === 'person' || company.other === 'not_place') return false;
  const prominence = Math.max(0, ...spot.candidates.map((candidate) => candidate.prominence));
  const plain = standing.strong + standing.locative;
  if (company.other !== null) return prominence >= FAMOUS || plain + standing.listed > standing.person + 0.5;
  if (isWord(spot.key, lexicon)) return standing.strong > 0;
  if (spot.first !== spot.last) return plain >= standing.person;
  if (prominence >= FAMOUS) return plain + 1 > standing.person;
  if (lowerCase.has(spot.key)) return standing.strong > 0;
  if (lexicon.is('given_name', spot.key) || lexicon.is('surname', spot.key))
    return standing.strong + standing.locative / 2 > standing.person;
  const evidence = plain + standing.listed / 2 - standing.person;
  return evidence >= (isCurated(each) || prominence >= KNOWN ? 0 : 0.5);
}

/** An ordinary word, a title, a word of bodies or of places. */
function isWord(key: string, lexicon: Lexicon): boolean {
  return (['word', 'title', 'organisation'] as const).some((kind) => lexicon.is(kind, key)) || !!lexicon.placeWord(key);
}

const isCurated = ({ spot }: Found): boolean => spot.candidates.some((candidate) => candidate.source === 'curated');
