import type { DateRange, Day, DayInterval } from '../../model/index.ts';
import {
  addDays,
  dayOf,
  daysBetween,
  monthOf,
  type Part,
  partsOf,
  type TimeExpression,
  type TimeMeaning,
  weekdayOf,
  weekOf,
} from '../../text/index.ts';

/** The day that a report was written on, or the days between which it must have been. */
export interface Anchor {
  readonly day: Day | null;
  readonly bounds: DayInterval | null;
  readonly basis: 'published' | 'actor_identity' | 'none';
  /** Where the body says so, in UTF-16 code units; null when it came with the report. */
  readonly span: { readonly start: number; readonly end: number } | null;
}

const NOTHING: DayInterval = { start: null, end: null };

/** Eight years hold a 29 February, whatever the century. */
const LEAP_SEARCH = 8;

/**
 * The days that words of time mean in a report written on the anchor's day.
 * Reports look back: a day or month without its year, or a weekday, is the latest one on or before the anchor, and
 * no interval reaches beyond it; `ahead` (plans, threats) turns this round. Without a publication date what is said
 * with its year stands, a day without one is sought between the anchor's bounds, and the rest is open.
 */
export function resolve(meaning: TimeMeaning, anchor: Anchor, ahead: boolean): DayInterval {
  if (meaning.kind === 'span') return span(meaning.from, meaning.to, anchor, ahead);
  const known = withYear(meaning);
  if (known) return known;
  if (anchor.day === null) return withinBounds(meaning, anchor.bounds);
  const found = fromDay(meaning, anchor.day, ahead);
  return ahead ? found : clip(found, anchor.day);
}

/** Whether the words alone say which days are meant. */
export function isFull(meaning: TimeMeaning): boolean {
  if (meaning.kind === 'span') return isFull(meaning.to);
  return 'year' in meaning && meaning.year !== null;
}

/** A weekly account may have been dated some days before its span ends ("between 27 April and 3 May"). */
const SPAN_OVER = 6;

function clipped(days: DayInterval, anchor: Day | null, ahead: boolean): DayInterval {
  if (ahead || anchor === null || days.end === null || days.end <= anchor) return days;
  return { start: days.start !== null && days.start < anchor ? days.start : anchor, end: anchor };
}

function span(from: TimeMeaning, to: TimeMeaning, anchor: Anchor, ahead: boolean): DayInterval {
  const late = anchor.day === null || to.kind !== 'day' ? anchor : { ...anchor, day: addDays(anchor.day, SPAN_OVER) };
  const end = clipped(resolve(to, late, ahead), anchor.day, ahead);
  // "from 28 December to 3 January 2017": the first takes its year from the second.
  const before = end.start === null ? anchor : { ...anchor, day: end.start };
  const start = isFull(from) ? resolve(from, anchor, ahead) : resolve(from, before, false);
  return { start: start.start, end: end.end };
}

function withYear(meaning: TimeMeaning): DayInterval | null {
  if (meaning.kind === 'year') return partOfYear(meaning.year, meaning.part);
  if (meaning.kind === 'month' && meaning.year !== null)
    return partOfMonth(meaning.year, meaning.month, meaning.months, meaning.part);
  if (meaning.kind !== 'day' || meaning.year === null) return null;
  const day = dayOf(meaning.year, meaning.month, meaning.day);
  return { start: day, end: day };
}

/**
 * A day or month without its year in a report of which is known between which days it was written. Reports look back: of the last
 * day it is the latest one before it; of the first the nearest, for a name that came up in June is in use when "24 June" is told.
 * Words that count from the day of writing ("on Friday") tell nothing more than the bounds.
 */
function withinBounds(meaning: TimeMeaning, bounds: DayInterval | null): DayInterval {
  if (!bounds?.start || (meaning.kind !== 'day' && meaning.kind !== 'month')) return NOTHING;
  const { start } = nearestTo(meaning, bounds.start);
  return { start, end: bounds.end ? nearestYear(meaning, bounds.end, false).end : null };
}

function nearestTo(meaning: TimeMeaning & { kind: 'day' | 'month' }, day: Day): DayInterval {
  const before = nearestYear(meaning, day, false);
  const after = nearestYear(meaning, day, true);
  if (before.end === null || after.start === null) return before;
  return daysBetween(before.end, day) <= daysBetween(day, after.start) ? before : after;
}

