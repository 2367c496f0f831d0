import { z } from 'zod';
import type { Knowledge } from '../../model/index.ts';
import { type Cell, type Columns, toTable } from '../table.ts';

/** The tables of the codebook that a reader of the dataset needs, by the names of their files. */
const TABLES = { actions: 'actions.csv', acled: 'acled.csv', families: 'families.csv' } as const;

/** The codebook as it was when the release was made: tables of actions, and JSON Schemas of the lines. */
export function codebookFiles(
  knowledge: Pick<Knowledge, keyof typeof TABLES>,
  schemas: Readonly<Record<string, z.ZodType>>,
): (readonly [string, string])[] {
  const tables = Object.entries(TABLES).map(
    ([key, file]) => [`codebook/${file}`, tableOf(knowledge[key as keyof typeof TABLES])] as const,
  );
  const shapes = Object.entries(schemas).map(
    ([name, schema]) =>
      [`codebook/${name}.schema.json`, `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`] as const,
  );
  return [...tables, ...shapes];
}

function tableOf(rows: readonly object[]): string {
  const columns: Columns<object> = Object.keys(rows[0] ?? {}).map((name) => [name, (row) => cell(row, name)]);
  return toTable(columns, rows);
}

function cell(row: object, name: string): Cell {
  const value = (row as Record<string, unknown>)[name];
  return Array.isArray(value) ? value.join('|') : (value as Cell);
}
