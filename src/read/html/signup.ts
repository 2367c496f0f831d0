import type { Layout } from './blocks.ts';
import { attribute, type Element, parentElement } from './tree.ts';

/** A box to sign up in holds a few lines and at most two sentences or three beside its field. */
const MOST_BLOCKS = 6;
const MOST_PROSE = 2;
/** A box is a small part of a page's running text. */
const SHARE = 0.3;

/** The blocks of boxes in which readers leave their address for a newsletter. */
export function findSignups(layout: Layout, elements: readonly Element[]): ReadonlySet<number> {
  const found = new Set<number>();
  const all = proseIn(layout, 0, layout.blocks.length).size;
  for (const element of elements) {
    if (!isAddressField(element)) continue;
    const [start, end] = boxAround(element, layout, all * SHARE);
    for (let i = start; i < end; i++) found.add(i);
  }
  return found;
}

function isAddressField(element: Element): boolean {
  if (element.tagName !== 'input') return false;
  return ['type', 'name', 'id'].some((name) => /e-?mail/i.test(attribute(element, name) ?? ''));
}

/** The largest element around a field that is small enough for a box. */
function boxAround(field: Element, layout: Layout, mostProse: number): readonly [start: number, end: number] {
  let box: readonly [number, number] = [0, 0];
  for (let up = parentElement(field); up; up = parentElement(up)) {
    const range = layout.range.get(up) ?? [0, 0];
    const [start, end] = range;
    const { count, size } = proseIn(layout, start, Math.min(end, start + MOST_BLOCKS));
    if (end - start > MOST_BLOCKS || count > MOST_PROSE || size > mostProse || holdsHeadline(layout, start, end)) break;
    box = range;
  }
  return box;
}

function proseIn({ blocks }: Layout, start: number, end: number): { count: number; size: number } {
  const prose = blocks.slice(start, end).filter((block) => block.prose);
  return { count: prose.length, size: prose.reduce((sum, { text }) => sum + text.length, 0) };
}

function holdsHeadline({ blocks }: Layout, start: number, end: number): boolean {
  return blocks.slice(start, end).some(({ element, content }) => element.tagName === 'h1' || content);
}
