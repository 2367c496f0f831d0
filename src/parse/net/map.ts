import type { Arena, Table } from './arena.ts';
import { BLOCK } from './routines.ts';

/** A table of weights at work: adds a vector times the table to another, both given by address. */
export interface LinearMap {
  add(from: number, to: number): void;
}

/** A map in fractions, as training needs it: it follows its table. */
export class FloatMap implements LinearMap {
  readonly #arena: Arena;
  readonly #table: Table;

  constructor(arena: Arena, table: Table) {
    this.#arena = arena;
    this.#table = table;
  }

  add(from: number, to: number): void {
    const { at, rows, columns } = this.#table;
    this.#arena.combine(to, columns * 4, at, columns * 4, from, 4, rows);
  }
}

/** What the largest weight is spread over. A vector's numbers get so many steps that no sum of products leaves four bytes. */
const WEIGHT_STEPS = 4095;
const LARGEST_SUM = 2 ** 31 - 1;

/** A map in whole numbers, twice as fast, for vectors of numbers from `-reach` to `reach`. It holds the table as it was. */
export class WholeMap implements LinearMap {
  readonly #arena: Arena;
  readonly #blocks: number;
  readonly #bytes: number;
  readonly #weights: number;
  readonly #vector: number;
  /** What a vector is multiplied with, and then the products. */
  readonly #scales: Table;

  constructor(arena: Arena, table: Table, reach = 1) {
    this.#arena = arena;
    this.#blocks = table.columns / BLOCK;
    this.#bytes = table.rows * 4;
    this.#vector = arena.shorts(table.rows).at;
    this.#scales = arena.table(1, 2);
    const largest = table.numbers.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9);
    const steps = Math.floor(LARGEST_SUM / (WEIGHT_STEPS * reach * table.rows));
    this.#scales.numbers.set([steps, largest / WEIGHT_STEPS / steps]);
    this.#weights = interleaved(arena, table, WEIGHT_STEPS / largest);
  }

  add(from: number, to: number): void {
    this.#arena.shorten(from, this.#bytes, this.#vector, this.#scales.at);
    this.#arena.product(to, this.#blocks, this.#weights, this.#vector, this.#bytes / 2, this.#scales.at + 4);
  }
}

/** The weights times a scale, block by block of columns, two rows at a time, as `product` takes them; gives the address. */
function interleaved(arena: Arena, { numbers, rows, columns }: Table, scale: number): number {
  const shorts = arena.shorts(rows * columns);
  let at = 0;
  for (let block = 0; block < columns; block += BLOCK)
    for (let row = 0; row < rows; row += 2)
      for (let column = block; column < block + BLOCK; column++)
        for (const r of [row, row + 1]) shorts.numbers[at++] = Math.round(numbers[r * columns + column]! * scale);
  return shorts.at;
}
