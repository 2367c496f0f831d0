import type { Table } from './arena.ts';
import { Eisner } from './eisner.ts';
import { highest } from './judge.ts';

/** Chooses heads by the scores of arcs. */
export class Decoder {
  readonly #eisner = new Eisner();

  /**
   * Fills `heads` with the best tree without crossing arcs and with one child of the root; the root is `words`. The heads
   * that each word likes best mostly are such a tree, so that no search is needed.
   */
  decode(arcs: Table, words: number, heads: Int32Array): void {
    for (let i = 0; i < words; i++) heads[i] = highest(arcs, i, words + 1, i);
    if (!isTree(heads, words)) this.#eisner.best(arcs, words, heads);
  }
}

function isTree(heads: Int32Array, words: number): boolean {
  let roots = 0;
  for (let i = 0; i < words; i++) {
    if (heads[i] === words) roots++;
    else if (isCrossed(heads, i)) return false;
  }
  return roots === 1 && !hasCircle(heads, words);
}

/** Whether an arc to or from a word below the arc of `i` leaves it. */
function isCrossed(heads: Int32Array, i: number): boolean {
  const from = Math.min(i, heads[i]!);
  const to = Math.max(i, heads[i]!);
  for (let k = from + 1; k < to; k++) if (heads[k]! < from || heads[k]! > to) return true;
  return false;
}

function hasCircle(heads: Int32Array, words: number): boolean {
  for (let i = 0; i < words; i++) {
    let steps = 0;
    for (let at = i; at !== words; at = heads[at]!) if (++steps > words) return true;
  }
  return false;
}
