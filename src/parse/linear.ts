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
}

/** What a stage asks of a model, trained or in training. The answer stands until the next call. */
export interface Scorer {
  score(features: Features): ArrayLike<number>;
}

/** The two arrays that a model lies in: what the weights file holds of it. */
export interface LinearTables {
  /** Check of the feature in each place of an open hash table, 0 where none is. */
  readonly checks: Uint16Array;
  /**
   * The cells of the features, in order of their places. From the low bits: 8 for 128 plus the signed square root of the
   * weight, so that small weights keep their differences and large ones their size; 7 for the class; 1 that is set in the
   * last cell of a feature.
   */
  readonly cells: Uint16Array;
}

const LAST = 0x8000;

/** The weight that the low byte of a cell stands for. */
const SQUARES = Int32Array.from({ length: 256 }, (_, byte) => (byte - 128) * Math.abs(byte - 128));

/** One cell of `LinearTables`: `root` from -127 to 127, `cls` from 0 to 127. */
export function cellOf(cls: number, root: number, last: boolean): number {
  return (last ? LAST : 0) | (cls << 8) | (root + 128);
}

/** Bits of an entry that say whose it is; the others say where its cells begin. */
const CHECK_BITS = 11;
const CHECK_MASK = 2 ** CHECK_BITS - 1;
/** A model has room for so many cells: two million. */
const MOST_CELLS = 2 ** (32 - CHECK_BITS);

/** The check that tells a feature from others in neighbouring places; never 0. */
export function checkOf(key: number): number {
  return key & CHECK_MASK || 1;
}

/** Where in a table of `size` places to look for a feature first. */
export function placeOf(key: number, size: number): number {
  return Math.floor((key >>> 0) * (size / 2 ** 32));
}

/** A decision looks at no more features than this. */
const MOST_FEATURES = 128;

export class LinearModel implements Scorer {
  readonly #scores: Int32Array;
  /** Check and start of the cells in one number, so that an absent feature costs one look; 0 where there is none. */
  readonly #entries: Uint32Array;
  readonly #cells: Uint16Array;
  readonly #found = new Uint32Array(MOST_FEATURES);

  constructor(tables: LinearTables, classes: number) {
    if (tables.cells.length > MOST_CELLS) throw new TypeError(`a model of ${tables.cells.length} cells is too large`);
    this.#scores = new Int32Array(classes);
    this.#cells = tables.cells;
    this.#entries = new Uint32Array(tables.checks.length);
    let start = 0;
    for (let place = 0; place < this.#entries.length; place++) {
      if (tables.checks[place] === 0) continue;
      this.#entries[place] = start * 2 ** CHECK_BITS + tables.checks[place]!;
      while (tables.cells[start++]! < LAST);
    }
  }

  /** Looks all features up before it adds any: so the memory is asked for many at once. */
  score(features: Features): Int32Array {
    const found = this.#find(features);
    const scores = this.#scores;
    const cells = this.#cells;
    scores.fill(0);
    for (let f = 0; f < found; f++) {
      let at = this.#found[f]!;
      let cell = 0;
      do {
        cell = cells[at++]!;
        scores[(cell >>> 8) & 127]! += SQUARES[cell & 255]!;
      } while (cell < LAST);
    }
    return scores;
  }

  /** Fills `#found` with the starts of the features that the model knows, and says how many those are. */
  #find(features: Features): number {
    const { keys, size } = features;
    const entries = this.#entries;
    const found = this.#found;
    const scale = entries.length / 2 ** 32;
    for (let f = 0; f < size; f++) found[f] = entries[Math.floor((keys[f]! >>> 0) * scale)]!;
    let count = 0;
    for (let f = 0; f < size; f++) {
      let entry = found[f]!;
      const check = keys[f]! & CHECK_MASK || 1;
      if (entry !== 0 && (entry & CHECK_MASK) !== check) entry = this.#probe(keys[f]!, check);
      if (entry !== 0) found[count++] = entry >>> CHECK_BITS;
    }
    return count;
  }

  /** The entry of a feature that isn't in its first place; 0 if it is nowhere. */
  #probe(key: number, check: number): number {
    const entries = this.#entries;
    let place = Math.floor((key >>> 0) * (entries.length / 2 ** 32));
    let entry = entries[place]!;
    while (entry !== 0 && (entry & CHECK_MASK) !== check) {
      if (++place === entries.length) place = 0;
      entry = entries[place]!;
    }
    return entry;
  }
}

export function argmax(scores: ArrayLike<number>): number {
  let best = 0;
  for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c;
  return best;
}
