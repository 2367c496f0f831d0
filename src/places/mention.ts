import type { GeoPrecision, PlaceMention, PlaceRelation } from '../model/index.ts';
import type { Found } from './find/names.ts';
import { type Entry, isCountry, isWide } from './gazetteer/entry.ts';

/** A found name with the place that it was taken for, as other stages see it. */
export function mentionOf(found: Found, entry: Entry | null, previous: Found | undefined): PlaceMention {
  const { sentence, spot, words } = found;
  const start = words[spot.first]?.start ?? 0;
  const end = words[spot.last]?.end ?? 0;
  const text = sentence.text.slice(start - sentence.start, end - sentence.start);
  return {
    sentence: sentence.index,
    ...tokenRun(found, start, end),
    text,
    start,
    end,
    name: entry?.name ?? text,
    latitude: entry?.latitude ?? null,
    longitude: entry?.longitude ?? null,
    geoname_id: entry?.geonameId ?? null,
    feature: entry?.feature ?? null,
    admin1: entry?.admin1 ?? null,
    country: entry?.country ?? null,
    relation: relationOf(found, previous),
    geo_precision: precisionOf(found, entry),
    metonym: isMetonym(found, entry, previous),
  };
}

function tokenRun({ sentence }: Found, start: number, end: number): { readonly first: number; readonly last: number } {
  const first = sentence.tokens.find((token) => token.end > start)?.index ?? 0;
  const last = sentence.tokens.findLast((token) => token.start < end)?.index ?? first;
  return { first, last: Math.max(first, last) };
}

/** "between X and Y" holds for both; everything else for the name that it stands before. */
function relationOf(found: Found, previous: Found | undefined): PlaceRelation {
  if (found.company.relation) return found.company.relation.relation;
  const joined = previous !== undefined && isJoined(previous, found);
  return joined && previous.company.relation?.relation === 'between' ? 'between' : 'in';
}

function precisionOf({ company }: Found, entry: Entry | null): GeoPrecision {
  const own: GeoPrecision = entry && isWide(entry) ? 3 : 1;
  const word = company.placeWord?.precision ?? own;
  return Math.max(word, company.relation?.precision ?? 1) as GeoPrecision;
}

/** Only "and" or a comma parts the two names. */
function isJoined(previous: Found, found: Found): boolean {
  if (previous.words !== found.words) return false;
  const between = found.words.slice(previous.company.last + 1, found.company.first);
  return between.every((word) => word.plain === 'and') && between.length <= 1;
}

const AGAINST = new Set(['with', 'against', 'by']);

/** States and capitals mean their governments where they act, or where one acts with or against them. */
function isMetonym(found: Found, entry: Entry | null, previous: Found | undefined): boolean {
  if (!entry || !(isCountry(entry) || entry.feature === 'PPLC') || found.company.placeWord) return false;
  const { sentence, words, spot, company } = found;
  if (company.locative && company.relation?.relation !== 'between') return false;
  if (previous !== undefined && isJoined(previous, found) && previous.company.locative) return false;
  const end = words[spot.last]?.end ?? 0;
  const token = sentence.tokens.findLast((each) => each.start < end);
  return token?.deprel === 'nsubj' || AGAINST.has(words[company.first - 1]?.plain ?? '');
}
