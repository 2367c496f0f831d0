import { type IncidentLine, MOST_DRAWN, type RecordFilter, type Store } from '../../model/index.ts';

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

/** Who takes part, in a few words. */
export function partyNames({ actor, recipient }: Pick<IncidentLine, 'actor' | 'recipient'>): string[] {
  return [...new Set([...actor, ...recipient].map(({ name }) => name))];
}
