import type { Incident, Party } from '../model/index.ts';
import { DISAGREEMENTS, type ExportFormat, GRADE, lossesOf, SEVERAL_DAYS, type World } from './format.ts';
import { quadOf, scoreOf, sectorOf } from './plover-terms.ts';
import { type Columns, empty, joined, toTable } from './table.ts';
import { middleDay } from './words.ts';

interface Row {
  readonly incident: Incident;
  readonly world: World;
}

/** POLECAT's names of PLOVER's quads, in their order. */
const QUADS = ['VERBAL COOPERATION', 'MATERIAL COOPERATION', 'VERBAL CONFLICT', 'MATERIAL CONFLICT'];

const COLUMNS: Columns<Row> = [
  ['Event ID', ({ incident }) => incident.id],
  ['Event Date', ({ incident }) => middleDay(incident.date)],
  ['Event Type', ({ incident }) => incident.plover.event],
  ['Event Mode', ({ incident }) => incident.plover.mode],
  ['Intensity', ({ incident }) => scoreOf(incident.plover.event)],
  ['Quad Code', ({ incident }) => QUADS[(quadOf(incident.plover.event) ?? 0) - 1] ?? null],
  empty('Contexts'),
  ...side('Actor', ({ incident }) => incident.actor),
  ...side('Recipient', ({ incident }) => incident.recipient),
  ['Placename', ({ incident }) => incident.place?.name ?? null],
  ['City', ({ incident }) => (incident.place?.geo_precision === 1 ? incident.place.name : null)],
  empty('District'),
  ['Province', ({ incident }) => incident.place?.admin1 ?? null],
  ['Country', ({ incident, world }) => world.countries.get(incident.place?.country ?? '')?.alpha3 ?? null],
  ['Latitude', ({ incident }) => incident.place?.latitude ?? null],
  ['Longitude', ({ incident }) => incident.place?.longitude ?? null],
  ['GeoNames ID', ({ incident }) => incident.place?.geoname_id ?? null],
  ['Raw Placename', ({ incident }) => incident.place?.text ?? null],
  empty('Feature Type'),
  ['Source', ({ incident }) => joined(incident.origins.map((origin) => origin.speaker))],
  ...['Publication Date', 'Story People', 'Story Organizations', 'Story Locations'].map(empty),
  ['Language', () => 'English'],
  ['Version', () => 'ascribe'],
];

/** POLECAT's table of 40 columns, parted by tabs. */
export const polecat: ExportFormat = {
  name: 'polecat',
  summary: "POLECAT's table of 40 columns, parted by tabs",
  extension: '.polecat.tsv',
  write: (incidents, world) => ({
    content: toTable(
      COLUMNS,
      incidents.map((incident) => ({ incident, world })),
      '\t',
    ),
    losses: lossesOf(incidents, [
      ['dead, injured and captured', ({ toll }) => Object.values(toll).some((range) => range.best !== null)],
      SEVERAL_DAYS,
      DISAGREEMENTS,
      GRADE,
    ]),
  }),
};

/** The eight columns of one side; lists are joined with `; `. */
function side(name: 'Actor' | 'Recipient', parties: (row: Row) => readonly Party[]): Columns<Row> {
  const each = (value: (party: Party, world: World) => string | null) => (row: Row) =>
    joined(parties(row).map((party) => value(party, row.world)));
  return [
    [`${name} Name`, each((party) => party.name)],
    [`${name} Country`, each((party, { countries }) => countries.get(party.country ?? '')?.alpha3 ?? null)],
    [`${name} COW`, each((party, { countries }) => String(countries.get(party.country ?? '')?.gwno ?? ''))],
    [`Primary ${name} Sector`, (row) => (parties(row)[0] ? sectorOf(parties(row)[0] as Party) : null)],
    [`${name} Sectors`, each(sectorOf)],
    empty(`${name} Title`),
    [`${name} Name Raw`, each((party) => party.text)],
    empty(`Wikipedia ${name} ID`),
  ];
}
