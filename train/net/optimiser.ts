import type { Table } from '../../src/parse/net/arena.ts';
import { namedTables, type Parameters } from '../../src/parse/net/parameters.ts';

/** How much of the mean of the gradients, and of their squares, is kept from one move to the next. */
const MEANS = 0.9;
const SQUARES = 0.95;

/** Adam (Kingma and Ba 2015) over all weights; rows that are looked up move when they were. */
export class Optimiser {
  readonly #whole: Moments[] = [];
  readonly #lookedUp: { moments: Moments; rows: Set<number> }[] = [];
  #moves = 0;

  constructor(parameters: Parameters, gradients: Parameters) {
    const byName = new Map(namedTables(gradients));
    const lookedUp = [parameters.word, parameters.affix, parameters.look];
    for (const [name, table] of namedTables(parameters)) {
      const moments = new Moments(table, byName.get(name)!);
      if (lookedUp.includes(table)) this.#lookedUp.push({ moments, rows: new Set() });
      else this.#whole.push(moments);
    }
  }

  /** Adds the gradient of a word's input to the rows that it was looked up in, table by table. */
  addToRows(rows: readonly (readonly number[])[], wanted: Float32Array): void {
    let from = 0;
    this.#lookedUp.forEach(({ moments, rows: touched }, t) => {
      for (const row of rows[t]!) {
        touched.add(row);
        moments.add(row, wanted, from);
      }
      from += moments.columns;
    });
  }

  /** Moves the weights by their gradients times `scale`, which are then cleared. */
  move(rate: number, scale: number): void {
    this.#moves++;
    const pace = (rate * Math.sqrt(1 - SQUARES ** this.#moves)) / (1 - MEANS ** this.#moves);
    for (const moments of this.#whole) moments.move(0, moments.rows, pace, scale);
    for (const { moments, rows } of this.#lookedUp) {
      for (const row of rows) moments.move(row, row + 1, pace, scale);
      rows.clear();
    }
  }
}

class Moments {
  readonly #weights: Float32Array;
  readonly #gradient: Float32Array;
  readonly #means: Float32Array;
  readonly #squares: Float32Array;
  readonly rows: number;
  readonly columns: number;

  constructor(weights: Table, gradient: Table) {
    this.#weights = weights.numbers;
    this.#gradient = gradient.numbers;
    this.#means = new Float32Array(weights.numbers.length);
    this.#squares = new Float32Array(weights.numbers.length);
    this.rows = weights.rows;
    this.columns = weights.columns;
  }

  add(row: number, wanted: Float32Array, from: number): void {
    const at = row * this.columns;
    for (let k = 0; k < this.columns; k++) this.#gradient[at + k]! += wanted[from + k]!;
  }

  move(from: number, to: number, pace: number, scale: number): void {
    const [weights, gradients, means, squares] = [this.#weights, this.#gradient, this.#means, this.#squares];
    for (let k = from * this.columns; k < to * this.columns; k++) {
      const gradient = gradients[k]! * scale;
      const mean = means[k]! * MEANS + gradient * (1 - MEANS);
      const square = squares[k]! * SQUARES + gradient * gradient * (1 - SQUARES);
      means[k] = mean;
      squares[k] = square;
      weights[k]! -= (pace * mean) / (Math.sqrt(square) + 1e-8);
      gradients[k] = 0;
    }
  }
}
