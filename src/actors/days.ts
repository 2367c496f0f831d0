import type { Day, DayInterval } from '../model/index.ts';

/** Whether a day lies in an interval, both ends inclusive; open ends reach for ever. */
export function within(day: Day, interval: DayInterval): boolean {
  return (interval.start === null || interval.start <= day) && (interval.end === null || day <= interval.end);
}

/** The shortest interval that holds both. */
export function hull(one: DayInterval, other: DayInterval): DayInterval {
  const [start = null] = one.start === null || other.start === null ? [] : [one.start, other.start].sort();
  const [, end = null] = one.end === null || other.end === null ? [] : [one.end, other.end].sort();
  return { start, end };
}
