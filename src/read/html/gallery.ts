import type { Layout } from './blocks.ts';
import { partAround } from './unit.ts';

/** "3/50", "3 of 50" at the head of a slide. */
const COUNTER = /^(\d{1,3})\s?(?:\/|of)\s?(\d{1,3})(?!\d|\/)/;
/** The block that a slide opens with. */
interface Counter {
  readonly at: number;
}

/** Fewer slides may be a report's own list. */
const FEWEST = 3;
/** A report that is told in slides has nothing beside them; one with slides in it has some paragraphs. */
const PARAGRAPHS_BESIDE = 3;

/** The blocks of galleries inside a page: numbered slides, each with its caption, beside a report in paragraphs. */
export function findSlides(layout: Layout): ReadonlySet<number> {
  const found = new Set<number>();
  for (const counters of countersByTotal(layout).values()) {
    if (counters.length < FEWEST) continue;
    const slides = new Set(counters.flatMap((_, k) => slide(layout, counters, k)));
    const beside = layout.blocks.filter((block, i) => !slides.has(i) && block.role === null && block.prose);
    if (beside.length >= PARAGRAPHS_BESIDE) for (const i of slides) found.add(i);
  }
  return found;
}

/** Blocks that open with a number out of a total, by the total. */
function countersByTotal(layout: Layout): ReadonlyMap<number, readonly Counter[]> {
  const counters = new Map<number, Counter[]>();
  layout.blocks.forEach(({ text }, i) => {
    const [, number, total] = COUNTER.exec(text) ?? [];
    if (!number || !total || Number(number) > Number(total) || Number(total) < FEWEST) return;
    const known = counters.get(Number(total));
    if (known) known.push({ at: i });
    else counters.set(Number(total), [{ at: i }]);
  });
  return counters;
}

/** The blocks of the slide that a counter opens. */
function slide(layout: Layout, counters: readonly Counter[], k: number): number[] {
  const [start, end] = partAround(layout, counters, k);
  return Array.from({ length: end - start }, (_, i) => start + i);
}
