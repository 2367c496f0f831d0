import type { Lexicon } from './lexicon.ts';
import type { Found } from './names.ts';
import type { Spot } from './spot.ts';

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
  const report: Whole = { standings, lowerCase, lexicon, homes: homesOf(found, standings) };
  for (const each of found) {
    const { joined } = each;
    if (!joined) continue;
    const [here, there] = [standings.get(each.spot.key), standings.get(joined.spot.key)];
    const [hereIs, thereIs] = [isName(each, report), isName(joined, report)];
    if (here && thereIs) here.listed++;
    if (there && hereIs) there.listed++;
  }
  return found.filter((each) => isName(each, report));
}

/** What the report as a whole tells about its names. */
interface Whole {
  readonly standings: ReadonlyMap<string, Standing>;
  readonly lowerCase: ReadonlySet<string>;
  readonly lexicon: Lexicon;
  /** The states in which the report's well-known places lie. */
  readonly homes: ReadonlySet<string>;
}

function homesOf(found: readonly Found[], standings: ReadonlyMap<string, Standing>): Set<string> {
  const homes = new Set<string>();
  for (const { spot, company } of found) {
    const strong = (standings.get(spot.key)?.strong ?? 0) > 0;
    for (const { country, prominence } of company.other === null ? spot.candidates : [])
      if (country !== null && (prominence >= FAMOUS || (strong && spot.candidates.length === 1))) homes.add(country);
  }
  return homes;
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

function isName(each: Found, report: Whole): boolean {
  const { spot, company } = each;
  const standing = report.standings.get(spot.key);
  if (!standing || company.other === 'person' || company.other === 'not_place') return false;
  const prominence = Math.max(0, ...spot.candidates.map((candidate) => candidate.prominence));
  if (isAcronym(each) && prominence < KNOWN) return false;
  const plain = standing.strong + standing.locative;
  if (company.other !== null) return prominence >= FAMOUS || plain + standing.listed > standing.person + 0.5;
  if (report.lexicon.is('demonym', spot.key) || report.lexicon.is('part', spot.key)) return false;
  if (isWord(spot.key, report.lexicon)) return standing.strong > 0;
  if (spot.first !== spot.last) return plain >= standing.person;
  if (prominence >= FAMOUS) return plain + 1 > standing.person;
  return isLesserName(each, standing, prominence, report);
}

/** A single word that few know as a place: it could be a word, a person, a firm. */
function isLesserName({ spot }: Found, standing: Standing, prominence: number, report: Whole): boolean {
  const { strong, locative, person, listed } = standing;
  if (report.lowerCase.has(spot.key)) return strong > 0;
  const isPersons = report.lexicon.is('given_name', spot.key) || report.lexicon.is('surname', spot.key);
  if (isPersons) return strong + locative / 2 > person;
  const known = spot.exact && (prominence >= KNOWN || isAtHome(spot, report));
  return strong + locative + listed / 2 - person >= (known ? 0 : 0.5);
}

/** An ordinary word, a title, a word of bodies or of places. */
function isWord(key: string, lexicon: Lexicon): boolean {
  return (
    (['word', 'title', 'organisation', 'neighbour'] as const).some((kind) => lexicon.is(kind, key)) ||
    !!lexicon.placeWord(key)
  );
}

/** Up to four capitals: a body rather than a little-known town. */
function isAcronym({ words, spot }: Found): boolean {
  return /^\p{Lu}{2,4}$/u.test(words[spot.first]?.text ?? '');
}

/** A place of the curated pack in a state that the report tells about. */
function isAtHome(spot: Spot, report: Whole): boolean {
  return spot.candidates.some(
    ({ source, country }) => source === 'curated' && country !== null && report.homes.has(country),
  );
}
