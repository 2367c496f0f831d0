import {
  type ControlMap,
  type ControlPeriod,
  type ControlSpan,
  type Holder,
  type Party,
  type PlaceControl,
  precisionKm,
} from '../../model/index.ts';

const DAY_MS = 86_400_000;

/** Places that are said to have changed hands, as far as a map can show them, with who held them when. */
export function controlMap(places: readonly PlaceControl[]): ControlMap {
  return {
    places: places.flatMap(({ place, changes, periods }) => {
      const { name, latitude, longitude, geo_precision } = place;
      if (latitude === null || longitude === null) return [];
      const precision_km = precisionKm({ geo_precision, relation: 'in' });
      const change = new Map(changes.map((each) => [each.incident, each.change]));
      return [{ name, latitude, longitude, precision_km, spans: periods.flatMap((period) => spanOf(period, change)) }];
    }),
  };
}

/** A period whose first day is not known has no place in time. */
function spanOf(period: ControlPeriod, changes: ReadonlyMap<string, ControlSpan['change']>): ControlSpan[] {
  const { from, to, status, holders, because, incidents } = period;
  const change = incidents.flatMap((id) => changes.get(id) ?? [])[0];
  if (from === null || change === undefined) return [];
  const contested = status === 'contested';
  return [{ from, to: to && dayAfter(to), holders: holders.map(holder), change, contested, because, incidents }];
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
}

function holder({ id, name, type }: Party): Holder {
  return { id, name, type };
}
