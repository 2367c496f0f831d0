import {
  type ActionRow,
  type ControlMap,
  type ControlSpan,
  type Holder,
  type IncidentLine,
  type Party,
  precisionKm,
} from '../../model/index.ts';
import type { Drawn } from './draw.ts';

type Change = ControlSpan['change'];
type PlaceControl = ControlMap['places'][number];

interface Step {
  readonly day: string;
  readonly change: Change;
  readonly holders: readonly Holder[];
  readonly incident: IncidentLine;
}

/**
 * Places that are said to have changed hands. Who takes a place holds it from that day until the next change there; a
 * loss or a siege names no new holder but the one that it takes the place from or closes in.
 */
export function controlOf({ incidents }: Drawn, actions: readonly ActionRow[]): ControlMap {
  const changes = new Map(actions.flatMap(({ id, territory }) => (territory ? [[id, territory] as const] : [])));
  const places = new Map<string, { readonly place: Omit<PlaceControl, 'spans'>; readonly steps: Step[] }>();
  for (const incident of incidents) {
    const step = stepOf(incident, changes);
    const { place } = incident;
    if (!step || !place || place.latitude === null || place.longitude === null) continue;
    const { name, latitude, longitude } = place;
    const key = JSON.stringify([name, latitude, longitude]);
    const known = places.get(key) ?? {
      place: { name, latitude, longitude, precision_km: precisionKm(place) },
      steps: [],
    };
    known.steps.push(step);
    places.set(key, known);
  }
  return { places: [...places.values()].map(({ place, steps }) => ({ ...place, spans: spansOf(steps) })) };
}

/** Only what is told to have happened counts; a rejected incident does not. */
function stepOf(incident: IncidentLine, changes: ReadonlyMap<string, Change>): Step | null {
  const { action, date, actor, recipient, place, standing } = incident;
  const change = changes.get(action);
  const day = date.start ?? date.end;
  if (!change || !day || standing === 'rejected' || place?.relation !== 'in' || place.geo_precision === 3) return null;
  const holders = change === 'captured' || change === 'entered' ? actor : recipient;
  return { day, change, holders: holders.map(holder), incident };
}

function holder({ id, name, type }: Party): Holder {
  return { id, name, type };
}

/** Steps of one day are one span; it is contested where they name different holders or an incident is contested. */
function spansOf(steps: readonly Step[]): ControlSpan[] {
  const days = new Map<string, Step[]>();
  for (const step of steps) days.set(step.day, [...(days.get(step.day) ?? []), step]);
  const ordered = [...days].sort(([a], [b]) => (a < b ? -1 : 1));
  return ordered.map(([from, same], at) => {
    const names = new Set(same.map(({ holders }) => JSON.stringify(holders.map(({ id, name }) => id ?? name).sort())));
    const holders = new Map(same.flatMap((step) => step.holders).map((each) => [each.id ?? each.name, each]));
    return {
      from,
      to: ordered[at + 1]?.[0] ?? null,
      holders: [...holders.values()],
      change: same[0]?.change ?? 'entered',
      contested: names.size > 1 || same.some(({ incident }) => isContested(incident)),
      incidents: same.map(({ incident }) => incident.id),
    };
  });
}

function isContested({ grade, denied_by, competes_with }: IncidentLine): boolean {
  return grade === 'contested' || denied_by.length > 0 || competes_with.length > 0;
}
