import type { CodedReport, ControlChange, Incident, Place, PlaceControl } from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import { groupBy } from '../group.ts';
import { changeOf } from './changes.ts';
import { periodsOf } from './periods.ts';

/**
 * Who controls each place by the claims of capture and loss, in order of time, contested where they contradict each other.
 * Every change names its incident and claims; nothing is said of a place that no claim speaks of.
 */
export function controlOf(
  coded: readonly Pick<CodedReport, 'claims'>[],
  incidents: readonly Incident[],
): PlaceControl[] {
  const claims = new Map(coded.flatMap((report) => report.claims.map((claim) => [claim.id, claim] as const)));
  const told = incidents.flatMap((incident) => {
    const change = changeOf(incident, claims);
    return change && incident.place ? [{ change, place: incident.place }] : [];
  });
  return [...groupBy(told, ({ place }) => keyOf(place))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => {
      const changes = group.map(({ change }) => change).sort(byTime);
      return { place: plain((group[0] as { place: Place }).place), changes, periods: periodsOf(changes) };
    });
}

function keyOf({ name, geoname_id, admin1, country }: Place): string {
  return [country ?? '', admin1 ?? '', foldName(name), geoname_id ?? ''].join('|');
}

function plain({
  name,
  latitude,
  longitude,
  geoname_id,
  admin1,
  country,
  geo_precision,
}: Place): PlaceControl['place'] {
  return { name, latitude, longitude, geoname_id, admin1, country, geo_precision };
}

function byTime(a: ControlChange, b: ControlChange): number {
  const [one, other] = [timeOf(a), timeOf(b)];
  return one < other ? -1 : Number(one > other);
}

/** By the last possible day, then the first, then the incident; what has no day comes last. */
function timeOf({ date, incident }: ControlChange): string {
  return [date.end ?? date.start ?? '~', date.start ?? '', incident].join(' ');
}
