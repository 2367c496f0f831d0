import type { IncidentSketch, Timeline, TimelineItem } from '../../model/index.ts';
import { type Drawn, leftOut, partyNames } from './draw.ts';

type Lane = Timeline['lanes'][number];
type Part = TimelineItem['part'];

/** Incidents in lanes, those with most incidents first; one with several actors stands in the lane of each. */
export function timelineOf({ incidents, total }: Drawn, by: 'actor' | 'place', most: number): Timeline {
  const lanes = new Map<string, Lane>();
  const laid = new Set<string>();
  const dated = incidents.filter(({ date }) => date.start !== null || date.end !== null);
  for (const incident of dated) {
    for (const { id, name, part, near } of by === 'actor' ? actorLanes(incident) : placeLanes(incident)) {
      const lane = lanes.get(id) ?? { id, name, near, total: 0, items: [] };
      lane.items.push(item(incident, part));
      lanes.set(id, { ...lane, total: lane.total + 1 });
    }
  }
  const shown = [...lanes.values()].sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1)).slice(0, most);
  for (const { items } of shown) for (const { id } of items) laid.add(id);
  const out = incidents.filter(({ id }) => !laid.has(id));
  const undated = incidents.length - dated.length;
  return { lanes: shown, total, undated, hidden: out.length - undated, left_out: leftOut(out) };
}

/** Kilometres around a place's point within which its incidents are asked for. */
const AROUND_KM = 1;

type In = Pick<Lane, 'id' | 'name' | 'near'> & { readonly part: Part };

function actorLanes({ actor, recipient }: IncidentSketch): In[] {
  const acts = new Set(actor.flatMap(({ id }) => id ?? []));
  const suffers = new Set(recipient.flatMap(({ id }) => id ?? []));
  const names = new Map([...actor, ...recipient].map(({ id, name }) => [id, name]));
  return [...new Set([...acts, ...suffers])].map((id) => {
    const part = acts.has(id) ? (suffers.has(id) ? 'both' : 'acts') : 'suffers';
    return { id, name: names.get(id) ?? id, near: null, part };
  });
}

function placeLanes({ place }: IncidentSketch): In[] {
  if (!place) return [];
  const id =
    place.geoname_id === null ? `${place.name}, ${place.admin1 ?? place.country ?? ''}` : `${place.geoname_id}`;
  const { latitude, longitude } = place;
  const near = latitude === null || longitude === null ? null : { latitude, longitude, km: AROUND_KM };
  return [{ id, name: place.name, near, part: 'none' }];
}

function item(incident: IncidentSketch, part: Part): TimelineItem {
  const { id, action, date, place, killed, grade } = incident;
  const [start, end] = [date.start ?? date.end ?? '', date.end ?? date.start ?? ''];
  return { id, start, end, action, place: place?.name ?? null, parties: partyNames(incident), killed, grade, part };
}
