import { type Arena, rowOf, type Table } from './arena.ts';
import { feed } from './layer.ts';
import type { LinearMap } from './map.ts';
import { distanceOf, type Parameters, padded, type Sizes, viewsWidth } from './parameters.ts';

/** The tables of the judge at work. */
export type Maps = Readonly<Record<'views' | 'retag' | 'arc' | 'label', LinearMap>>;

/** What the network says of a sentence that its layers have read: tags, arcs and their labels. */
export class Judge {
  /** The views of every word, and of the root behind the last. */
  readonly views: Table;
  /** What every word looks for in a head. */
  readonly asks: Table;
  /** A row for each word: how well each word, and behind the last the root, suits it as head. */
  readonly arcs: Table;
  /** What speaks for the labels of a word's arc, and the scores of the labels. */
  readonly reasons: Table;
  readonly labels: Table;
  readonly tags: Table;
  readonly #arena: Arena;
  readonly #parameters: Parameters;
  readonly #maps: Maps;
  readonly #arc: number;
  readonly #label: number;

  constructor(arena: Arena, parameters: Parameters, maps: Maps, sizes: Sizes, room: number) {
    this.#arena = arena;
    this.#parameters = parameters;
    this.#maps = maps;
    this.#arc = sizes.arc;
    this.#label = sizes.label;
    this.views = arena.table(room + 1, viewsWidth(sizes));
    this.asks = arena.table(room, sizes.arc);
    this.arcs = arena.table(room, room + 1);
    this.reasons = arena.table(room, sizes.label);
    this.labels = arena.table(room, padded(sizes.labels));
    this.tags = arena.table(room, padded(sizes.tags));
  }

  /** Fills the views and tags out of what the last layer says of `words` words. */
  view(top: Table, words: number): void {
    const { viewsBias, retagBias } = this.#parameters;
    feed(this.#maps.views, viewsBias, top, words, this.views);
    feed(this.#maps.retag, retagBias, top, words, this.tags);
    for (let i = 0; i < words; i++) this.#arena.rectify(rowOf(this.views, i), 8 * this.#arc);
  }

  /** Fills the scores of all arcs out of the views. */
  weigh(words: number): void {
    const { root, arcBias, distance } = this.#parameters;
    const { views, arcs } = this;
    const width = this.#arc * 4;
    views.numbers.set(root.numbers, words * views.columns + this.#arc);
    feed(this.#maps.arc, arcBias, views, words, this.asks);
    for (let i = 0; i < words; i++) {
      const at = i * arcs.columns;
      for (let head = 0; head <= words; head++) arcs.numbers[at + head] = distance.numbers[distanceOf(i, head, words)]!;
      const heads = views.at + width;
      this.#arena.dots(rowOf(arcs, i), 4, heads, views.columns * 4, rowOf(this.asks, i), width, words + 1);
      arcs.numbers[at + i] = Number.NEGATIVE_INFINITY;
    }
  }

  /** Fills the scores of the labels for word `i` under a head that isn't the root. */
  label(i: number, head: number): void {
    const { views, reasons, labels } = this;
    const below = i * views.columns + 2 * this.#arc;
    const above = head * views.columns + 2 * this.#arc + this.#label;
    for (let k = 0; k < this.#label; k++)
      reasons.numbers[i * this.#label + k] = Math.max(0, views.numbers[below + k]! + views.numbers[above + k]!);
    labels.numbers.set(this.#parameters.labelBias.numbers, i * labels.columns);
    this.#maps.label.add(rowOf(reasons, i), rowOf(labels, i));
  }
}

/** The column with the highest number in a row of a table, among the first `size`, other than `not`. */
export function highest(table: Table, row: number, size: number, not = -1): number {
  const at = row * table.columns;
  let best = not === 0 ? 1 : 0;
  for (let k = best + 1; k < size; k++) if (k !== not && table.numbers[at + k]! > table.numbers[at + best]!) best = k;
  return best;
}
