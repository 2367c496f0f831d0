import { kilometres, type Place, type Point } from '../model/index.ts';
import { foldName } from '../text/index.ts';

/** How two places lie to each other, as far as their precision lets one say. */
export type Nearness = 'same' | 'near' | 'within' | 'unknown' | 'apart';

/** Kilometres around its coordinates in which a place of each precision (ACLED: town, near a town, region) can lie. */
export const REACH = { 1: 3, 2: 15, 3: 60 } as const;
/** Kilometres between two towns of one name that are still taken for one place in two gazetteers. */
const SAME_NAME = 10;

/** Compares two places: `same` name or place, `near` each other, one `within` the other's reach, or `apart`. */
export function nearness(a: Place | null, b: Place | null): Nearness {
  if (!a || !b) return 'unknown';
  if (isCountry(a) || isCountry(b)) return a.country && b.country && a.country !== b.country ? 'apart' : 'unknown';
  const distance = distanceOf(a, b);
  return distance === null ? byName(a, b) : byDistance(a, b, distance);
}

function byDistance(a: Place, b: Place, distance: number): Nearness {
  const allowed = REACH[a.geo_precision] + REACH[b.geo_precision];
  if (sameName(a, b) && distance <= Math.max(SAME_NAME, allowed)) return 'same';
  const region = inRegion(a, b);
  if (region !== null) return region ? 'within' : 'apart';
  return distance <= allowed ? 'near' : 'apart';
}

/** A place of which no more is known than the country. */
export function isCountry(place: Place): boolean {
  return place.geo_precision === 3 && place.admin1 === null;
}

/** At least one has no coordinates: of two different names only those of two towns are surely apart. */
function byName(a: Place, b: Place): Nearness {
  if (sameName(a, b)) return 'same';
  const region = inRegion(a, b);
  if (region !== null) return region ? 'within' : 'apart';
  return a.geo_precision === 1 && b.geo_precision === 1 ? 'apart' : 'unknown';
}

function sameName(a: Place, b: Place): boolean {
  return foldName(a.name) === foldName(b.name);
}

/** Whether two places of which one is a region lie in one first-order division; null where that can't be told. */
function inRegion(a: Place, b: Place): boolean | null {
  if (a.geo_precision !== 3 && b.geo_precision !== 3) return null;
  if (a.admin1 === null || b.admin1 === null) return null;
  return a.country === b.country && foldName(a.admin1) === foldName(b.admin1);
}

/** Kilometres between two places, or null where one has no coordinates. */
function distanceOf(a: Place, b: Place): number | null {
  const [from, to] = [pointOf(a), pointOf(b)];
  return from && to && kilometres(from, to);
}

function pointOf({ latitude, longitude }: Place): Point | null {
  return latitude === null || longitude === null ? null : { latitude, longitude };
}
