import { type Arena, columnsFrom, rowOf, type Table } from './arena.ts';
import type { LinearMap } from './map.ts';
import { type Parameters, padded, type Sizes, stepOf, viewsWidth } from './parameters.ts';

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
  /** The part of the views that speaks for tags. */
  readonly tagViews: Table;
  readonly #arena: Arena;
  readonly #parameters: Parameters;
  readonly #maps: Maps;
  readonly #arc: number;
  readonly #label: number;
  /** Numbers of the views that are rectified, those for labels being added up first. */
  readonly #rectified: number;
  readonly #room: number;
  /** What the distance of every head says, from `room` words before to `room` words behind. */
  readonly #away: Table;

  constructor(arena: Arena, parameters: Parameters, maps: Maps, sizes: Sizes, room: number) {
    this.#arena = arena;
    this.#parameters = parameters;
    this.#maps = maps;
    this.#arc = sizes.arc;
    this.#label = sizes.label;
    this.#rectified = 2 * sizes.arc + sizes.retag;
    this.#room = room;
    this.#away = arena.table(1, 2 * room + 1);
    this.views = arena.table(room + 1, viewsWidth(sizes));
    this.asks = arena.table(room, sizes.arc);
    this.arcs = arena.table(room, room + 1);
    this.reasons = arena.table(room, sizes.label);
    this.labels = arena.table(room, padded(sizes.labels));
    this.tags = arena.table(room, padded(sizes.tags));
    this.tagViews = columnsFrom(this.views, 2 * sizes.arc);
  }

  /** Fills the views out of what the last layer says of `words` words. */
  view(top: Table, words: number): void {
    this.#maps.views.feed(top, this.#parameters.viewsBias, this.views, words);
    this.#arena.rectify(this.views.at, this.views.columns * 4, 4 * this.#rectified, words);
  }

  /** Fills the scores of the tags out of the views. */
  tag(words: number): void {
    this.#maps.retag.feed(this.tagViews, this.#parameters.retagBias, this.tags, words);
  }

  /** Fills the scores of all arcs out of the views. */
  weigh(words: number): void {
    const { root, arcBias, distance } = this.#parameters;
    const { views, arcs } = this;
    const width = this.#arc * 4;
    views.numbers.set(root.numbers, words * views.columns + this.#arc);
    this.#maps.arc.feed(views, arcBias, this.asks, words);
    for (let away = -words; away <= words; away++)
      if (away !== 0) this.#away.numbers[this.#room + away] = distance.numbers[stepOf(away)]!;
    for (let i = 0; i < words; i++) {
      const at = i * arcs.columns;
      this.#arena.copy(rowOf(arcs, i), this.#away.at + 4 * (this.#room - i), 4 * words);
      arcs.numbers[at + words] = distance.numbers[0]!;
      const heads = views.at + width;
      this.#arena.dots(rowOf(arcs, i), 4, heads, views.columns * 4, rowOf(this.asks, i), width, words + 1);
      arcs.numbers[at + i] = Number.NEGATIVE_INFINITY;
    }
  }

  /** Fills the scores of the labels of all words under their heads; under the root, which is `words`, they mean nothing. */
  labelAll(heads: ArrayLike<number>, words: number): void {
    for (let i = 0; i < words; i++) if (heads[i]! < words) this.#reason(i, heads[i]!);
    this.#maps.label.feed(this.reasons, this.#parameters.labelBias, this.labels, words);
  }

  /** Fills the scores of the labels for word `i` under a head that isn't the root. */
  label(i: number, head: number): void {
    this.#reason(i, head);
    this.#maps.label.feed(this.reasons, this.#parameters.labelBias, this.labels, i + 1, i);
  }

  #reason(i: number, head: number): void {
    const below = rowOf(this.views, i) + 4 * this.#rectified;
    const above = rowOf(this.views, head) + 4 * (this.#rectified + this.#label);
    this.#arena.join(rowOf(this.reasons, i), below, above, 4 * this.#label);
  }
}

/** The column with the highest number in a row of a table, among the first `size`, other than `not`. */
export function highest(table: Table, row: number, size: number, not = -1): number {
  const { numbers, columns } = table;
  const at = row * columns;
  let best = not === 0 ? 1 : 0;
  let most = numbers[at + best]!;
  for (let k = best + 1; k < size; k++) {
    const number = numbers[at + k]!;
    if (number <= most || k === not) continue;
    most = number;
    best = k;
  }
  return best;
}
