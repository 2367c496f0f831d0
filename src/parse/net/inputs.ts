import { mix } from '../hash.ts';
import type { Word } from '../words.ts';
import type { Table } from './arena.ts';
import type { Parameters } from './parameters.ts';

/** Beginnings and endings that a word is known by. */
const AFFIXES = 7;

const rowFor = (template: number, value: number, rows: number): number => (mix(value, template) >>> 0) % rows;

/** Rows of the tables of words, affixes and looks whose sums are a word's input. */
export type InputRows = readonly [word: readonly number[], affixes: readonly number[], looks: readonly number[]];

/** Where a word is looked up; hashed but for the vocabulary's words. */
export function inputRows(word: Word, { affix, look }: Parameters): InputRows {
  const affixes = [...word.prefix, ...word.suffix];
  const looks = [word.shape, word.shortShape, word.marks, word.frequency, word.ambiguity];
  return [
    [word.id],
    affixes.map((value, k) => rowFor(k, value, affix.rows)),
    looks.map((value, k) => rowFor(k + AFFIXES, value, look.rows)),
  ];
}

/** Fills `into` with a word's input, table beside table; the tag's part is left as it is. */
export function embed(rows: InputRows, { word, affix, look }: Parameters, into: Float32Array): void {
  let from = 0;
  [word, affix, look].forEach((table, t) => {
    into.fill(0, from, from + table.columns);
    for (const row of rows[t]!) addRow(table, row, into, from);
    from += table.columns;
  });
}

function addRow({ numbers, columns }: Table, row: number, into: Float32Array, from: number): void {
  for (let k = 0; k < columns; k++) into[from + k]! += numbers[row * columns + k]!;
}
