/**
 * Comma-separated values (RFC 4180) as people write tables by hand: blank lines and lines that begin with `#` say
 * nothing, blanks around a cell do not count. An own reader, because every command starts with all tables: it takes a
 * fifth of the time of csv-parse and keeps the number of the line.
 */

/** The cells of one row and the line of the file on which it begins, counted from 1. */
export interface Line {
  readonly cells: readonly string[];
  readonly line: number;
}

/** What is wrong with a table as such, and where. */
export class BrokenTable extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/**
 * The rows of a table in order, its header among them.
 * @throws BrokenTable for a quote that is never closed or stands within a cell.
 */
export function* readLines(text: string): Generator<Line> {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  for (let at = 0; at < lines.length; at++) {
    const record = lines[at] ?? '';
    const line = at + 1;
    if (record.startsWith('#') || record.trim() === '') continue;
    if (!record.includes('"')) {
      yield { cells: record.split(',').map((cell) => cell.trim()), line };
      continue;
    }
    const end = lastLine(lines, at);
    yield { cells: quotedCells(lines.slice(at, end + 1).join('\n'), line), line };
    at = end;
  }
}

/** The line on which the quotes that a row opens are all closed: a quoted cell may hold line breaks. */
function lastLine(lines: readonly string[], from: number): number {
  let open = false;
  for (let at = from; at < lines.length; at++) {
    const quotes = (lines[at] ?? '').split('"').length - 1;
    if (quotes % 2 === 1) open = !open;
    if (!open) return at;
  }
  throw new BrokenTable('a quote is not closed', from + 1);
}

const CELL = /\s*"((?:[^"]|"")*)"\s*(,|$)|([^",]*)(,|$)/y;

function quotedCells(record: string, line: number): string[] {
  const cells: string[] = [];
  let parted = true;
  for (let at = 0; parted; at = CELL.lastIndex) {
    CELL.lastIndex = at;
    const found = CELL.exec(record);
    if (!found) throw new BrokenTable('quotes must stand around a whole cell, and twice within it', line);
    const [, quoted, afterQuoted, plain = '', afterPlain] = found;
    cells.push(quoted?.replaceAll('""', '"').trim() ?? plain.trim());
    parted = (afterQuoted ?? afterPlain) === ',';
  }
  return cells;
}
