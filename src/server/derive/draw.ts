import {
  type IncidentSketch,
  type LeftOut,
  MOST_DRAWN,
  MOST_NAMED,
  type RecordFilter,
  type Store,
} from '../../model/index.ts';

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

/** The newest of the incidents that a drawing has no place for. */
export function leftOut(incidents: readonly IncidentSketch[]): LeftOut[] {
  return incidents.slice(0, MOST_NAMED).map((incident) => ({
    id: incident.id,
    action: incident.action,
    start: incident.date.start,
    parties: partyNames(incident),
  }));
}
