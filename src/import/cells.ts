import { InputError } from '../model/index.ts';

/** A row of a table by the names of its columns. */
export type Row = Readonly<Record<string, string>>;

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** @throws InputError for an empty or missing cell. */
export function needed(row: Row, column: string): string {
  const cell = row[column]?.trim() ?? '';
  if (cell === '') throw new InputError('bad_row', `${column} is empty`);
  return cell;
}

export function optional(row: Row, column: string): string | null {
  const cell = row[column]?.trim() ?? '';
  return cell === '' ? null : cell;
}

/** Several values of one cell, parted by semicolons. */
export function list(row: Row, column: string): string[] {
  return (row[column] ?? '')
    .split(';')
    .map((each) => each.trim())
    .filter(Boolean);
}

/** @throws InputError for what is no number within the bounds. */
export function number(row: Row, column: string, least: number, most: number): number | null {
  const cell = optional(row, column);
  if (cell === null) return null;
  const value = Number(cell);
  if (!Number.isFinite(value) || value < least || value > most)
    throw new InputError('bad_row', `${column}: "${cell}" is no number from ${least} to ${most}`);
  return value;
}

/** @throws InputError for what is no whole number of people. */
export function count(row: Row, column: string): number | null {
  const value = number(row, column, 0, 10_000_000);
  if (value !== null && !Number.isInteger(value)) throw new InputError('bad_row', `${column}: no whole number`);
  return value;
}

/**
 * A day as `2017-01-24`, `24-01-2017`, `24/01/2017`, `24 January 2017`, with or without a time behind it.
 * @throws InputError for what is no day.
 */
export function day(row: Row, column: string): string {
  const cell = needed(row, column);
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(cell);
  const european = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})/.exec(cell);
  const long = /^(\d{1,2}) (\p{L}+) (\d{4})/u.exec(cell);
  const parts = iso
    ? [iso[1], iso[2], iso[3]]
    : european
      ? [european[3], european[2], european[1]]
      : [
          long?.[3],
          String(MONTHS.findIndex((month) => month.startsWith((long?.[2] ?? '-').toLowerCase())) + 1),
          long?.[1],
        ];
  const [year = '', month = '', date = ''] = parts;
  const found = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = Date.parse(found);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== found)
    throw new InputError('bad_row', `${column}: "${cell}" is no day`);
  return found;
}

/** One of three precisions, by what the format writes for each. */
export function precision(row: Row, column: string, codes: Readonly<Record<string, 1 | 2 | 3>>): 1 | 2 | 3 {
  const cell = needed(row, column);
  const found = codes[cell];
  if (!found) throw new InputError('bad_row', `${column}: "${cell}" is not one of ${Object.keys(codes).join(', ')}`);
  return found;
}
