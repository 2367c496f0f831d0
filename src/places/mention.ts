import type { GeoPrecision, PlaceMention, RelationRow } from '../model/index.ts';
import type { Found } from './find/names.ts';
import { type Entry, isCountry, isWide } from './gazetteer/entry.ts';

/** A found name with the place that it was taken for, as other stages see it. */
export function mentionOf(found: Found, entry: Entry | null): PlaceMention {
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
    relation: relationRow(found)?.relation ?? 'in',
    geo_precision: precisionOf(found, entry),
    metonym: isMetonym(found, entry),
  };
}

function tokenRun({ sentence }: Found, start: number, end: number): { readonly first: number; readonly last: number } {
  const first = sentence.tokens.find((token) => token.end > start)?.index ?? 0;
  const last = sentence.tokens.findLast((token) => token.start < end)?.index ?? first;
  return { first, last: Math.max(first, last) };
}

/** The words of relation before a name, or before the list in which it stands ("between X and Y", "near X and Y"). */
function relationRow(found: Found): RelationRow | null {
  for (let each: Found | null = found; each; each = each.joined) {
    if (each.company.relation) return each.company.relation;
  }
  return null;
}

function precisionOf(found: Found, entry: Entry | null): GeoPrecision {
  const { company } = found;
  const own: GeoPrecision = entry && isWide(entry) ? 3 : company.part ? 2 : 1;
  return Math.max(company.placeWord?.precision ?? own, relationRow(found)?.precision ?? 1) as GeoPrecision;
}

const AGAINST = new Set(['with', 'against', 'by']);

/** A name within the name of a body; states and capitals where they act, or where one acts with or against them. */
function isMetonym(found: Found, entry: Entry | null): boolean {
  const { sentence, words, spot, company } = found;
  if (company.other !== null) return true;
  if (!entry || !(isCountry(entry) || entry.feature === 'PPLC') || company.placeWord) return false;
  if (isOnGround(found)) return false;
  const end = words[spot.last]?.end ?? 0;
  const token = sentence.tokens.findLast((each) => each.start < end);
  return token?.deprel === 'nsubj' || AGAINST.has(words[company.first - 1]?.plain ?? '');
}

/** A preposition of place stands before the name or before the list in which it stands. */
function isOnGround(found: Found): boolean {
  for (let each: Found | null = found; each; each = each.joined) {
    if (each.company.locative > 0 && each.company.relation?.relation !== 'between') return true;
  }
  return false;
}
