import { type IncidentSketch, MOST_DRAWN, type RecordFilter, type Store } from '../../model/index.ts';

/** Incidents to draw: the newest {@link MOST_DRAWN} under a filter, and how many there are in all. */
export interface Drawn {
  readonly incidents: readonly IncidentSketch[];
  readonly total: number;
}

export function drawn(store: Store, filter: RecordFilter): Promise<Drawn> {
  return store.sketches(filter, MOST_DRAWN);
}

/** Who takes part, in a few words. */
export function partyNames({ actor, recipient }: Pick<IncidentSketch, 'actor' | 'recipient'>): string[] {
  return [...new Set([...actor, ...recipient].map(({ name }) => name))];
}
