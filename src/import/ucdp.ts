import { type ActorType, InputError } from '../model/index.ts';
import { count, day, list, needed, number, optional, precision, type Row } from './cells.ts';
import type { Named, Told } from './told.ts';
import type { Tools } from './tools.ts';

/** UCDP's `where_prec`: exact, near, second- and first-order division, vaguer, country, sea or air. */
const WHERE = { 1: 1, 2: 2, 3: 3, 4: 3, 5: 3, 6: 3, 7: 3 } as const;
/** `where_prec` from which on the coordinates stand for a whole country or none. */
const COUNTRY = 6;
/** UCDP's `date_prec`: day, two to six days, week, month, year. */
const WHEN = { 1: 1, 2: 2, 3: 2, 4: 3, 5: 3 } as const;
const ONE_SIDED = '3';

/** A row of UCDP GED. It says who killed, not how: an attack between two sides, a killing of civilians. */
export function readUcdp(row: Row, tools: Tools): Told {
  const violence = needed(row, 'type_of_violence');
  if (!/^[123]$/.test(violence)) throw new InputError('bad_row', `type_of_violence: "${violence}" is not 1, 2 or 3`);
  const oneSided = violence === ONE_SIDED;
  const [a, b] = [sideOf(needed(row, 'side_a')), sideOf(needed(row, 'side_b'))];
  const [start, end] = [day(row, 'date_start'), day(row, 'date_end')];
  if (end < start) throw new InputError('bad_row', 'date_end is before date_start');
  return {
    id: `ucdp:${needed(row, 'id')}`,
    outlet: 'UCDP',
    sources: list(row, 'source_original').length > 0 ? list(row, 'source_original') : list(row, 'source_office'),
    published: null,
    text: optional(row, 'source_headline') ?? optional(row, 'source_article') ?? '',
    action: oneSided ? 'kill' : 'attack',
    acled: null,
    mutual: !oneSided,
    actor: oneSided ? [a] : [a, b],
    recipient: oneSided ? [{ name: 'Civilians', type: 'civilians' }] : [],
    place: placeOf(row, tools),
    date: { start, end, time_precision: precision(row, 'date_prec', WHEN), basis: 'stated', text: null },
    toll: tollOf(row),
  };
}

function sideOf(name: string): Named {
  const type: ActorType = /^Government of /.test(name)
    ? 'state_forces'
    : /^Civilians/i.test(name)
      ? 'civilians'
      : 'rebel_group';
  return { name, type };
}

/** The dead of both sides and none together, between UCDP's low and high estimate. */
function tollOf(row: Row): Told['toll'] {
  const [best, low, high] = [count(row, 'best'), count(row, 'low'), count(row, 'high')];
  if (best === null && low === null && high === null) throw new InputError('bad_row', 'best, low and high are empty');
  const bounds = { low: low ?? best, high: high ?? best };
  return [{ kind: 'killed', ...bounds, side: 'unknown', civilian: null }];
}

function placeOf(row: Row, tools: Tools): Told['place'] {
  const vague = number(row, 'where_prec', 1, 7) ?? COUNTRY;
  const country = tools.country(optional(row, 'country') ?? '');
  const name = optional(row, 'where_coordinates') ?? optional(row, 'adm_1') ?? optional(row, 'country');
  if (name === null) return null;
  return {
    name,
    latitude: number(row, 'latitude', -90, 90),
    longitude: number(row, 'longitude', -180, 180),
    geoname_id: null,
    admin1: vague >= COUNTRY ? null : optional(row, 'adm_1'),
    country,
    geo_precision: precision(row, 'where_prec', WHERE),
  };
}
