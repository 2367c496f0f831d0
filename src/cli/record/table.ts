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
  const columns = oneLine ? wideColumns(incidents, width) : narrowColumns(incidents, width);
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

const DATE: Column = { title: 'Date', width: 0, value: (incident) => dateTerm(incident.date) };
const PLACE: Column = { title: 'Place', width: 0, value: (incident) => placeTerm(incident.place) };
const WHAT: Column = { title: 'What', width: 0, value: (incident) => actionTerm(incident.action) };
const SIDES: Column = { title: 'Who → whom', width: 0, value: sidesTerm };
const NUMBERS: readonly Column[] = [
  { title: 'Dead', width: 7, value: ({ toll }) => tollTerm(toll.killed) },
  { title: 'Injured', width: 7, value: ({ toll }) => tollTerm(toll.injured) },
  { title: 'Voices', width: 6, value: ({ origin_count }) => String(origin_count) },
  { title: 'Grade', width: 10, value: ({ grade }) => grade },
];

function narrowColumns(incidents: readonly Incident[], width: number): Column[] {
  return sized([DATE, PLACE, WHAT], incidents, width - taken(NUMBERS) - GAP.length).concat(NUMBERS);
}

function wideColumns(incidents: readonly Incident[], width: number): Column[] {
  const first = sized([DATE, PLACE, WHAT], incidents, Math.floor(width / 2) - GAP.length);
  const sides = { ...SIDES, width: width - taken(first) - taken(NUMBERS) - 2 * GAP.length };
  return [...first, sides, ...NUMBERS];
}

/** Each as wide as its longest cell; where that is too much in all, the widest give way first. */
function sized(columns: readonly Column[], incidents: readonly Incident[], room: number): Column[] {
  const found = columns.map((column) => {
    const cells = [column.title, ...incidents.map(column.value)].map((cell) => Array.from(cell).length);
    return { ...column, width: Math.max(...cells) };
  });
  for (let over = taken(found) - room; over > 0; over -= 1) {
    const widest = found.reduce((a, b) => (b.width > a.width ? b : a));
    widest.width -= 1;
  }
  return found;
}

function taken(columns: readonly Column[]): number {
  return columns.reduce((sum, column) => sum + column.width + GAP.length, -GAP.length);
}
