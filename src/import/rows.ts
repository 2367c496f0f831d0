import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { ErrorLine } from '../model/index.ts';
import type { Row } from './cells.ts';
import type { Table } from './index.ts';

/** Characters of one row that are read; what is longer is no row of a table of events. */
const LONGEST_ROW = 1_000_000;

/** Bytes that are parsed at once. */
const PIECE = 65_536;

interface Numbered {
  readonly row: Row;
  readonly line: number;
}

/**
 * Rows of a CSV by the names of their columns, with the line on which each ends; commas, semicolons or tabs, as the heading
 * has them. A row with too few or too many cells becomes an error line.
 */
export async function* rowsOf({ source, bytes }: Table): AsyncGenerator<Numbered | ErrorLine> {
  const broken: ErrorLine[] = [];
  const parser = parse({
    bom: true,
    columns: true,
    delimiter: delimiterOf(bytes),
    info: true,
    max_record_size: LONGEST_ROW,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => void broken.push(bad(source, error)),
  });
  pipeline(Readable.from(pieces(bytes)), parser, () => undefined);
  try {
    for await (const { record, info } of parser) {
      yield* broken.splice(0);
      yield { row: record, line: info.lines };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    broken.push(bad(source, error));
  }
  yield* broken;
}

/** The line with the names of the columns. */
export function headingOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, LONGEST_ROW)).toString('utf8').split('\n', 1)[0] ?? '';
}

/** What parts the names of the columns: whichever comes most often in the first line. */
function delimiterOf(bytes: Uint8Array): string {
  const heading = headingOf(bytes);
  const often = [',', ';', '\t'].map((mark) => ({ mark, times: heading.split(mark).length }));
  return often.sort((a, b) => b.times - a.times)[0]?.mark ?? ',';
}

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

function bad(source: string, error: Error | undefined): ErrorLine {
  const line = (error as CsvError | undefined)?.lines;
  return {
    id: null,
    source: `${source}:${line ?? '?'}`,
    error: { code: 'bad_row', message: error?.message ?? 'no row' },
  };
}
