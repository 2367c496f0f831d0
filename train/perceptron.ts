import { cellOf, checkOf, type Features, type LinearTables, placeOf, type Scorer } from '../src/parse/linear.ts';

const FIRST_ROOM = 2;

/**
 * Places in a packed table for each of its features. A feature that isn't there is looked for in three places then; with
 * a third of the room to spare it would be nine, and each is a chance to take one for another.
 */
const ROOM = 7 / 4;

/**
 * An averaged perceptron (Collins 2002) over hashed features. A feature gets a row once it is first updated; the row
 * holds the classes it was updated for and moves to a roomier place when it is full.
 */
export class Perceptron implements Scorer {
  readonly #scores: Float64Array;
  #keys = new Int32Array(1 << 16);
  #used = new Uint8Array(1 << 16);
  #starts = new Int32Array(1 << 16);
  #lengths = new Uint8Array(1 << 16);
  #rooms = new Uint8Array(1 << 16);
  #updates = new Uint32Array(1 << 16);
  #features = 0;
  #cellClass = new Uint8Array(1 << 18);
  #weights = new Float32Array(1 << 18);
  #decay = new Float64Array(1 << 18);
  #cells = 0;
  #step = 1;

  constructor(classes: number) {
    this.#scores = new Float64Array(classes);
  }

  score(features: Features): Float64Array {
    const scores = this.#scores;
    const cellClass = this.#cellClass;
    const weights = this.#weights;
    scores.fill(0);
    for (let f = 0; f < features.size; f++) {
      const place = this.#find(features.keys[f]!);
      if (this.#used[place] === 0) continue;
      const start = this.#starts[place]!;
      const end = start + this.#lengths[place]!;
      for (let c = start; c < end; c++) scores[cellClass[c]!]! += weights[c]!;
    }
    return scores;
  }

  /** Moves weight from the class that was wrongly preferred to the right one. */
  update(features: Features, right: number, wrong: number): void {
    for (let f = 0; f < features.size; f++) {
      const place = this.#row(features.keys[f]!);
      this.#updates[place]!++;
      this.#add(place, right, 1);
      this.#add(place, wrong, -1);
    }
  }

  /** Counts a decision; the average is over decisions. */
  tick(): void {
    this.#step++;
  }

  #find(key: number): number {
    const mask = this.#keys.length - 1;
    let place = Math.imul(key, 0x9e3779b1) >>> 7;
    place &= mask;
    while (this.#used[place] !== 0 && this.#keys[place] !== key) place = (place + 1) & mask;
    return place;
  }

  #row(key: number): number {
    let place = this.#find(key);
    if (this.#used[place] !== 0) return place;
    if (this.#features * 2 > this.#keys.length) {
      this.#rehash();
      place = this.#find(key);
    }
    this.#used[place] = 1;
    this.#keys[place] = key;
    this.#features++;
    return place;
  }

  #rehash(): void {
    const [keys, used, starts, lengths, rooms, updates] = [
      this.#keys,
      this.#used,
      this.#starts,
      this.#lengths,
      this.#rooms,
      this.#updates,
    ];
    const size = keys.length * 2;
    this.#keys = new Int32Array(size);
    this.#used = new Uint8Array(size);
    this.#starts = new Int32Array(size);
    this.#lengths = new Uint8Array(size);
    this.#rooms = new Uint8Array(size);
    this.#updates = new Uint32Array(size);
    for (let i = 0; i < used.length; i++) {
      if (used[i] === 0) continue;
      const place = this.#find(keys[i]!);
      this.#keys[place] = keys[i]!;
      this.#used[place] = 1;
      this.#starts[place] = starts[i]!;
      this.#lengths[place] = lengths[i]!;
      this.#rooms[place] = rooms[i]!;
      this.#updates[place] = updates[i]!;
    }
  }

  #add(place: number, wanted: number, delta: number): void {
    const start = this.#starts[place]!;
    const length = this.#lengths[place]!;
    let cell = start;
    while (cell < start + length && this.#cellClass[cell] !== wanted) cell++;
    if (cell === start + length) cell = this.#newCell(place, wanted);
    this.#weights[cell]! += delta;
    this.#decay[cell]! += delta * this.#step;
  }

  #newCell(place: number, wanted: number): number {
    const length = this.#lengths[place]!;
    if (length === this.#rooms[place]!) this.#moveRow(place, length === 0 ? FIRST_ROOM : Math.min(255, length * 2));
    const cell = this.#starts[place]! + length;
    this.#lengths[place] = length + 1;
    this.#cellClass[cell] = wanted;
    return cell;
  }

