import type { Mark } from '../../../src/model/index.ts';

/** A stretch of text over which the same marks lie; offsets in code points. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** The marks over it, the longest first. */
  readonly marks: readonly Mark[];
}

/** Cuts a stretch of a text wherever a mark begins or ends, so that overlapping marks can be drawn one within another. */
export function segments(marks: readonly Mark[], start: number, end: number): Segment[] {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start && mark.start < mark.end);
  const cuts = new Set([start, end]);
  for (const mark of inside) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  const at = [...cuts].sort((a, b) => a - b);
  return at.slice(0, -1).map((from, index) => {
    const to = at[index + 1] ?? end;
    return { start: from, end: to, marks: covering(inside, from, to) };
  });
}

function covering(marks: readonly Mark[], start: number, end: number): Mark[] {
  return marks
    .filter((mark) => mark.start <= start && mark.end >= end)
    .sort((a, b) => b.end - b.start - (a.end - a.start));
}
