import type { Incident } from '../../model/index.ts';
import type { Paint } from './paint.ts';
import { actionTerm, dateTerm, placeTerm, sidesTerm, tollTerm } from './terms.ts';
import { toWidth } from './text.ts';

/** From this width on a row holds the parties too; below they stand on a line of their own. */
const ONE_LINE = 120;
const GAP = '  ';

interface Column {
  readonly title: string;
  readonly width: number;
  readonly value: (incident: Incident) => string;
}

/** The table of incidents, a line or two each, as wide as asked. */
export function incidentTable(incidents: readonly Incident[], width: number, paint: Paint): string[] {
  const oneLine = width >= ONE_LINE;
  const columns = oneLine ? wideColumns(width) : narrowColumns(width);
  const title = columns.map((column) => toWidth(column.title, column.width)).join(GAP);
  const rows = incidents.flatMap((incident) => [
    row(incident, columns, paint),
    ...(oneLine ? [] : [`  ${toWidth(sidesTerm(incident), width - 2).trimEnd()}`]),
  ]);
  return [paint.bold(title.trimEnd()), paint.faint('─'.repeat(width)), ...rows];
}

function row(incident: Incident, columns: readonly Column[], paint: Paint): string {
  return columns
    .map(({ title, width, value }) => {
      const cell = toWidth(value(incident), width);
      return title === 'Grade' ? paint.grade(incident.grade, cell.trimEnd()) : cell;
    })
    .join(GAP)
    .trimEnd();
}

const NUMBERS: readonly Column[] = [
  { title: 'Dead', width: 7, value: ({ toll }) => tollTerm(toll.killed) },
  { title: 'Injured', width: 7, value: ({ toll }) => tollTerm(toll.injured) },
  { title: 'Voices', width: 6, value: ({ origin_count }) => String(origin_count) },
  { title: 'Grade', width: 10, value: ({ grade }) => grade },
];

function narrowColumns(width: number): Column[] {
  const [place, what] = shares(width - 13 - taken(NUMBERS) - 3 * GAP.length, 0.5);
  return [...head(13, place, what), ...NUMBERS];
}

function wideColumns(width: number): Column[] {
  const free = width - 23 - taken(NUMBERS) - 4 * GAP.length;
  const [narrow, sides] = shares(free, 0.4);
  const [place, what] = shares(narrow, 0.5);
  const parties = { title: 'Who → whom', width: sides, value: sidesTerm };
  return [...head(23, place, what), parties, ...NUMBERS];
}

function head(date: number, place: number, what: number): Column[] {
  return [
    { title: 'Date', width: date, value: (incident) => dateTerm(incident.date) },
    { title: 'Place', width: place, value: (incident) => placeTerm(incident.place) },
    { title: 'What', width: what, value: (incident) => actionTerm(incident.action) },
  ];
}

function taken(columns: readonly Column[]): number {
  return columns.reduce((sum, column) => sum + column.width + GAP.length, -GAP.length);
}

function shares(width: number, share: number): readonly [number, number] {
  const first = Math.floor(width * share);
  return [first, width - first];
}