function fromDay(meaning: TimeMeaning, anchor: Day, ahead: boolean): DayInterval {
  switch (meaning.kind) {
    case 'day':
    case 'month':
      return nearestYear(meaning, anchor, ahead);
    case 'weekday':
      return weekday(meaning.weekday, meaning.turn, anchor, ahead);
    case 'days':
      return { start: addDays(anchor, meaning.from), end: addDays(anchor, meaning.to) };
    case 'period':
      return period(meaning.unit, meaning.shift, meaning.part, anchor);
    case 'lately':
      return { start: null, end: anchor };
    default:
      return NOTHING;
  }
}

function nearestYear(meaning: TimeMeaning & { kind: 'day' | 'month' }, anchor: Day, ahead: boolean): DayInterval {
  const { year } = partsOf(anchor);
  for (let step = 0; step <= LEAP_SEARCH; step += 1) {
    const days = withYear({ ...meaning, year: ahead ? year + step : year - step });
    if (days?.start && days.end && (ahead ? days.end >= anchor : days.start <= anchor)) return days;
  }
  return NOTHING;
}

function weekday(day: number, turn: 'last' | 'next' | null, anchor: Day, ahead: boolean): DayInterval {
  const back = (weekdayOf(anchor) - day + 7) % 7;
  if (turn === 'next' || (ahead && turn === null)) {
    const on = addDays(anchor, (7 - back) % 7 || (turn === 'next' ? 7 : 0));
    return { start: on, end: on };
  }
  const on = addDays(anchor, -(back || (turn === 'last' ? 7 : 0)));
  return { start: on, end: on };
}

function period(unit: 'week' | 'month' | 'year', shift: number, part: Part | null, anchor: Day): DayInterval {
  const { year, month } = partsOf(anchor);
  if (unit === 'week') return weekOf(addDays(anchor, 7 * shift));
  if (unit === 'year') return partOfYear(year + shift, part);
  return partOfMonth(year, month + shift, 1, part);
}

function partOfYear(year: number, part: Part | null): DayInterval {
  const [first, last] = { early: [1, 4], mid: [6, 7], late: [9, 12], earlier: [1, 12] }[part ?? 'earlier'];
  return { start: monthOf(year, first ?? 1).start, end: monthOf(year, last ?? 12).end };
}

/** Thirds of a month: to the 10th, to the 20th, to its end. */
function partOfMonth(year: number, month: number, months: number, part: Part | null): DayInterval {
  const { start } = monthOf(year, month);
  const { end } = monthOf(year, month + months - 1);
  if (part === 'early') return { start, end: addDays(start, 9) };
  if (part === 'mid') return { start: addDays(start, 10), end: addDays(start, 19) };
  return { start: part === 'late' ? addDays(start, 20) : start, end };
}

function clip(days: DayInterval, anchor: Day): DayInterval {
  return days.end !== null && days.end > anchor && days.start !== null && days.start <= anchor
    ? { start: days.start, end: anchor }
    : days;
}

/** The contract's date of an expression. Time precision: 1 one day, 2 within a week, 3 anything vaguer (ACLED). */
export function dateRange(
  expression: TimeExpression,
  text: string,
  anchor: Anchor,
  status: 'ahead' | 'ongoing' | 'past',
): DateRange {
  const days = resolve(expression.meaning, anchor, status === 'ahead');
  const bounded = bound(days, expression.bound, anchor, status);
  return {
    ...bounded,
    time_precision: precision(bounded),
    basis: isFull(expression.meaning) ? 'stated' : 'relative',
    text,
  };
}

/** "since May" reaches up to now, and on while it goes on; "until May" has no beginning. */
function bound(days: DayInterval, side: TimeExpression['bound'], anchor: Anchor, status: string): DayInterval {
  if (side === 'since') return { start: days.start, end: status === 'ongoing' ? null : anchor.day };
  return side === 'until' ? { start: null, end: days.end } : days;
}

export function precision(days: DayInterval): 1 | 2 | 3 {
  if (days.start === null || days.end === null) return 3;
  const length = daysBetween(days.start, days.end);
  if (length === 0) return 1;
  return length <= 7 ? 2 : 3;
}
