import { mix } from '../hash.ts';
import type { Word } from '../words.ts';
import { type Arena, rowOf, type Table } from './arena.ts';
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

/** Fills a row of `into` with a word's input, table beside table; `one` holds a 1. */
export function embed(arena: Arena, rows: InputRows, tables: Parameters, into: Table, row: number, one: Table): void {
  let from = row * into.columns;
  [tables.word, tables.affix, tables.look].forEach((table, t) => {
    into.numbers.fill(0, from, from + table.columns);
    for (const k of rows[t]!) arena.combine(into.at + 4 * from, table.columns * 4, rowOf(table, k), 0, one.at, 0, 1);
    from += table.columns;
  });
}
