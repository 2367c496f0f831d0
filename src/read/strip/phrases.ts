import type { BoilerplateRow } from '../../model/index.ts';
import { foldLine } from '../fold.ts';

/** Longer lines are prose and never a site's own phrase. */
const LONGEST_LINE = 200;

/** Finds the row of `boilerplate.csv` that a line fits; null where none does. */
export type PhraseMatcher = (line: string) => BoilerplateRow | null;

interface Wild {
  readonly before: string;
  readonly after: string;
  readonly row: BoilerplateRow;
}

/** Compiles the table: whole phrases are looked up, those with `*` are tried by their first or last word. */
export function compilePhrases(rows: readonly BoilerplateRow[]): PhraseMatcher {
  const whole = new Map<string, BoilerplateRow>();
  const byFirst = new Map<string, Wild[]>();
  const byLast = new Map<string, Wild[]>();
  for (const row of rows) {
    const star = row.phrase.indexOf('*');
    if (star < 0) whole.set(foldLine(row.phrase), row);
    else addWild(row, star, byFirst, byLast);
  }
  return (line) => {
    if (line.length > LONGEST_LINE) return null;
    const folded = foldLine(line);
    const exact = whole.get(folded);
    if (exact || folded === '') return exact ?? null;
    const [first, last] = [folded.split(' ', 1)[0] ?? '', folded.slice(folded.lastIndexOf(' ') + 1)];
    return fits(byFirst.get(first), folded) ?? fits(byLast.get(last), folded);
  };
}

function addWild(row: BoilerplateRow, star: number, byFirst: Map<string, Wild[]>, byLast: Map<string, Wild[]>): void {
  const before = row.phrase.slice(0, star).trim();
  const after = row.phrase.slice(star + 1).trim();
  const [index, word] = before ? [byFirst, before.split(' ')[0]] : [byLast, after.split(' ').at(-1)];
  if (!word) return;
  const rows = index.get(word) ?? [];
  rows.push({ before, after, row });
  index.set(word, rows);
}

function fits(rows: readonly Wild[] | undefined, folded: string): BoilerplateRow | null {
  for (const { before, after, row } of rows ?? []) {
    if (folded.length < before.length + after.length || !folded.startsWith(before) || !folded.endsWith(after)) continue;
    const afterStart = folded.length - after.length;
    if (isWordEdge(folded, before.length) && isWordEdge(folded, after ? afterStart : folded.length)) return row;
  }
  return null;
}

/** No word runs across the position. */
function isWordEdge(text: string, at: number): boolean {
  return at === 0 || at === text.length || !(WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at)));
}

const WORD = /[\p{L}\p{N}]/u;
