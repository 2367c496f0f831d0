/**
 * A linear classifier over hashed features. A feature is a number of 32 bits; the classes that it speaks for or against
 * are few, so only those are kept, side by side.
 */

/** Active features of one decision. Reused for every decision, so that nothing is allocated while parsing. */
export class Features {
  readonly keys: Int32Array;
  size = 0;

  constructor(capacity: number) {
    this.keys = new Int32Array(capacity);
  }

  /** Adds the feature that template `k` makes of one value. */
  one(k: number, a: number): void {
    const h = Math.imul(a + Math.imul(k, 0x3c6ef372), 0x9e3779b1);
    this.keys[this.size++] = h ^ (h >>> 16);
  }

  /** Adds the feature that template `k` makes of two values. */
  two(k: number, a: number, b: number): void {
    let h = Math.imul(a + Math.imul(k, 0x3c6ef372), 0x9e3779b1);
    h = Math.imul((h ^ (h >>> 15)) + b, 0x85ebca6b);
    this.keys[this.size++] = h ^ (h >>> 16);
  }

  /** Adds the feature that template `k` makes of three values. */
  three(k: number, a: number, b: number, c: number): void {
    let h = Math.imul(a + Math.imul(k, 0x3c6ef372), 0x9e3779b1);
    h = Math.imul((h ^ (h >>> 15)) + b, 0x85ebca6b);
    h = Math.imul((h ^ (h >>> 13)) + c, 0xc2b2ae35);
    this.keys[this.size++] = h ^ (h >>> 16);
  }
}

/** What a stage asks of a model, trained or in training. The answer stands until the next call. */
export interface Scorer {
  score(features: Features): ArrayLike<number>;
}

/** The three arrays that a model lies in: what the weights file holds of it. */
export interface LinearTables {
  /** Check of the feature in each place of an open hash table, 0 where none is. */
  readonly checks: Uint16Array;
  /** How many cells the feature in each place has. */
  readonly counts: Uint8Array;
  /**
   * Class in the high byte; in the low one 128 plus the signed square root of the weight, so that small weights keep
   * their differences and large ones their size. In order of the places.
   */
  readonly cells: Uint16Array;
}

/** The check that tells a feature from others in neighbouring places; never 0. */
export function checkOf(key: number): number {
  return key & 0xffff || 1;
}

/** Where in a table of `size` places to look for a feature first. */
export function placeOf(key: number, size: number): number {
  return Math.floor((key >>> 0) * (size / 2 ** 32));
}

export class LinearModel implements Scorer {
  readonly #scores: Int32Array;
  readonly #checks: Uint16Array;
  readonly #cells: Uint16Array;
  readonly #starts: Uint32Array;

  constructor(tables: LinearTables, classes: number) {
    this.#scores = new Int32Array(classes);
    this.#checks = tables.checks;
    this.#cells = tables.cells;
    this.#starts = new Uint32Array(tables.counts.length + 1);
    let at = 0;
    for (let i = 0; i < tables.counts.length; i++) {
      at += tables.counts[i]!;
      this.#starts[i + 1] = at;
    }
  }

  score(features: Features): Int32Array {
    const scores = this.#scores;
    const checks = this.#checks;
    const cells = this.#cells;
    const starts = this.#starts;
    const size = checks.length;
    const scale = size / 2 ** 32;
    const { keys } = features;
    scores.fill(0);
    for (let f = 0; f < features.size; f++) {
      const key = keys[f]!;
      const check = key & 0xffff || 1;
      let place = Math.floor((key >>> 0) * scale);
      let found = checks[place]!;
      while (found !== check && found !== 0) {
        if (++place === size) place = 0;
        found = checks[place]!;
      }
      if (found === 0) continue;
      const end = starts[place + 1]!;
      for (let c = starts[place]!; c < end; c++) {
        const cell = cells[c]!;
        const root = (cell & 255) - 128;
        scores[cell >>> 8]! += root < 0 ? -root * root : root * root;
      }
    }
    return scores;
  }
}

export function argmax(scores: ArrayLike<number>): number {
  let best = 0;
  for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c;
  return best;
}
