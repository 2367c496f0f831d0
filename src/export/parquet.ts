import { type BasicType, type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import type { Incident } from '../model/index.ts';
import { COLUMNS } from './csv.ts';
import type { ExportFormat } from './format.ts';
import type { Cell } from './table.ts';

/** Rows in a group: what a reader takes at once. */
const GROUP = 50_000;

/** The columns that hold no text, by the ending or the whole of their names. */
const TYPES: readonly (readonly [RegExp, BasicType])[] = [
  [/^(?:latitude|longitude)$/, 'DOUBLE'],
  [/^mutual$/, 'BOOLEAN'],
  [/_precision$|_count$|_(?:low|high|best)$|^geoname_id$/, 'INT32'],
];

/**
 * Apache Parquet: the columns of the CSV with their types, and the whole incident as JSON in `incident`, so that nothing
 * is lost. Days are text (ISO 8601), which compares and casts as days do.
 */
export const parquet: ExportFormat = {
  name: 'parquet',
  summary: 'a columnar file for DuckDB, pandas, R or Spark; holds everything',
  extension: '.parquet',
  write: (incidents) => {
    const columns = COLUMNS.map(([name, value]) => column(name, incidents.map(value)));
    const whole: ColumnSource = { name: 'incident', data: incidents.map(asJson), type: 'STRING', nullable: false };
    const options = { columnData: [...columns, whole], rowGroupSize: GROUP, createdBy: 'ascribe' };
    return { content: new Uint8Array(parquetWriteBuffer(options)), losses: [] };
  },
};

function asJson(incident: Incident): string {
  return JSON.stringify(incident);
}

function column(name: string, data: Cell[]): ColumnSource {
  const type = TYPES.find(([names]) => names.test(name))?.[1] ?? 'STRING';
  return { name, data, type, nullable: true };
}
