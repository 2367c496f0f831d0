import { type IncidentLine, MOST_DRAWN, type Place, type RecordFilter, type Store } from '../../model/index.ts';

/** Incidents to draw: the first {@link MOST_DRAWN} under a filter, and how many there are in all. */
export interface Drawn {
  readonly incidents: readonly IncidentLine[];
  readonly total: number;
}

export async function drawn(store: Store, filter: RecordFilter): Promise<Drawn> {
  const incidents: IncidentLine[] = [];
  let total = 0;
  for await (const incident of store.allIncidents(filter)) {
    total += 1;
    if (incidents.length < MOST_DRAWN) incidents.push(incident);
  }
  return { incidents, total };
}

/**
 * Kilometres around the point within which it happened, as well as the words say: the named town and its edge, its
 * surroundings (a relation as "near" or "west of" says no more), a district, province or larger region.
 */
export function precisionKm({ geo_precision, relation }: Pick<Place, 'geo_precision' | 'relation'>): number {
  if (geo_precision === 3) return 50;
  return geo_precision === 2 || relation !== 'in' ? 15 : 3;
}

/** Who takes part, in a few words. */
export function partyNames({ actor, recipient }: Pick<IncidentLine, 'actor' | 'recipient'>): string[] {
  return [...new Set([...actor, ...recipient].map(({ name }) => name))];
}
