import type { Table } from './arena.ts';

/** For stretches of words, in rows by their first word or by their last: what is best for them. */
class Chart {
  /** Score of a stretch that its left end governs all of, and of one that its right end does. */
  readonly rightward: Float64Array;
  readonly leftward: Float64Array;
  /** The same in rows by the last word, so that what is met in one go lies in one row. */
  readonly rightwardByEnd: Float64Array;
  readonly leftwardByEnd: Float64Array;
  /** Score of a stretch whose ends an arc to the right joins; by the last word, of one that an arc to the left joins. */
  readonly rightArc: Float64Array;
  readonly leftArcByEnd: Float64Array;
  /** Where the best halves of each meet. */
  readonly rightSplit: Int16Array;
  readonly leftSplit: Int16Array;
  readonly arcSplit: Int16Array;

  constructor(cells: number) {
    const scores = (): Float64Array => new Float64Array(cells);
    const splits = (): Int16Array => new Int16Array(cells);
    [this.rightward, this.leftward, this.rightwardByEnd, this.leftwardByEnd] = [scores(), scores(), scores(), scores()];
    [this.rightArc, this.leftArcByEnd] = [scores(), scores()];
    [this.rightSplit, this.leftSplit, this.arcSplit] = [splits(), splits(), splits()];
  }
}

/**
 * Finds the best tree without crossing arcs and with one child of the root (Eisner 1996), in time that grows with the cube of
 * the number of words.
 */
export class Eisner {
  #words = 0;
  #chart = new Chart(0);
  /** Score and place of the best meeting of two halves. */
  #most = 0;
  #split = 0;

  /** Fills `heads`; a row of `arcs` holds how well every word, and last the root, suits a word as head. */
  best(arcs: Table, words: number, heads: Int32Array): void {
    if (words * words > this.#chart.rightward.length) this.#chart = new Chart(words * words);
    this.#words = words;
    for (let i = 0; i < words; i++) this.#settle(i, i, 0, 0);
    for (let width = 1; width < words; width++) for (let i = 0; i + width < words; i++) this.#fill(arcs, i, i + width);
    const root = this.#root(arcs);
    heads[root] = words;
    this.#unfold(root, heads);
  }

  #settle(i: number, j: number, rightward: number, leftward: number): void {
    const n = this.#words;
    this.#chart.rightward[i * n + j] = rightward;
    this.#chart.rightwardByEnd[j * n + i] = rightward;
    this.#chart.leftward[i * n + j] = leftward;
    this.#chart.leftwardByEnd[j * n + i] = leftward;
  }

  #fill(arcs: Table, i: number, j: number): void {
    const chart = this.#chart;
    const start = i * this.#words;
    const end = j * this.#words;
    this.#meet(chart.rightward, start + i, chart.leftwardByEnd, end + i + 1, j - i);
    chart.arcSplit[start + j] = i + this.#split;
    chart.rightArc[start + j] = this.#most + arcs.numbers[j * arcs.columns + i]!;
    chart.leftArcByEnd[end + i] = this.#most + arcs.numbers[i * arcs.columns + j]!;
    this.#meet(chart.leftward, start + i, chart.leftArcByEnd, end + i, j - i);
    chart.leftSplit[start + j] = i + this.#split;
    const left = this.#most;
    this.#meet(chart.rightArc, start + i + 1, chart.rightwardByEnd, end + i + 1, j - i);
    chart.rightSplit[start + j] = i + 1 + this.#split;
    this.#settle(i, j, this.#most, left);
  }

  /** The best of `count` ways to join a left half, one word longer each time, with the right half that is left. */
  #meet(left: Float64Array, first: number, right: Float64Array, second: number, count: number): void {
    let most = Number.NEGATIVE_INFINITY;
    let split = 0;
    for (let k = 0; k < count; k++) {
      const sum = left[first + k]! + right[second + k]!;
      if (sum <= most) continue;
      most = sum;
      split = k;
    }
    this.#most = most;
    this.#split = split;
  }

  #root(arcs: Table): number {
    const n = this.#words;
    const { rightward, leftward } = this.#chart;
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let r = 0; r < n; r++) {
      const sum = leftward[r]! + rightward[r * n + n - 1]! + arcs.numbers[r * arcs.columns + n]!;
      if (sum <= most) continue;
      most = sum;
      best = r;
    }
    return best;
  }

  /** Reads the heads off the chart. */
  #unfold(root: number, heads: Int32Array): void {
    const n = this.#words;
    const { rightSplit, leftSplit, arcSplit } = this.#chart;
    // Stretches by their governing end and their other end.
    const todo: [head: number, end: number][] = [
      [root, 0],
      [root, n - 1],
    ];
    for (let item = todo.pop(); item; item = todo.pop()) {
      const [head, end] = item;
      if (head === end) continue;
      const child = head < end ? rightSplit[head * n + end]! : leftSplit[end * n + head]!;
      const [from, to] = head < child ? [head, child] : [child, head];
      const split = arcSplit[from * n + to]!;
      heads[child] = head;
      todo.push([child, end], [from, split], [to, split + 1]);
    }
  }
}
