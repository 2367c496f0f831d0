import { argmax, type Features, tableLength } from '../src/parse/linear.ts';

/** An averaged perceptron (Collins 2002) over the hashed rows that the parser reads. */
export class Perceptron {
  readonly classes: number;
  readonly mask: number;
  readonly scores: Float64Array;
  readonly #weights: Float32Array;
  readonly #decay: Float64Array;
  #step = 1;

  constructor(bits: number, classes: number) {
    this.classes = classes;
    this.mask = 2 ** bits - 1;
    this.scores = new Float64Array(classes);
    this.#weights = new Float32Array(tableLength(bits, classes));
    this.#decay = new Float64Array(tableLength(bits, classes));
  }

  score(features: Features): Float64Array {
    const { scores, classes } = this;
    const weights = this.#weights;
    scores.fill(0);
    for (let f = 0; f < features.size; f++) {
      const row = features.rows[f]!;
      for (let c = 0; c < classes; c++) scores[c]! += weights[row + c]!;
    }
    return scores;
  }

  best(features: Features): number {
    return argmax(this.score(features));
  }

  /** Moves weight from the class that was wrongly preferred to the right one. */
  update(features: Features, right: number, wrong: number, size = 1): void {
    for (let f = 0; f < features.size; f++) {
      const row = features.rows[f]!;
      this.#add(row + right, size);
      this.#add(row + wrong, -size);
    }
  }

  #add(cell: number, delta: number): void {
    this.#weights[cell]! += delta;
    this.#decay[cell]! += delta * this.#step;
  }

  /** Counts a decision; the average is over decisions. */
  tick(): void {
    this.#step++;
  }

  /** The average of the weights over all decisions so far. */
  averaged(): Float32Array {
    return this.#weights.map((weight, i) => weight - this.#decay[i]! / this.#step);
  }

  /** Goes on with the averaged weights as they are; for measuring while training. */
  frozen(): Perceptron {
    const copy = new Perceptron(Math.log2(this.mask + 1), this.classes);
    copy.#weights.set(this.averaged());
    return copy;
  }
}
