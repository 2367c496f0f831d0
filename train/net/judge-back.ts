import { type Arena, columnsFrom, rowOf, type Table } from '../../src/parse/net/arena.ts';
import type { Judge } from '../../src/parse/net/judge.ts';
import { distanceOf, type Parameters, type Sizes } from '../../src/parse/net/parameters.ts';
import { type Linear, linearBack, type One } from './backward.ts';
import type { NetLesson } from './lesson.ts';

/** How much a wrong tag counts against a wrong head. */
const TAG_SHARE = 0.5;

/** How wrong a judge was about a sentence, and what that asks of its weights and of the layers below it. */
export class JudgeBack {
  /** The loss since it was last set to 0. */
  loss = 0;
  /** What is wanted of the views before they were masked. */
  readonly views: Table;
  readonly #asks: Table;
  readonly #reasons: Table;
  readonly #arena: Arena;
  readonly #judge: Judge;
  readonly #one: One;
  readonly #gradients: Parameters;
  readonly #linear: Record<'views' | 'arc' | 'label' | 'retag', Linear>;
  readonly #sizes: Sizes;

  constructor(arena: Arena, judge: Judge, parameters: Parameters, gradients: Parameters, sizes: Sizes, one: One) {
    [this.#arena, this.#judge, this.#gradients, this.#sizes, this.#one] = [arena, judge, gradients, sizes, one];
    const like = (table: Table): Table => arena.table(table.rows, table.columns);
    [this.views, this.#asks, this.#reasons] = [like(judge.views), like(judge.asks), like(judge.reasons)];
    const linear = (name: 'views' | 'arc' | 'label' | 'retag'): Linear => ({
      weights: parameters[name],
      gradient: gradients[name],
      biasGradient: gradients[`${name}Bias`],
    });
    this.#linear = { views: linear('views'), arc: linear('arc'), label: linear('label'), retag: linear('retag') };
  }

  /** Judges the masked views and tags of a sentence; adds what the last layer should have said to `into`. */
  carry(lesson: NetLesson, top: Table, mask: Table, into: Table): void {
    const words = lesson.words.length;
    const { views } = this.#judge;
    this.views.numbers.fill(0, 0, (words + 1) * views.columns);
    this.#judgeTags(lesson.tags);
    this.#judgeLabels(lesson);
    this.#judgeArcs(lesson.heads);
    this.#unmask(mask, words);
    linearBack(this.#arena, this.#one, this.#linear.views, top, this.views, into, words);
  }

  #judgeTags(gold: readonly number[]): void {
    gold.forEach((tag, i) => {
      this.loss += crossEntropy(this.#judge.tags, i, this.#sizes.tags, tag, TAG_SHARE);
    });
    const { tags, tagViews } = this.#judge;
    const wanted = columnsFrom(this.views, 2 * this.#sizes.arc);
    linearBack(this.#arena, this.#one, this.#linear.retag, tagViews, tags, wanted, gold.length);
  }

  #judgeLabels({ heads, labels }: NetLesson): void {
    const words = heads.length;
    const judge = this.#judge;
    const width = this.#sizes.label;
    this.#reasons.numbers.fill(0, 0, words * width);
    heads.forEach((head, i) => {
      if (head < words) {
        judge.label(i, head);
        this.loss += crossEntropy(judge.labels, i, this.#sizes.labels, labels[i]!, 1);
      } else {
        judge.reasons.numbers.fill(0, i * width, (i + 1) * width);
        judge.labels.numbers.fill(0, i * judge.labels.columns, (i + 1) * judge.labels.columns);
      }
    });
    linearBack(this.#arena, this.#one, this.#linear.label, judge.reasons, judge.labels, this.#reasons, words);
    heads.forEach((head, i) => {
      if (head < words) this.#labelViews(i, head);
    });
  }

  /** From the reasons for a label to the views of the two words. */
  #labelViews(i: number, head: number): void {
    const { arc, label, retag } = this.#sizes;
    const below = i * this.views.columns + 2 * arc + retag;
    const above = below + (head - i) * this.views.columns + label;
    for (let k = 0; k < label; k++) {
      if (this.#judge.reasons.numbers[i * label + k]! <= 0) continue;
      this.views.numbers[below + k]! += this.#reasons.numbers[i * label + k]!;
      this.views.numbers[above + k]! += this.#reasons.numbers[i * label + k]!;
    }
  }

  #judgeArcs(heads: readonly number[]): void {
    const { views, arcs, asks } = this.#judge;
    const words = heads.length;
    const width = this.#sizes.arc * 4;
    const arena = this.#arena;
    this.#asks.numbers.fill(0, 0, words * this.#sizes.arc);
    heads.forEach((head, i) => {
      this.loss += crossEntropy(arcs, i, words + 1, head, 1);
      this.#distances(i, words);
      const from = views.at + width;
      arena.combine(rowOf(this.#asks, i), width, from, views.columns * 4, rowOf(arcs, i), 4, words + 1);
    });
    for (let head = 0; head <= words; head++) {
      const to = rowOf(this.views, head) + width;
      arena.combine(to, width, asks.at, width, arcs.at + head * 4, arcs.columns * 4, words);
    }
    const root = words * views.columns + this.#sizes.arc;
    for (let k = 0; k < this.#sizes.arc; k++) this.#gradients.root.numbers[k]! += this.views.numbers[root + k]!;
    linearBack(arena, this.#one, this.#linear.arc, views, this.#asks, this.views, words);
  }

  #distances(i: number, words: number): void {
    const { numbers, columns } = this.#judge.arcs;
    for (let head = 0; head <= words; head++)
      if (head !== i) this.#gradients.distance.numbers[distanceOf(i, head, words)]! += numbers[i * columns + head]!;
  }

  /** Through what was left out of the views, and of the rectified views what was below nothing. */
  #unmask(mask: Table, words: number): void {
    const { numbers, columns } = this.#judge.views;
    const rectified = 2 * this.#sizes.arc + this.#sizes.retag;
    for (let i = 0; i < words; i++)
      for (let k = 0; k < columns; k++) {
        const at = i * columns + k;
        const open = k >= rectified || numbers[at]! > 0;
        this.views.numbers[at] = open ? this.views.numbers[at]! * mask.numbers[at]! : 0;
      }
  }
}

/**
 * Replaces the first `size` scores of a row by the gradient of their cross-entropy with the gold one, the others by nothing;
 * gives back the cross-entropy.
 */
function crossEntropy({ numbers, columns }: Table, row: number, size: number, gold: number, share: number): number {
  const scores = numbers.subarray(row * columns, (row + 1) * columns);
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < size; k++) most = Math.max(most, scores[k]!);
  let sum = 0;
  for (let k = 0; k < size; k++) sum += Math.exp(scores[k]! - most);
  const loss = most + Math.log(sum) - scores[gold]!;
  for (let k = 0; k < size; k++) scores[k] = (share * Math.exp(scores[k]! - most)) / sum;
  scores.fill(0, size);
  scores[gold]! -= share;
  return share * loss;
}
