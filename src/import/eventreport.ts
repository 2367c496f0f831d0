import { type ActorType, ActorType as ActorTypes } from '../model/index.ts';
import { count, day, list, needed, number, optional, precision, type Row } from './cells.ts';
import type { Named, Told } from './told.ts';
import type { Tools } from './tools.ts';

/** Parties that the format has room for. */
const ROOM = [1, 2, 3, 4, 5, 6] as const;

/** A row of R's eventreport: what one report tells of an incident. It has no codebook of actions: each is an attack. */
export function readEventreport(row: Row, tools: Tools): Told {
  const told = ROOM.flatMap((number) => partyOf(row, number));
  const victims = told.filter(({ victim }) => victim).map(({ named }) => named);
  const doers = told.filter(({ victim }) => !victim).map(({ named }) => named);
  const [start, end] = [day(row, 'date_start'), optional(row, 'date_end') === null ? null : day(row, 'date_end')];
  return {
    id: `eventreport:${needed(row, 'id')}`,
    outlet: optional(row, 'source') ?? 'eventreport',
    sources: list(row, 'source_author'),
    published: null,
    text: optional(row, 'event_context') ?? '',
    action: 'attack',
    acled: null,
    mutual: victims.length === 0 && doers.length > 1,
    actor: doers,
    recipient: victims,
    place: placeOf(row, tools),
    date: {
      start,
      end: end ?? start,
      time_precision: end === null || end === start ? 1 : 2,
      basis: 'stated',
      text: null,
    },
    toll: [...tollOf(row, 'deaths', 'killed'), ...tollOf(row, 'injuries', 'injured')],
  };
}

function partyOf(row: Row, number: number): { readonly named: Named; readonly victim: boolean }[] {
  const name = optional(row, `actor${number}`);
  if (name === null) return [];
  const type: ActorType = ActorTypes.safeParse(row[`actor${number}_type`]).data ?? 'unknown';
  return [
    { named: { name, type }, victim: isYes(row, `actor${number}_victim`) && !isYes(row, `actor${number}_perpetrator`) },
  ];
}

function isYes(row: Row, column: string): boolean {
  return /^(?:1|true|yes)$/i.test(row[column]?.trim() ?? '');
}

function tollOf(row: Row, column: string, kind: 'killed' | 'injured'): Told['toll'] {
  const best = count(row, `${column}_best`);
  const [low, high] = [count(row, `${column}_low`) ?? best, count(row, `${column}_high`) ?? best];
  return low === null && high === null ? [] : [{ kind, low, high, side: 'unknown', civilian: null }];
}

function placeOf(row: Row, tools: Tools): Told['place'] {
  const name = optional(row, 'location') ?? optional(row, 'city');
  if (name === null) return null;
  return {
    name,
    latitude: number(row, 'latitude', -90, 90),
    longitude: number(row, 'longitude', -180, 180),
    geoname_id: null,
    admin1: null,
    country: tools.country(optional(row, 'country') ?? ''),
    geo_precision: optional(row, 'geo_precision') === null ? 2 : precision(row, 'geo_precision', { 1: 1, 2: 2, 3: 3 }),
  };
}
