import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | boolean | null;

/** Columns of a table by name, in order, and what stands in them. */
export type Columns<Row> = readonly (readonly [string, (row: Row) => Cell])[];

/**
 * A table as RFC 4180 text: a header line, `\n` line ends, empty cells for null. Text that a spreadsheet would run as a
 * formula gets an apostrophe before it, since names and places come from reports that anybody can write.
 */
export function toTable<Row>(columns: Columns<Row>, rows: readonly Row[], delimiter = ','): string {
  const body = rows.map((row) => columns.map(([, value]) => guarded(value(row))));
  return stringify([columns.map(([name]) => name), ...body], { delimiter, cast: { boolean: String } });
}

function guarded(cell: Cell): Cell {
  return typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

/** A column that the format asks for and nothing is known of. */
export function empty(name: string): readonly [string, () => null] {
  return [name, () => null];
}

/** Several values in one cell. */
export function joined(values: readonly (string | null)[], by = '; '): string {
  return values.filter((value) => value !== null && value !== '').join(by);
}
