import { kilometres, type Place, type Point } from '../model/index.ts';
import { foldName } from '../text/index.ts';

/** How two places lie to each other, as far as their precision lets one say. */
export type Nearness = 'same' | 'near' | 'within' | 'unknown' | 'apart';

/** A place as it is compared with others: its names folded once. */
export interface Spot {
  readonly name: string;
  readonly folded: string;
  /** Folded name of the first-order division, or null. */
  readonly region: string | null;
  readonly country: string | null;
  readonly point: Point | null;
  readonly geo_precision: Place['geo_precision'];
  /** No more is known of it than the country. */
  readonly isCountry: boolean;
}

/** Kilometres around its coordinates in which a place of each precision (ACLED: town, near a town, region) can lie. */
export const REACH = { 1: 3, 2: 15, 3: 60 } as const;
/** Kilometres between two towns of one name that are still taken for one place in two gazetteers. */
const SAME_NAME = 10;
/** Degrees north to south between which two places are surely apart, whatever their precision. */
const FAR = (2 * REACH[3]) / 111 + 0.1;

export function spotOf(place: Place | null): Spot | null {
  if (!place) return null;
  const { name, admin1, country, latitude, longitude, geo_precision } = place;
  return {
    name,
    folded: foldName(name),
    region: admin1 === null ? null : foldName(admin1),
    country,
    point: latitude === null || longitude === null ? null : { latitude, longitude },
    geo_precision,
    isCountry: geo_precision === 3 && admin1 === null,
  };
}

/** Compares two places: `same` name or place, `near` each other, one `within` the other's reach, or `apart`. */
export function nearness(a: Spot | null, b: Spot | null): Nearness {
  if (!a || !b) return 'unknown';
  if (a.isCountry || b.isCountry) return a.country && b.country && a.country !== b.country ? 'apart' : 'unknown';
  return a.point && b.point ? byDistance(a, b, a.point, b.point) : byName(a, b);
}

function byDistance(a: Spot, b: Spot, from: Point, to: Point): Nearness {
  const distance = Math.abs(from.latitude - to.latitude) > FAR ? Number.POSITIVE_INFINITY : kilometres(from, to);
  const allowed = REACH[a.geo_precision] + REACH[b.geo_precision];
  if (distance <= Math.max(SAME_NAME, allowed) && a.folded === b.folded) return 'same';
  const region = inRegion(a, b);
  if (region !== null) return region ? 'within' : 'apart';
  return distance <= allowed ? 'near' : 'apart';
}

/** At least one has no coordinates: of two different names only those of two towns are surely apart. */
function byName(a: Spot, b: Spot): Nearness {
  if (a.folded === b.folded) return 'same';
  const region = inRegion(a, b);
  if (region !== null) return region ? 'within' : 'apart';
  return a.geo_precision === 1 && b.geo_precision === 1 ? 'apart' : 'unknown';
}

/** Whether two places of which one is a region lie in one first-order division; null where that can't be told. */
function inRegion(a: Spot, b: Spot): boolean | null {
  if (a.geo_precision !== 3 && b.geo_precision !== 3) return null;
  if (a.region === null || b.region === null) return null;
  return a.country === b.country && a.region === b.region;
}
