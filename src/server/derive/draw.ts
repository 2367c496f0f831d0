import { type IncidentLine, MOST_DRAWN, type RecordFilter, type Store } from '../../model/index.ts';

const ONE = { limit: 1 };

/** Incidents to draw: the newest {@link MOST_DRAWN} under a filter, and how many there are in all. */
export interface Drawn {
  readonly incidents: readonly IncidentLine[];
  readonly total: number;
}

export async function drawn(store: Store, filter: RecordFilter): Promise<Drawn> {
  const incidents: IncidentLine[] = [];
  for await (const incident of store.allIncidents(filter)) {
    if (incidents.length === MOST_DRAWN)
      return { incidents, total: (await store.incidents(filter, 'date', ONE)).total };
    incidents.push(incident);
  }
  return { incidents, total: incidents.length };
}

/** Who takes part, in a few words. */
export function partyNames({ actor, recipient }: Pick<IncidentLine, 'actor' | 'recipient'>): string[] {
  return [...new Set([...actor, ...recipient].map(({ name }) => name))];
}
