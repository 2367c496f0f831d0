import { type Block, container, type Layout } from './blocks.ts';
import { type Element, parentElement } from './tree.ts';

/** Shorter blocks say nothing of where the report stands (Readability's bound). */
const SHORTEST = 25;
/** How far up a paragraph speaks for what holds it. */
const LEVELS = 5;
/** An ancestor takes over where it adds at least this share of running text ... */
const WORTH = 0.15;
/** ... with no more than this share of short and linked text beside it. */
const CLUTTER = 0.6;

export type IsOut = (index: number) => boolean;

/**
 * The element that holds the report: where paragraphs with sentences stand side by side, and few links. Scores each
 * paragraph by length and commas and lends the score to the elements around it, halved from level to level, as
 * Mozilla's Readability does; then widens to an ancestor that adds running text more than clutter.
 */
export function findMain(layout: Layout, isOut: IsOut): Element | null {
  const scores = new Map<Element, number>();
  layout.blocks.forEach((block, i) => {
    if (isOut(i)) return;
    const score = scoreBlock(block);
    if (score > 0) lend(container(block, layout), score, scores);
  });
  let best: Element | null = null;
  let top = 0;
  for (const [element, score] of scores) {
    const fit = score * (1 - linkShare(element, layout, isOut));
    if (fit > top) [best, top] = [element, fit];
  }
  return best && named(widen(best, layout, isOut), layout, isOut);
}

/** The nearest element around that is named as the place of the report, where links do not make up most of it. */
function named(element: Element, layout: Layout, isOut: IsOut): Element {
  for (let up: Element | null = element; up; up = parentElement(up)) {
    if (layout.content.has(up)) return linkShare(up, layout, isOut) < 0.5 ? up : element;
  }
  return element;
}

function scoreBlock(block: Block): number {
  const size = block.text.length - block.linked;
  if (size < SHORTEST || block.linked > block.text.length / 2) return 0;
  const commas = block.text.split(/[,،、]/).length - 1;
  const score = 1 + Math.min(commas, 10) + Math.min(size / 100, 5);
  return score * (block.prose ? 1 : 0.2) * (block.item ? 0.6 : 1) * (block.content ? 1.5 : 1);
}

function lend(element: Element, score: number, scores: Map<Element, number>): void {
  let at: Element | null = element;
  for (let level = 0; at && level < LEVELS && at.tagName !== 'html'; level++) {
    const share = level === 0 ? 1 : level === 1 ? 0.5 : 1 / (level * 3);
    scores.set(at, (scores.get(at) ?? 0) + score * share);
    at = parentElement(at);
  }
}

function linkShare(element: Element, layout: Layout, isOut: IsOut): number {
  const [start, end] = layout.range.get(element) ?? [0, 0];
  let all = 0;
  let linked = 0;
  for (let i = start; i < end; i++) {
    const block = layout.blocks[i];
    if (!block || isOut(i)) continue;
    all += block.text.length;
    linked += block.linked;
  }
  return all === 0 ? 0 : linked / all;
}

function widen(element: Element, layout: Layout, isOut: IsOut): Element {
  let best = element;
  for (let up = parentElement(element); up && up.tagName !== 'html'; up = parentElement(up)) {
    const inner = measure(best, layout, isOut);
    const outer = measure(up, layout, isOut);
    const gained = outer.prose - inner.prose;
    const clutter = outer.rest - inner.rest;
    if (gained >= inner.prose * WORTH && clutter <= gained * CLUTTER) best = up;
  }
  return best;
}

function measure(element: Element, layout: Layout, isOut: IsOut): { prose: number; rest: number } {
  const [start, end] = layout.range.get(element) ?? [0, 0];
  let prose = 0;
  let rest = 0;
  for (let i = start; i < end; i++) {
    const block = layout.blocks[i];
    if (!block || isOut(i)) continue;
    if (block.prose && block.linked < block.text.length / 2) prose += block.text.length;
    else rest += block.text.length;
  }
  return { prose, rest };
}
