import type { DateRange } from '../model/index.ts';
import { daysBetween } from '../text/index.ts';

/** Days as numbers since the epoch, both ends inclusive; infinite where an end is open. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

const EPOCH = '1970-01-01';
/** News without a date of its own tells of the days before it was published. */
const NEWS_LAG = 3;
/** Days on either side that a range of one day may be off by, for each time precision (ACLED: 1 day, 2 week, 3 month). */
const SLACK = { 1: 0, 2: 3, 3: 15 } as const;
/** Widest range, in days, that still tells one incident from another of the same parties. */
export const NARROW = 10;

/** Widest range, in days, that a calendar month with its slack on both sides takes. */
export const MONTH = 62;

/** The days on which something can have happened, as far as the claim's date goes. */
export function windowOf(date: DateRange): Window {
  const from = dayNumber(date.start) ?? Number.NEGATIVE_INFINITY;
  const to = dayNumber(date.end) ?? Number.POSITIVE_INFINITY;
  if (date.basis === 'published') return { from: from - NEWS_LAG, to };
  const slack = to - from < SLACK[date.time_precision] ? SLACK[date.time_precision] : 0;
  return { from: from - slack, to: to + slack };
}

/** Number of days in the window. */
export function width(window: Window): number {
  return window.to - window.from + 1;
}

export function overlap(a: Window, b: Window): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** Days from the end of one window to the beginning of the other; 0 or less where they share days. */
export function gap(a: Window, b: Window): number {
  return Math.max(a.from, b.from) - Math.min(a.to, b.to);
}

function dayNumber(day: string | null): number | null {
  return day === null ? null : daysBetween(EPOCH, day);
}
