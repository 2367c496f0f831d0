import type { CountryRow, Incident, Party } from '../model/index.ts';
import { DISAGREEMENTS, type ExportFormat, facingSides, GRADE, isCivilian, lossesOf, type World } from './format.ts';
import { type Columns, empty, joined, toTable } from './table.ts';
import { inWords, middleDay } from './words.ts';

interface Row {
  readonly incident: Incident;
  readonly a: readonly Party[];
  readonly b: readonly Party[];
  readonly start: string;
  readonly end: string;
  readonly world: World;
  readonly country: CountryRow | undefined;
}

/** UCDP's regions by ACLED's. */
const REGIONS: Readonly<Record<string, string>> = {
  'Northern Africa': 'Africa',
  'Western Africa': 'Africa',
  'Middle Africa': 'Africa',
  'Eastern Africa': 'Africa',
  'Southern Africa': 'Africa',
  'Middle East': 'Middle East',
  'Southeast Asia': 'Asia',
  'South Asia': 'Asia',
  'Caucasus and Central Asia': 'Asia',
  'East Asia': 'Asia',
  Oceania: 'Asia',
  Europe: 'Europe',
  'North America': 'Americas',
  'Central America': 'Americas',
  Caribbean: 'Americas',
  'South America': 'Americas',
};
const STATES = new Set(['state_forces', 'external_forces']);
/** Ascribe's precision of places as UCDP's where_prec: town, near a town, first-order region. */
const WHERE = { 1: 1, 2: 2, 3: 4 } as const;

const COLUMNS: Columns<Row> = [
  ['id', ({ incident }) => incident.id],
  ['relid', ({ incident }) => incident.id],
  ['year', ({ start }) => Number(start.slice(0, 4))],
  empty('active_year'),
  empty('code_status'),
  ['type_of_violence', typeOfViolence],
  ...['conflict_dset_id', 'conflict_new_id'].map(empty),
  ['conflict_name', dyad],
  ...['dyad_dset_id', 'dyad_new_id'].map(empty),
  ['dyad_name', dyad],
  ...['side_a_dset_id', 'side_a_new_id'].map(empty),
  ['side_a', ({ a }) => names(a)],
  ...['side_b_dset_id', 'side_b_new_id'].map(empty),
  ['side_b', ({ b }) => names(b)],
  ['number_of_sources', ({ incident }) => incident.origin_count],
  ['source_article', ({ incident }) => inWords(incident)],
  [
    'source_office',
    ({ incident }) =>
      joined(
        incident.origins.map((origin) => origin.speaker),
        ';',
      ),
  ],
  ...['source_date', 'source_headline'].map(empty),
  [
    'source_original',
    ({ incident }) =>
      joined(
        incident.origins.map((origin) => origin.chains[0]?.at(-1) ?? null),
        ';',
      ),
  ],
  ['where_prec', wherePrecision],
  ['where_coordinates', ({ incident }) => incident.place?.name ?? null],
  ['where_description', ({ incident }) => incident.place?.text ?? null],
  ['adm_1', ({ incident }) => incident.place?.admin1 ?? null],
  empty('adm_2'),
  ['latitude', ({ incident }) => incident.place?.latitude ?? null],
  ['longitude', ({ incident }) => incident.place?.longitude ?? null],
  ['geom_wkt', point],
  ['priogrid_gid', gridCell],
  ['country', ({ country }) => country?.name ?? null],
  ['country_id', ({ country }) => country?.gwno ?? null],
  ['region', ({ country }) => REGIONS[country?.acled_region ?? ''] ?? null],
  ['event_clarity', ({ start, end }) => (start === end ? 1 : 2)],
  ['date_prec', datePrecision],
  ['date_start', ({ start }) => `${start} 00:00:00.000`],
  ['date_end', ({ end }) => `${end} 00:00:00.000`],
  ...['deaths_a', 'deaths_b'].map((name): Columns<Row>[number] => [name, () => 0]),
  ['deaths_civilians', (row) => (typeOfViolence(row) === 3 ? best(row) : 0)],
  ['deaths_unknown', (row) => (typeOfViolence(row) === 3 ? 0 : best(row))],
  ['best', best],
  ['high', ({ incident }) => incident.toll.killed?.high ?? 0],
  ['low', ({ incident }) => incident.toll.killed?.low ?? 0],
  ['gwnoa', ({ a, world }) => stateNumber(a, world)],
  ['gwnob', ({ b, world }) => stateNumber(b, world)],
];

