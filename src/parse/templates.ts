import type { Features } from './linear.ts';

/** Numbers that a template takes up: its own, how many values it has, where those stand. */
const WIDTH = 5;

/**
 * What a model looks at: named values, and templates that make a feature each of one to three of them. A template is written as
 * its number and the names, "7 known next". One short loop makes all features, where a line of code for each would take longer
 * to compile than to run.
 */
export class Templates<Name extends string> {
  /** Where each value stands. */
  readonly at: Readonly<Record<Name, number>>;
  readonly values: Int32Array;
  readonly #rows: Int32Array;

  constructor(names: readonly Name[], templates: readonly string[]) {
    this.at = Object.fromEntries(names.map((name, i) => [name, i])) as Record<Name, number>;
    this.values = new Int32Array(names.length);
    this.#rows = Int32Array.from(templates.flatMap((template) => this.#row(template)));
  }

  #row(template: string): number[] {
    const [number, ...names] = template.split(' ');
    const places = names.map((name) => this.at[name as Name]);
    if (places.includes(undefined as never)) throw new TypeError(`a template of no known values: "${template}"`);
    return [Math.imul(Number(number), 0x3c6ef372), places.length, places[0]!, places[1] ?? 0, places[2] ?? 0];
  }

  /** Fills the features out of the values. */
  fill(features: Features): void {
    const { values } = this;
    const { keys } = features;
    const rows = this.#rows;
    let size = 0;
    for (let r = 0; r < rows.length; r += WIDTH) {
      let hash = Math.imul(values[rows[r + 2]!]! + rows[r]!, 0x9e3779b1);
      if (rows[r + 1]! > 1) hash = Math.imul((hash ^ (hash >>> 15)) + values[rows[r + 3]!]!, 0x85ebca6b);
      if (rows[r + 1]! > 2) hash = Math.imul((hash ^ (hash >>> 13)) + values[rows[r + 4]!]!, 0xc2b2ae35);
      keys[size++] = hash ^ (hash >>> 16);
    }
    features.size = size;
  }
}
