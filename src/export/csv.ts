import type { Incident } from '../model/index.ts';
import { type ExportFormat, lossesOf } from './format.ts';
import { type Cell, type Columns, joined, toTable } from './table.ts';

/** One row an incident; lists are joined with `; `. The GeoJSON properties are the same columns. */
export const COLUMNS: Columns<Incident> = [
  ['id', ({ id }) => id],
  ['date_start', ({ date }) => date.start],
  ['date_end', ({ date }) => date.end],
  ['time_precision', ({ date }) => date.time_precision],
  ['date_basis', ({ date }) => date.basis],
  ['action', ({ action }) => action],
  ['plover_event', ({ plover }) => plover.event],
  ['plover_mode', ({ plover }) => plover.mode],
  ['acled_event_type', ({ acled }) => acled?.event_type ?? null],
  ['acled_sub_event_type', ({ acled }) => acled?.sub_event_type ?? null],
  ['mutual', ({ mutual }) => mutual],
  ...side('actor'),
  ...side('recipient'),
  ['place', ({ place }) => place?.name ?? null],
  ['relation', ({ place }) => place?.relation ?? null],
  ['latitude', ({ place }) => place?.latitude ?? null],
  ['longitude', ({ place }) => place?.longitude ?? null],
  ['geo_precision', ({ place }) => place?.geo_precision ?? null],
  ['geoname_id', ({ place }) => place?.geoname_id ?? null],
  ['admin1', ({ place }) => place?.admin1 ?? null],
  ['country', ({ place }) => place?.country ?? null],
  ...['killed', 'injured', 'captured', 'missing', 'displaced'].flatMap(toll),
  ['origin_count', ({ origin_count }) => origin_count],
  ['origins', ({ origins }) => joined(origins.map((origin) => origin.speaker))],
  ['grade', ({ grade }) => grade],
  ['grade_because', ({ grade_because }) => grade_because],
  ['disagreements', ({ disagreements }) => joined(disagreements.map(spelledOut))],
  ['part_of', ({ part_of }) => part_of],
  ['parts', ({ parts }) => joined(parts)],
  ['reports', ({ reports }) => joined(reports)],
  ['claims', ({ claims }) => joined(claims)],
];

export const csv: ExportFormat = {
  name: 'csv',
  summary: 'a table, one row an incident',
  extension: '.csv',
  write: (incidents) => ({
    content: toTable(COLUMNS, incidents),
    losses: lossesOf(incidents, [
      [
        'the chains by which accounts came',
        ({ origins }) => origins.some(({ chains }) => chains.some((chain) => chain.length > 1)),
      ],
      ['why each claim belongs to the incident', ({ claims }) => claims.length > 1],
    ]),
  }),
};

function side(name: 'actor' | 'recipient'): (readonly [string, (incident: Incident) => Cell])[] {
  return [
    [name, (incident) => joined(incident[name].map((party) => party.name))],
    [`${name}_id`, (incident) => joined(incident[name].map((party) => party.id ?? 'null'))],
    [`${name}_type`, (incident) => joined(incident[name].map((party) => party.type))],
  ];
}

function toll(kind: string): (readonly [string, (incident: Incident) => Cell])[] {
  return (['low', 'high', 'best'] as const).map((end) => [`${kind}_${end}`, ({ toll }) => toll[kind]?.[end] ?? null]);
}

function spelledOut({ field, values }: Incident['disagreements'][number]): string {
  return `${field}: ${values.map(({ value }) => value ?? 'not known').join(' / ')}`;
}