/** UCDP GED's table of 49 columns. An event of UCDP's has at least one direct death and a date. */
export const ucdp: ExportFormat = {
  name: 'ucdp',
  summary: "UCDP GED's table of 49 columns, one row an incident with at least one dead",
  extension: '.ucdp.csv',
  write: (incidents, world) => {
    const rows = incidents.flatMap((incident) => toRow(incident, world) ?? []);
    return {
      content: toTable(COLUMNS, rows),
      losses: [
        ...lossesOf(incidents, [
          ['left out: nobody is said to be dead', (incident) => !isDeadly(incident)],
          ['left out: no date', (incident) => isDeadly(incident) && middleDay(incident.date) === null],
        ]),
        ...lossesOf(
          rows.map(({ incident }) => incident),
          [
            ['numbers of conflicts, dyads and sides: UCDP gives them', () => true],
            ['on which side the dead were, but for civilians alone', ({ recipient }) => !recipient.every(isCivilian)],
            ['the injured', ({ toll }) => toll.injured?.best != null],
            DISAGREEMENTS,
            GRADE,
          ],
        ),
      ],
    };
  },
};

function toRow(incident: Incident, world: World): Row | null {
  const day = middleDay(incident.date);
  if (day === null || !isDeadly(incident)) return null;
  const { place, date } = incident;
  const country = world.countries.get(place?.country ?? '');
  const [a, b] = facingSides(incident);
  return { incident, a, b, start: date.start ?? day, end: date.end ?? day, world, country };
}

function isDeadly({ toll }: Incident): boolean {
  return (toll.killed?.high ?? 0) > 0;
}

/** 1 state-based, 2 non-state, 3 one-sided. */
function typeOfViolence({ a, b }: Row): 1 | 2 | 3 {
  if (b.length > 0 && b.every(isCivilian)) return 3;
  return [...a, ...b].some((party) => STATES.has(party.type)) ? 1 : 2;
}

function wherePrecision({ incident: { place } }: Row): number {
  if (!place) return 6;
  return place.geo_precision === 3 && place.admin1 === null ? 6 : WHERE[place.geo_precision];
}

/** 1 a day, 2 two to six days, 3 a week, 4 a month, 5 a year or more. */
function datePrecision({ start, end, incident }: Row): number {
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
  const bounds = [1, 6, 7, 31].findIndex((bound) => days <= bound);
  const told = { 1: 1, 2: 3, 3: 4 }[incident.date.time_precision];
  return Math.max(bounds === -1 ? 5 : bounds + 1, told);
}

function point({ incident: { place } }: Row): string | null {
  return place && place.latitude !== null ? `POINT (${place.longitude} ${place.latitude})` : null;
}

/** Number of the cell of PRIO-GRID: half degrees, counted from 180° W 90° S eastwards, then north. */
function gridCell({ incident: { place } }: Row): number | null {
  if (!place || place.latitude === null || place.longitude === null) return null;
  const column = Math.min(719, Math.floor((place.longitude + 180) * 2));
  const row = Math.min(359, Math.floor((place.latitude + 90) * 2));
  return row * 720 + column + 1;
}

function best({ incident }: Row): number {
  return incident.toll.killed?.best ?? 0;
}

function stateNumber(side: readonly Party[], { countries }: World): number | null {
  const state = side.find((party) => STATES.has(party.type));
  return countries.get(state?.country ?? '')?.gwno ?? null;
}

function dyad({ a, b }: Row): string {
  return `${names(a)} - ${names(b)}`;
}

function names(side: readonly Party[]): string {
  return joined(
    side.map((party) => party.name),
    ', ',
  );
}
