import type { Place } from './place.ts';

/**
 * Kilometres around the point within which it happened, as well as the words say: the named town and its edge, its
 * surroundings (a relation as "near" or "west of" says no more), a district, province or larger region.
 */
export function precisionKm({ geo_precision, relation }: Pick<Place, 'geo_precision' | 'relation'>): number {
  if (geo_precision === 3) return 50;
  return geo_precision === 2 || relation !== 'in' ? 15 : 3;
}
