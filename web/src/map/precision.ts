import type { Place } from '../../../src/model/index.ts';

/** Kilometres around the point within which it happened, as well as the words say. */
export function precisionKm({ geo_precision, relation }: Pick<Place, 'geo_precision' | 'relation'>): number {
  if (geo_precision === 3) return 50;
  return geo_precision === 2 || relation !== 'in' ? 15 : 3;
}
