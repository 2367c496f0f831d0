/**
 * A linear classifier over hashed features. A feature is a number; it owns the `classes` cells that start at its place in
 * one big table. Rows of different features overlap there: most cells are zero, so few collide where it matters.
 */

/** Active features of one decision. Reused for every decision, so that nothing is allocated while parsing. */
export class Features {
  readonly rows: Int32Array;
  size = 0;
  #mask = 0;

  constructor(capacity: number) {
    this.rows = new Int32Array(capacity);
  }

  /** Starts over, for a table of `mask + 1` places. */
  start(mask: number): void {
    this.size = 0;
    this.#mask = mask;
  }

  /** Adds the feature that template `k` makes of one value. */
  one(k: number, a: number): void {
    this.#push(Math.imul(a + Math.imul(k, 0x3c6ef372), 0x9e3779b1));
  }

  /** Adds the feature that template `k` makes of two values. */
  two(k: number, a: number, b: number): void {
    const h = Math.imul(a + Math.imul(k, 0x3c6ef372), 0x9e3779b1);
    this.#push(Math.imul((h ^ (h >>> 15)) + b, 0x85ebca6b));
  }

  /** Adds the feature that template `k` makes of three values. */
  three(k: number, a: number, b: number, c: number): void {
    let h = Math.imul(a + Math.imul(k, 0x3c6ef372), 0x9e3779b1);
    h = Math.imul((h ^ (h >>> 15)) + b, 0x85ebca6b);
    this.#push(Math.imul((h ^ (h >>> 13)) + c, 0xc2b2ae35));
  }

  #push(hash: number): void {
    this.rows[this.size++] = (hash ^ (hash >>> 16)) & this.#mask;
  }
}

/** Number of places of a table with `2 ** bits` rows: the last row reaches past the end by `classes`. */
export function tableLength(bits: number, classes: number): number {
  return 2 ** bits + classes;
}

export class LinearModel {
  readonly classes: number;
  readonly mask: number;
  readonly scores: Int32Array;
  readonly #table: Int8Array;

  constructor(table: Int8Array, classes: number) {
    this.#table = table;
    this.classes = classes;
    this.mask = table.length - classes - 1;
    this.scores = new Int32Array(classes);
  }

  /** Scores every class; the answer stands in `scores` until the next call. */
  score(features: Features): Int32Array {
    const { scores, classes } = this;
    const table = this.#table;
    scores.fill(0);
    for (let f = 0; f < features.size; f++) {
      const row = features.rows[f]!;
      for (let c = 0; c < classes; c++) scores[c]! += table[row + c]!;
    }
    return scores;
  }

  best(features: Features): number {
    return argmax(this.score(features));
  }
}

/** What a stage asks of a model, trained or in training. */
export interface Scorer {
  readonly classes: number;
  readonly mask: number;
  score(features: Features): ArrayLike<number>;
}

export function argmax(scores: ArrayLike<number>): number {
  let best = 0;
  for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c;
  return best;
}
