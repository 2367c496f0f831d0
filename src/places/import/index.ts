import { parse } from 'csv-parse/sync';
import { InputError } from '../../model/index.ts';
import { type KeyedEntry, writeGazetteer } from '../gazetteer/write.ts';
import { linesOf } from './lines.ts';
import { type Cells, geonamesRow, jsonRow, namedRow } from './rows.ts';

/** `geonames`: a dump, tab-separated without header. `jsonl`, `csv`: rows with a name, `lat` and `lon`, as OCHA's. */
export type GazetteerFormat = 'geonames' | 'jsonl' | 'csv';

/** Most places of one gazetteer: the whole of GeoNames' populated places has some five million. */
const MOST_ENTRIES = 6_000_000;

/**
 * Makes the index file of a gazetteer that a user brought; `openGazetteer` reads it.
 * @param format null to tell it by the first line
 * @returns the file's bytes, how many places it holds and how many rows had no name or no coordinates
 * @throws InputError for what is no such list, or too large
 */
export function importGazetteer(
  bytes: Uint8Array,
  format: GazetteerFormat | null = null,
): { readonly file: Uint8Array; readonly places: number; readonly skipped: number } {
  const entries: KeyedEntry[] = [];
  let skipped = 0;
  for (const entry of rowsOf(bytes, format ?? formatOf(bytes))) {
    if (!entry) skipped++;
    else if (entries.push(entry) > MOST_ENTRIES)
      throw new InputError('gazetteer_too_large', `a gazetteer may hold ${MOST_ENTRIES} places`);
  }
  if (entries.length === 0) throw new InputError('empty_gazetteer', 'no row has a name and coordinates');
  return { file: writeGazetteer(entries, 'user'), places: entries.length, skipped };
}

function formatOf(bytes: Uint8Array): GazetteerFormat {
  for (const line of linesOf(bytes)) {
    if (line.trimStart().startsWith('{')) return 'jsonl';
    return line.split('\t').length >= 15 ? 'geonames' : 'csv';
  }
  throw new InputError('empty_gazetteer', 'the file is empty');
}

function* rowsOf(bytes: Uint8Array, format: GazetteerFormat): Generator<KeyedEntry | null> {
  if (format === 'csv') {
    for (const row of csvRows(bytes)) yield namedRow(row);
    return;
  }
  let number = 0;
  for (const line of linesOf(bytes)) {
    number++;
    yield format === 'geonames' ? geonamesRow(line) : namedRow(jsonRow(line, number));
  }
}

function csvRows(bytes: Uint8Array): Cells[] {
  try {
    return parse(Buffer.from(bytes), {
      columns: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
    });
  } catch (cause) {
    throw new InputError('bad_gazetteer', (cause as Error).message, { cause });
  }
}