  #moveRow(place: number, room: number): void {
    if (this.#cells + room > this.#weights.length) this.#growCells();
    const from = this.#starts[place]!;
    const end = from + this.#lengths[place]!;
    this.#cellClass.copyWithin(this.#cells, from, end);
    this.#weights.copyWithin(this.#cells, from, end);
    this.#decay.copyWithin(this.#cells, from, end);
    this.#starts[place] = this.#cells;
    this.#rooms[place] = room;
    this.#cells += room;
  }

  #growCells(): void {
    const size = this.#weights.length * 2;
    const cellClass = new Uint8Array(size);
    cellClass.set(this.#cellClass);
    const weights = new Float32Array(size);
    weights.set(this.#weights);
    const decay = new Float64Array(size);
    decay.set(this.#decay);
    [this.#cellClass, this.#weights, this.#decay] = [cellClass, weights, decay];
  }

  /** Adds the averaged weights of another model, so that both vote. Only for a model that was never trained itself. */
  absorb(other: Perceptron): void {
    for (let place = 0; place < other.#used.length; place++) {
      if (other.#used[place] === 0) continue;
      const row = this.#row(other.#keys[place]!);
      this.#updates[row]! += other.#updates[place]!;
      for (const cell of other.#cellsOf(place))
        this.#add(row, other.#cellClass[cell]!, other.#weights[cell]! - other.#decay[cell]! / other.#step);
    }
    this.#step = 1;
    this.#decay.fill(0);
  }

  /**
   * Packs the averaged weights into bytes. Features updated fewer than `rarest` times go, and the smallest weights until
   * at most `most` are left. The table has `ROOM` places a feature.
   */
  pack(rarest: number, most: number): LinearTables {
    const steps = this.#steps();
    const least = this.#least(steps, rarest, most);
    const kept = this.#kept(steps, rarest, least);
    const size = Math.ceil(kept.length * ROOM) + 1;
    const checks = new Uint16Array(size);
    const sources = new Int32Array(size);
    for (const source of kept) {
      const key = this.#keys[source]!;
      let place = placeOf(key, size);
      while (checks[place] !== 0) place = (place + 1) % size;
      checks[place] = checkOf(key);
      sources[place] = source;
    }
    const cells: number[] = [];
    for (let place = 0; place < size; place++) {
      if (checks[place] === 0) continue;
      const own = this.#cellsOf(sources[place]!).filter((cell) => Math.abs(steps[cell]!) >= least);
      for (const [i, cell] of own.entries())
        cells.push(cellOf(this.#cellClass[cell]!, steps[cell]!, i === own.length - 1));
    }
    return { checks, cells: Uint16Array.from(cells) };
  }

  /** The signed root of every averaged weight, the largest being 127 steps. */
  #steps(): Int8Array {
    const average = (cell: number) => this.#weights[cell]! - this.#decay[cell]! / this.#step;
    let most = 0;
    for (let cell = 0; cell < this.#cells; cell++) most = Math.max(most, Math.abs(average(cell)));
    const steps = new Int8Array(this.#cells);
    for (let cell = 0; cell < this.#cells; cell++) {
      const weight = average(cell);
      steps[cell] = Math.sign(weight) * Math.round(127 * Math.sqrt(Math.abs(weight) / (most || 1)));
    }
    return steps;
  }

  /** The smallest root that few enough weights reach. */
  #least(steps: Int8Array, rarest: number, most: number): number {
    const sizes = new Uint32Array(129);
    for (let place = 0; place < this.#used.length; place++) {
      if (this.#used[place] === 0 || this.#updates[place]! < rarest) continue;
      for (const cell of this.#cellsOf(place)) sizes[Math.abs(steps[cell]!)]!++;
    }
    let least = 128;
    for (let left = most; least > 1 && sizes[least - 1]! <= left; least--) left -= sizes[least - 1]!;
    return least;
  }

  /** Places of the features that are worth keeping; their order follows from training alone. */
  #kept(steps: Int8Array, rarest: number, least: number): Int32Array {
    const kept: number[] = [];
    for (let place = 0; place < this.#used.length; place++) {
      if (this.#used[place] === 0 || this.#updates[place]! < rarest) continue;
      if (this.#cellsOf(place).some((cell) => Math.abs(steps[cell]!) >= least)) kept.push(place);
    }
    return Int32Array.from(kept);
  }

  #cellsOf(place: number): number[] {
    const start = this.#starts[place]!;
    return Array.from({ length: this.#lengths[place]! }, (_, i) => start + i);
  }
}

/** Models that are trained apart, put together so that they vote as one. */
export function voted(members: number, classes: number, train: () => Perceptron): Perceptron {
  const all = new Perceptron(classes);
  for (let member = 0; member < members; member++) all.absorb(train());
  return all;
}
