import { foldTitle } from '../fold.ts';
import type { Block, Layout } from './blocks.ts';
import { type Element, isHeading, parentElement } from './tree.ts';

/** The lead stands within this many blocks below the headline; share buttons may be many. */
const NEAR = 40;

/**
 * Paragraphs of the report that stand beside the element that holds it: the lead between headline and text, and
 * paragraphs that follow it in the same parent.
 */
export function findBeside(
  layout: Layout,
  main: Element,
  title: string | null,
  isFree: (index: number) => boolean,
): ReadonlySet<number> {
  const [start, end] = layout.range.get(main) ?? [0, 0];
  const found = new Set<number>();
  const paragraph = (i: number) => {
    const block = layout.blocks[i];
    if (block && isFree(i) && isParagraph(block)) found.add(i);
    return found.has(i);
  };
  const headline = title === null ? -1 : lastHeadline(layout, start, foldTitle(title));
  if (headline >= 0 && start - headline <= NEAR) for (let i = headline + 1; i < start; i++) paragraph(i);
  const parent = parentElement(main);
  const parentEnd = (parent && layout.range.get(parent)?.[1]) ?? end;
  for (let i = end; i < parentEnd; i++) {
    if (layout.blocks[i]?.element.tagName !== 'p' || !paragraph(i)) break;
  }
  return found;
}

function lastHeadline(layout: Layout, before: number, title: string): number {
  for (let i = before - 1; i >= Math.max(0, before - NEAR - 1); i--) {
    if (foldTitle(layout.blocks[i]?.text ?? '') === title) return i;
  }
  return -1;
}

function isParagraph(block: Block): boolean {
  return block.prose && !isHeading(block.element) && block.linked < block.text.length * 0.3 && !block.control;
}
