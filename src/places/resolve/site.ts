import { kilometres } from '../../model/index.ts';
import type { Found } from '../find/names.ts';
import { type Entry, isAdmin1, isCountry } from '../gazetteer/entry.ts';

/** A site that is named after a town lies in it or beside it, or has the name from far away. */
const BESIDE_KM = 100;

/**
 * Whether a site ("the Basel roundabout") bears the name of a place in which it does not lie, as the report's other
 * places tell: none of its towns is near, or without towns none of its regions and states holds the place. Of a report
 * that names no other place only the places that wars are told of are believed. A building mostly lies in the town that
 * it is named after: only one of another state than all of the report's is not.
 * @param placed what the report's other names were taken for
 */
export function isNamesakeOnly(found: Found, entry: Entry, placed: readonly Entry[]): boolean {
  const { site, placeWord } = found.company;
  if (!site || placeWord?.features.some((feature) => entry.feature.startsWith(feature))) return false;
  if (isCountry(entry)) return true;
  const others = placed.filter((other) => other !== entry);
  const points = others.filter((other) => !isCountry(other) && !isAdmin1(other));
  if (site === 'building') return others.length > 0 && others.every((other) => other.country !== entry.country);
  if (points.length > 0) return points.every((point) => kilometres(point, entry) > BESIDE_KM);
  if (others.length > 0) return others.every((other) => other.country !== entry.country);
  return entry.source !== 'curated';
}

/** The name with the word for the site: it is its own, and nobody knows where it is. */
export function withSite(found: Found): Found {
  const last = found.spot.last + 1;
  return { ...found, spot: { ...found.spot, last, candidates: [] } };
}
