import type { IncidentMap } from '../../../../src/model/index.ts';
import { daysBetween, earlier, later } from '../../ui/days.ts';

type Feature = IncidentMap['features'][number];

/** A stretch of days, both ends inclusive. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** First and last day of some incidents; null where none is dated. */
export function daysOf(features: readonly Feature[]): Days | null {
  let [from, to]: [string | null, string | null] = [null, null];
  for (const { properties } of features) {
    const { start, end } = properties;
    const [first, last] = [start ?? end, end ?? start];
    if (first) from = from ? earlier(from, first) : first;
    if (last) to = to ? later(to, last) : last;
  }
  return from && to ? { from, to } : null;
}

/** The incidents whose days, as well as they are known, meet a stretch; undated ones only where there is no stretch. */
export function within(features: readonly Feature[], days: Days | null): Feature[] {
  if (!days) return [...features];
  return features.filter(({ properties: { start, end } }) => {
    const [first, last] = [start ?? end, end ?? start];
    return first !== null && last !== null && first <= days.to && last >= days.from;
  });
}

/** How many incidents begin in each of `bins` equal parts of a stretch. */
export function histogram(features: readonly Feature[], days: Days, bins: number): number[] {
  const total = daysBetween(days.from, days.to) + 1;
  const counts = Array.from({ length: bins }, () => 0);
  for (const { properties } of features) {
    const day = properties.start ?? properties.end;
    if (!day) continue;
    const bin = Math.min(bins - 1, Math.floor((daysBetween(days.from, day) / total) * bins));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}
