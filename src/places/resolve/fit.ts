import { kilometres } from '../../model/index.ts';
import type { Found } from '../find/names.ts';
import { type Entry, isAdmin1, isCountry, isSettlement, isWide } from '../gazetteer/entry.ts';
import { plainKey } from '../gazetteer/keys.ts';

/** "Paris, Texas": the next name holds this one. */
const CONTAINED = 8;
/** "X province" for a province, "X city" for a city. */
const WORD_FITS = 4;
const WORD_MISFITS = -3;

/** What the words beside a mention add to each of its candidates. */
export function fitOf(found: Found, next: Found | undefined): number[] {
  const container = next && holdsBefore(found, next) ? next.spot.candidates : [];
  return found.spot.candidates.map(
    (candidate) => wordFit(found, candidate) + (container.some((outer) => isInside(candidate, outer)) ? CONTAINED : 0),
  );
}

/** Only a comma or bracket, and the words that belong to the first name, stand between the two. */
function holdsBefore(found: Found, next: Found): boolean {
  if (found.words !== next.words || next.spot.first > found.company.last + 3) return false;
  const between = found.words.slice(found.company.last + 1, next.spot.first + 1);
  return (
    between.every((word, index) =>
      index === between.length - 1 ? /^(?:, ?| ?\(| )$/.test(word.gap) : IN.has(word.plain),
    ) &&
    (between.length > 1 || /[,(]/.test(between[0]?.gap ?? ''))
  );
}

const IN = new Set([
  'in',
  'the',
  'northern',
  'southern',
  'eastern',
  'western',
  'northwestern',
  'northeastern',
  'southwestern',
  'southeastern',
  'central',
  'rural',
]);

/** Whether a place lies in a state, province or county of the name. */
function isInside(inner: Entry, outer: Entry): boolean {
  if (inner === outer || inner.country === null || inner.country !== outer.country) return false;
  if (isCountry(outer)) return !isCountry(inner);
  if (!isAdmin1(outer)) return false;
  return !isCountry(inner) && !isAdmin1(inner) && sameDivision(inner.admin1, outer);
}

function sameDivision(name: string | null, outer: Entry): boolean {
  if (name === null) return false;
  const key = plainKey(name);
  return key === plainKey(outer.admin1 ?? '') || key === plainKey(outer.name);
}

/** "X" alone is the town; "northern X" and "X province" are the land around it. */
function wordFit({ company, spot }: Found, candidate: Entry): number {
  const features = company.placeWord?.features ?? [];
  if (features.length > 0) {
    const rank = features.findIndex((feature) => candidate.feature.startsWith(feature));
    return rank < 0 ? WORD_MISFITS : WORD_FITS - rank;
  }
  if (isCountry(candidate)) return 0.3;
  const wide = isWide(candidate);
  const twin = spot.candidates.some((other) => isWide(other) !== wide && isTwin(candidate, other));
  if (!twin) return isSettlement(candidate) ? 0.3 : 0;
  return wide === company.part ? TWIN_FITS : 0;
}

/** A town and the province, district or region that is named after it. */
function isTwin(a: Entry, b: Entry): boolean {
  return a.country !== null && a.country === b.country && kilometres(a, b) < TWIN_KM;
}

const TWIN_FITS = 2.5;
const TWIN_KM = 300;
