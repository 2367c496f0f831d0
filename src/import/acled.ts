import { type ActorType, InputError } from '../model/index.ts';
import { count, day, list, needed, number, optional, precision, type Row } from './cells.ts';
import type { Named, Told } from './told.ts';
import type { Tools } from './tools.ts';

/** ACLED's `inter` as the API, the older files and the R package write it. */
const TYPES: readonly (readonly [RegExp, ActorType])[] = [
  [/^1$|^state/i, 'state_forces'],
  [/^2$|^rebel/i, 'rebel_group'],
  [/^3$|^political mil/i, 'political_militia'],
  [/^4$|^identity/i, 'identity_militia'],
  [/^5$|^riot/i, 'rioters'],
  [/^6$|^protest/i, 'protesters'],
  [/^7$|^civilian/i, 'civilians'],
  [/^8$|^external|^other/i, 'external_forces'],
];

/** The action of the codebook for each of ACLED's sub-event types. */
const ACTIONS: Readonly<Record<string, string>> = {
  'Armed clash': 'clash',
  'Government regains territory': 'capture-territory',
  'Non-state actor overtakes territory': 'capture-territory',
  'Chemical weapon': 'chemical-attack',
  'Air/drone strike': 'air-strike',
  'Suicide bomb': 'suicide-bombing',
  'Shelling/artillery/missile attack': 'shell',
  'Remote explosive/landmine/IED': 'explosion',
  Grenade: 'grenade-attack',
  'Sexual violence': 'sexual-violence',
  Attack: 'attack',
  'Abduction/forced disappearance': 'abduct',
  'Peaceful protest': 'protest',
  'Protest with intervention': 'protest',
  'Excessive force against protesters': 'disperse-protest',
  'Violent demonstration': 'riot',
  'Mob violence': 'lynch',
  Agreement: 'make-agreement',
  Arrests: 'arrest',
  'Change to group/activity': 'form-group',
  'Disrupted weapons use': 'disrupt-weapons',
  'Headquarters or base established': 'establish-base',
  'Looting/property destruction': 'loot',
  'Non-violent transfer of territory': 'withdraw',
};
/** The actors of these stand without direction: neither is said to have begun. */
const UNDIRECTED = new Set(['Armed clash']);

/** A row of ACLED's table. Types outside its codebook ("Other" among them) tell of no action and make an error line. */
export function readAcled(row: Row, tools: Tools): Told {
  const sub_event_type = needed(row, 'sub_event_type');
  const action = ACTIONS[sub_event_type];
  if (!action) throw new InputError('bad_row', `sub_event_type: no action for "${sub_event_type}"`);
  const date = day(row, 'event_date');
  const [one, two] = [side(row, '1'), side(row, '2')];
  const mutual = UNDIRECTED.has(sub_event_type);
  const dead = count(row, 'fatalities') ?? 0;
  return {
    id: `acled:${needed(row, 'event_id_cnty')}`,
    outlet: 'ACLED',
    sources: list(row, 'source'),
    published: uploaded(row),
    text: optional(row, 'notes') ?? '',
    action,
    acled: { event_type: needed(row, 'event_type'), sub_event_type },
    mutual,
    actor: mutual ? [...one, ...two] : one,
    recipient: mutual ? [] : two,
    place: placeOf(row, tools),
    date: {
      start: date,
      end: date,
      time_precision: precision(row, 'time_precision', { 1: 1, 2: 2, 3: 3 }),
      basis: 'stated',
      text: null,
    },
    toll: dead > 0 ? [{ kind: 'killed', low: dead, high: dead, side: 'unknown', civilian: null }] : [],
  };
}

function side(row: Row, number: '1' | '2'): Named[] {
  const actor = optional(row, `actor${number}`);
  const type = TYPES.find(([code]) => code.test(row[`inter${number}`]?.trim() ?? ''))?.[1] ?? 'unknown';
  const others = list(row, `assoc_actor_${number}`).map((name): Named => ({ name, type: 'unknown' }));
  return actor ? [{ name: actor, type }, ...others] : others;
}

function placeOf(row: Row, tools: Tools): Told['place'] {
  const name = optional(row, 'location');
  if (name === null) return null;
  return {
    name,
    latitude: number(row, 'latitude', -90, 90),
    longitude: number(row, 'longitude', -180, 180),
    geoname_id: null,
    admin1: optional(row, 'admin1'),
    country: tools.country(optional(row, 'country') ?? optional(row, 'iso') ?? ''),
    geo_precision: precision(row, 'geo_precision', { 1: 1, 2: 2, 3: 3 }),
  };
}

/** `timestamp` counts seconds since 1970: when the row was last uploaded. */
function uploaded(row: Row): string | null {
  const seconds = number(row, 'timestamp', 0, 1e11);
  return seconds === null ? null : new Date(seconds * 1000).toISOString();
}
