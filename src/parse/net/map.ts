import { type Arena, rowOf, type Table } from './arena.ts';
import { BLOCK } from './routines.ts';

/** A table of weights at work. */
export interface LinearMap {
  /** Adds a vector times the table to another, both given by address. */
  add(from: number, to: number): void;
  /** Makes the rows of `to` before `end`, from `first` on, the bias and those of `from` times the table. */
  feed(from: Table, bias: Table, to: Table, end: number, first?: number): void;
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

  feed(from: Table, bias: Table, to: Table, end: number, first = 0): void {
    for (let i = first; i < end; i++) {
      to.numbers.set(bias.numbers, i * to.columns);
      this.add(rowOf(from, i), rowOf(to, i));
    }
  }
}

/** What the largest weight is spread over. A vector's numbers get so many steps that no sum of products leaves four bytes. */
const WEIGHT_STEPS = 4095;
const LARGEST_SUM = 2 ** 31 - 1;
/** Vectors that are taken at a time. */
const TAKEN = 32;

/** A map in whole numbers, twice as fast, for vectors of numbers from `-reach` to `reach`. It holds the table as it was. */
export class WholeMap implements LinearMap {
  readonly #arena: Arena;
  readonly #blocks: number;
  readonly #bytes: number;
  readonly #weights: number;
  readonly #vectors: number;
  /** What a vector is multiplied with, and then the products. */
  readonly #scales: Table;

  constructor(arena: Arena, table: Table, reach = 1) {
    this.#arena = arena;
    this.#blocks = table.columns / BLOCK;
    this.#bytes = table.rows * 4;
    this.#vectors = arena.shorts(table.rows * TAKEN).at;
    this.#scales = arena.table(1, 2);
    const largest = table.numbers.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9);
    const steps = Math.floor(LARGEST_SUM / (WEIGHT_STEPS * reach * table.rows));
    this.#scales.numbers.set([steps, largest / WEIGHT_STEPS / steps]);
    this.#weights = interleaved(arena, table, WEIGHT_STEPS / largest);
  }

  add(from: number, to: number): void {
    this.#multiply(from, 0, to, 0, to, 0, 1);
  }

  feed(from: Table, bias: Table, to: Table, end: number, first = 0): void {
    for (let i = first; i < end; i += TAKEN) {
      const count = Math.min(TAKEN, end - i);
      this.#multiply(rowOf(from, i), from.columns * 4, bias.at, 0, rowOf(to, i), to.columns * 4, count);
    }
  }

  /** Addresses, each with the bytes from row to row. */
  #multiply(from: number, fromStep: number, base: number, baseStep: number, to: number, toStep: number, rows: number) {
    const [vectors, scales] = [this.#vectors, this.#scales.at];
    const bytes = this.#bytes / 2;
    this.#arena.shorten(from, fromStep, this.#bytes, vectors, scales, rows);
    this.#arena.product(to, toStep, base, baseStep, this.#blocks, this.#weights, vectors, bytes, scales + 4, rows);
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
