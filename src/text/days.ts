import type { Day, DayInterval } from '../model/index.ts';

/** Reckoning with calendar days (proleptic Gregorian, UTC), without a clock. */
const MILLISECONDS = 86_400_000;

/** The day, or null where the calendar has no such day ("31 June"). `month` is 1 to 12. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? iso(date) : null;
}

export function addDays(day: Day, days: number): Day {
  return iso(new Date(Date.parse(day) + days * MILLISECONDS));
}

/** Whole days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MILLISECONDS);
}

/** 1 Monday to 7 Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  return ((new Date(Date.parse(day)).getUTCDay() + 6) % 7) + 1;
}

export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** First to last day of a month; months beyond 1 to 12 run over into other years. */
export function monthOf(year: number, month: number): { readonly start: Day; readonly end: Day } {
  return { start: iso(new Date(Date.UTC(year, month - 1, 1))), end: iso(new Date(Date.UTC(year, month, 0))) };
}

/** The week from Monday to Sunday that holds the day. */
export function weekOf(day: Day): { readonly start: Day; readonly end: Day } {
  const start = addDays(day, 1 - weekdayOf(day));
  return { start, end: addDays(start, 6) };
}

/** What two intervals share, or null. */
export function overlap(a: DayInterval, b: DayInterval): DayInterval | null {
  const start = later(a.start, b.start);
  const end = earlier(a.end, b.end);
  return start !== null && end !== null && start > end ? null : { start, end };
}

function later(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function earlier(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function iso(date: Date): Day {
  return date.toISOString().slice(0, 10);
}
