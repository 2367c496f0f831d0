import type { Incident, ReportAccount } from '../model/index.ts';
import { type ExportFormat, GRADE, lossesOf, type World } from './format.ts';
import { type Columns, empty, toTable } from './table.ts';
import { inWords } from './words.ts';

interface Row {
  readonly incident: Incident;
  readonly account: ReportAccount;
  readonly world: World;
}

/** Parties that the format has room for. */
const ROOM = 6;

const COLUMNS: Columns<Row> = [
  ['id', ({ incident, account }) => `${incident.id}-${account.report}`],
  ['event_id', ({ incident }) => incident.id],
  ['country', ({ incident, world }) => world.countries.get(incident.place?.country ?? '')?.name ?? null],
  ['date_start', ({ incident }) => incident.date.start],
  ['date_end', ({ incident }) => incident.date.end],
  ['city', ({ incident }) => (incident.place?.geo_precision === 1 ? incident.place.name : null)],
  ['location', ({ incident }) => incident.place?.name ?? null],
  ['latitude', ({ incident }) => incident.place?.latitude ?? null],
  ['longitude', ({ incident }) => incident.place?.longitude ?? null],
  ['geo_precision', ({ incident }) => incident.place?.geo_precision ?? null],
  ...Array.from({ length: ROOM }, (_, index) => party(index)).flat(),
  ['event_context', ({ incident }) => inWords(incident)],
  ['target', ({ incident }) => incident.recipient[0]?.type ?? null],
  ...toll('deaths', 'killed'),
  ...toll('injuries', 'injured'),
  ['displacement', ({ account }) => account.toll.displaced?.high ?? null],
  empty('damage'),
  ['source', ({ account }) => account.outlet],
  ['number_of_sources', ({ incident }) => incident.origin_count],
  empty('source_author'),
  ['source_type', () => 'news report'],
  empty('source_classification'),
  empty('sampling'),
  ['unit_of_analysis', () => 'report'],
  empty('aggregation'),
];

/** The table of R's eventreport: one row a report and incident, so that users can aggregate as they see fit. */
export const eventreport: ExportFormat = {
  name: 'eventreport',
  summary: "the table of R's eventreport, one row a report and incident",
  extension: '.eventreport.csv',
  write: (incidents, world) => ({
    content: toTable(
      COLUMNS,
      incidents.flatMap((incident) => incident.accounts.map((account) => ({ incident, account, world }))),
    ),
    losses: lossesOf(incidents, [
      ['more than six parties', ({ actor, recipient }) => actor.length + recipient.length > ROOM],
      ['who each report says did it and where: parties, place and date are those of the incident', () => true],
      GRADE,
    ]),
  }),
};

function party(index: number): Columns<Row> {
  const found = ({ incident }: Row) => [...incident.actor, ...incident.recipient][index];
  const begins = ({ incident }: Row) => index < incident.actor.length;
  const flag = (test: (row: Row) => boolean) => (row: Row) => (found(row) ? Number(test(row)) : null);
  const name = `actor${index + 1}`;
  return [
    [name, (row) => found(row)?.name ?? null],
    [`${name}_id`, (row) => found(row)?.id ?? null],
    [`${name}_type`, (row) => found(row)?.type ?? null],
    empty(`${name}_subtype`),
    [`${name}_precision`, (row) => (found(row) ? Number(found(row)?.id !== null) : null)],
    [`${name}_initiator`, flag((row) => begins(row) && !row.incident.mutual)],
    [`${name}_perpetrator`, flag(begins)],
    [`${name}_victim`, flag((row) => !begins(row))],
  ];
}

/** Best is the report's own number where it gives one, the lower bound where it gives a range. */
function toll(name: string, kind: string): Columns<Row> {
  const told = ({ account }: Row) => account.toll[kind];
  return [
    [`${name}_best`, (row) => told(row)?.low ?? null],
    [`${name}_low`, (row) => told(row)?.low ?? null],
    [`${name}_high`, (row) => told(row)?.high ?? null],
  ];
}
