import type { z } from 'zod';
import { KnowledgeError, type Placed } from '../model/index.ts';
import { BrokenTable, type Line, readLines } from './csv.ts';

/** What every row of every table has. */
export interface Row {
  readonly id: string;
}

/** Is told what is wrong with a table; the row is left out. May throw, and so end the reading. */
export type OnProblem = (problem: KnowledgeError) => void;

/**
 * Rows of a CSV table with a header line, each checked against its schema, with file and line. Told as problems are a
 * table that can't be read or has a column that the schema does not know (`bad_table`), a row that does not fit
 * (`bad_row`) and an id that stands twice (`duplicate_id`).
 */
export function readRows(text: string, file: string, schema: z.ZodObject, onProblem: OnProblem): Placed<Row>[] {
  try {
    return rowsOf(readLines(text), file, schema, onProblem);
  } catch (error) {
    if (!(error instanceof BrokenTable)) throw error;
    onProblem(new KnowledgeError('bad_table', error.message, file, error.line));
    return [];
  }
}

function rowsOf(lines: Generator<Line>, file: string, schema: z.ZodObject, onProblem: OnProblem): Placed<Row>[] {
  const header = headerOf(lines.next(), schema);
  const rows = new Map<string, Placed<Row>>();
  for (const { cells, line } of lines) {
    const tell = (code: string, message: string) => onProblem(new KnowledgeError(code, message, file, line));
    if (cells.length !== header.length) {
      tell('bad_row', `${cells.length} cells where the header has ${header.length}`);
      continue;
    }
    const row = schema.safeParse(recordOf(header, cells));
    const id = row.success ? (row.data as unknown as Row).id : '';
    if (!row.success) tell('bad_row', explained(row.error));
    else if (rows.has(id)) tell('duplicate_id', `the id ${id} stands twice`);
    else rows.set(id, { row: row.data as unknown as Row, file, line });
  }
  return [...rows.values()];
}

/** A misspelt name of a column would else empty it without a word. */
function headerOf(first: IteratorResult<Line>, schema: z.ZodObject): readonly string[] {
  if (first.done) throw new BrokenTable('no header line', 1);
  const { cells, line } = first.value;
  const wrong = cells.find((name, at) => !Object.hasOwn(schema.shape, name) || cells.indexOf(name) !== at);
  if (wrong === undefined) return cells;
  throw new BrokenTable(`"${wrong}" is no column, or twice: ${Object.keys(schema.shape).join(', ')}`, line);
}

function recordOf(header: readonly string[], cells: readonly string[]): Record<string, string | undefined> {
  const record: Record<string, string | undefined> = {};
  for (const [at, name] of header.entries()) record[name] = cells[at];
  return record;
}

function explained(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}
