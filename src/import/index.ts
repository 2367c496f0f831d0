import { type ErrorLine, InputError, type StoredReport } from '../model/index.ts';
import { readAcled } from './acled.ts';
import type { Row } from './cells.ts';
import { readEventreport } from './eventreport.ts';
import { headingOf, rowsOf } from './rows.ts';
import { type Told, toStored } from './told.ts';
import { createTools, type ImportKnowledge, type Resolve, type Tools } from './tools.ts';
import { readUcdp } from './ucdp.ts';

export type { ImportKnowledge, Resolve } from './tools.ts';

/** A table that another project publishes. */
interface ImportFormat {
  readonly name: string;
  /** Columns by which the table is known. */
  readonly known_by: readonly string[];
  read(row: Row, tools: Tools): Told;
}

/** Every format; a new one is a file and a line here. */
const IMPORT_FORMATS: readonly ImportFormat[] = [
  { name: 'acled', known_by: ['event_id_cnty', 'event_date', 'sub_event_type'], read: readAcled },
  { name: 'ucdp', known_by: ['type_of_violence', 'date_prec', 'side_a'], read: readUcdp },
  { name: 'eventreport', known_by: ['event_id', 'actor1', 'deaths_best'], read: readEventreport },
];

/** A table's bytes, and what it is called in errors. */
export interface Table {
  readonly source: string;
  readonly bytes: Uint8Array;
}

/**
 * Rows of a table as reports with what they tell, in order. A row that does not fit becomes an error line with its number; a table of no
 * known columns one error line.
 */
export type Importer = (table: Table, format: string | null) => AsyncGenerator<StoredReport | ErrorLine>;

export function createImporter(knowledge: ImportKnowledge, resolve: Resolve): Importer {
  const tools = createTools(knowledge, resolve);
  return async function* (table, format) {
    let reader: ImportFormat | undefined;
    for await (const line of rowsOf(table)) {
      if ('error' in line) {
        yield line;
        continue;
      }
      reader ??= IMPORT_FORMATS.find((each) => (format === null ? fits(each, line.row) : each.name === format));
      if (!reader) {
        yield failure(
          table.source,
          'unknown_table',
          `no columns of ${IMPORT_FORMATS.map(({ name }) => name).join(', ')}`,
        );
        return;
      }
      yield readRow(line.row, `${table.source}:${line.line}`, reader, tools);
    }
  };
}

/** Whether a file is one of these tables, by the names of its columns. */
export function isTable(bytes: Uint8Array): boolean {
  const columns = new Set(
    headingOf(bytes)
      .split(/[,;\t]/)
      .map((name) => name.replace(/[\uFEFF"\r]/g, '').trim()),
  );
  return IMPORT_FORMATS.some(({ known_by }) => known_by.every((name) => columns.has(name)));
}

function fits({ known_by }: ImportFormat, row: Row): boolean {
  return known_by.every((column) => Object.hasOwn(row, column));
}

function readRow(row: Row, source: string, { name, read }: ImportFormat, tools: Tools): StoredReport | ErrorLine {
  try {
    return toStored(read(row, tools), `import.${name}`, tools);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return failure(source, error.code, error.message);
  }
}

function failure(source: string, code: string, message: string): ErrorLine {
  return { id: null, source, error: { code, message } };
}
