import { zipSync } from 'fflate';
import type { Knowledge } from '../model/index.ts';
import { type Cell, toTable } from './table.ts';
import { BEGINNING } from './xlsx.ts';

type Rows = Pick<Knowledge, 'actorNames' | 'actorEvents' | 'leaders'>;

const FILES: Readonly<Record<keyof Rows, string>> = {
  actorNames: 'actors/names.csv',
  actorEvents: 'actors/events.csv',
  leaders: 'actors/leaders.csv',
};

/** Rows of knowledge as a folder of tables, zipped, for `--knowledge`. */
export function learnedPack(rows: Rows): Uint8Array {
  const files = Object.entries(FILES).flatMap(([table, path]) => {
    const text = tableOf(rows[table as keyof Rows]);
    return text === null ? [] : [[path, new TextEncoder().encode(text)] as const];
  });
  return zipSync(Object.fromEntries(files), { mtime: BEGINNING });
}

function tableOf(rows: readonly object[]): string | null {
  const [first] = rows;
  if (!first) return null;
  const columns = Object.keys(first).map((name) => [name, (row: object) => cellOf(Object(row)[name])] as const);
  return toTable(columns, rows);
}

/** As the tables of knowledge write it: lists parted by `|`, yes or no. */
function cellOf(value: unknown): Cell {
  if (Array.isArray(value)) return value.join('|');
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : (value as Cell);
}
