import type { TimelineItem } from '../../../../src/model/index.ts';
import { later } from '../../ui/days.ts';
import { extent, LEAST, type Scale } from './scale.ts';

/** Rows of a lane before the rest is only counted. */
const MOST_ROWS = 8;
const GAP = 1;

/** An item with its place in the lane: pixels from the left, and a row. */
export interface Bar {
  readonly item: TimelineItem;
  readonly x: number;
  readonly width: number;
  readonly row: number;
}

/** Items that found no row, and the days that they lie in. */
interface Rest {
  readonly x: number;
  readonly count: number;
  readonly from: string;
  readonly to: string;
}

export interface Packed {
  readonly bars: readonly Bar[];
  readonly rests: readonly Rest[];
  readonly rows: number;
}

/** Lays items into as few rows as they need without touching; what does not fit is counted where it would be. */
export function pack(items: readonly TimelineItem[], scale: Scale): Packed {
  const ends: number[] = [];
  const bars: Bar[] = [];
  const rests: Rest[] = [];
  const ordered = items.toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.id < b.id ? -1 : 1));
  for (const item of ordered) {
    const [from, to] = extent(scale, item.start, item.end);
    const width = Math.max(LEAST, to - from);
    const row = ends.findIndex((end) => end + GAP <= from);
    const free = row >= 0 ? row : ends.length;
    if (free >= MOST_ROWS) addToRest(rests, item, from);
    else {
      ends[free] = from + width;
      bars.push({ item, x: from, width, row: free });
    }
  }
  return { bars, rests, rows: ends.length };
}

/** Rests that would be written over each other are one. */
function addToRest(rests: Rest[], item: TimelineItem, x: number): void {
  const last = rests.at(-1);
  if (!last || x - last.x > 40) rests.push({ x, count: 1, from: item.start, to: item.end });
  else rests[rests.length - 1] = { ...last, count: last.count + 1, to: later(item.end, last.to) };
}
