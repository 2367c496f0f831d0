import type { Layout } from './blocks.ts';
import { type Element, parentElement } from './tree.ts';

/**
 * The part of a page that belongs to one of several like marks (a slide's number, a reader's name): the largest
 * element around it that holds none of the others, as a range of blocks.
 */
export function partAround(
  layout: Layout,
  marks: readonly { readonly at: number }[],
  k: number,
): readonly [start: number, end: number] {
  const at = marks[k]?.at ?? 0;
  const [before, after] = [marks[k - 1]?.at ?? -1, marks[k + 1]?.at ?? layout.blocks.length];
  let part: readonly [number, number] = [at, at + 1];
  for (let up: Element | null = layout.blocks[at]?.element ?? null; up; up = parentElement(up)) {
    const range = layout.range.get(up) ?? part;
    if (range[0] <= before || range[1] > after) break;
    part = range;
  }
  return part;
}
