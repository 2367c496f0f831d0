import { clean, toWidth } from '../record/text.ts';
import type { Terminal } from '../terminal.ts';

/** A column: its title, and what a line says in it. */
export type Columns<Line> = readonly (readonly [title: string, value: (line: Line) => string])[];

const GAP = '  ';
/** Widest cell where lines go to a file or pipe, and width of a page there. */
const PIPED = 200;

/** Lines as a table: a column is as wide as its widest cell, the widest give way where the terminal is too narrow. */
export function tableOf<Line>(lines: readonly Line[], columns: Columns<Line>, { columns: width }: Terminal): string {
  const rows = [
    columns.map(([title]) => title),
    ...lines.map((line) => columns.map(([, value]) => clean(value(line)))),
  ];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => Array.from(row[column] ?? '').length)));
  const room = (width ?? PIPED) - GAP.length * (columns.length - 1);
  for (let over = widths.reduce((a, b) => a + b, 0) - room; over > 0; over -= 1)
    widths[widths.indexOf(Math.max(...widths))] = Math.max(...widths) - 1;
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, at) => toWidth(cell, widths[at] ?? 0))
          .join(GAP)
          .trimEnd()}\n`,
    )
    .join('');
}
