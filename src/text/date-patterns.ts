import type { Calendar } from './calendar.ts';
import { dayOf } from './days.ts';
import { numberAt } from './numbers.ts';

export type Part = 'early' | 'mid' | 'late' | 'earlier';

/** What words of time say, before anybody asks when they were written. `year` is null where it is not said. */
export type TimeMeaning =
  | { readonly kind: 'day'; readonly year: number | null; readonly month: number; readonly day: number }
  | {
      readonly kind: 'month';
      readonly year: number | null;
      readonly month: number;
      readonly months: number;
      readonly part: Part | null;
    }
  | { readonly kind: 'year'; readonly year: number; readonly part: Part | null }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly turn: 'last' | 'next' | null }
  /** Whole days from the day of writing: yesterday is -1. */
  | { readonly kind: 'days'; readonly from: number; readonly to: number }
  /** Whole weeks, months or years from that of writing: "last month" is -1. */
  | {
      readonly kind: 'period';
      readonly unit: 'week' | 'month' | 'year';
      readonly shift: number;
      readonly part: Part | null;
    }
  /** Some time up to the day of writing ("in recent weeks"). */
  | { readonly kind: 'lately' }
  | { readonly kind: 'span'; readonly from: TimeMeaning; readonly to: TimeMeaning };

export interface TimePattern {
  readonly regex: RegExp;
  read(match: readonly (string | undefined)[]): TimeMeaning | null;
}

/** Patterns made once for a calendar. */
export interface TimeFinder {
  readonly calendar: Calendar;
  readonly patterns: readonly TimePattern[];
}

export function timeFinder(calendar: Calendar): TimeFinder {
  return {
    calendar,
    patterns: [...fullDates(calendar), ...namedDates(calendar), ...vagueDates(calendar), ...relative(calendar)],
  };
}

/** Years that a report can speak of as dates; other numbers of four digits are counts. */
const YEAR = '(?:19|20)\\d\\d';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const DASH = '\\s?(?:-|–|—|to|and|until|through)\\s?';
const PART = '(?:(early|mid|late|earlier|later|beginning of|end of|start of)(?:\\s+on)?[\\s-]+(?:in\\s+|of\\s+)?)?';

const pattern = (source: string, read: TimePattern['read'], flags = 'gi'): TimePattern => ({
  regex: new RegExp(source, flags),
  read,
});

/** Dates in figures, with their year. */
function fullDates(calendar: Calendar): TimePattern[] {
  const day = (year?: string, month?: string, of?: string) => dayMeaning(Number(year), Number(month), Number(of));
  return [
    pattern(`(?<!\\d)(${YEAR})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)`, (m) => day(m[1], m[2], m[3])),
    pattern(
      `(?<![\\d.])(\\d{1,2})([-/.])(\\d{1,2})\\2(${YEAR})(?!\\d)`,
      (m) => day(m[4], m[3], m[1]) ?? day(m[4], m[1], m[3]),
    ),
    // "Oct 042017": day and year have run together.
    pattern(`\\b(${calendar.pieces.months})\\.?\\s+(\\d\\d)(${YEAR})(?!\\d)`, (m) =>
      dayMeaning(Number(m[3]), calendar.month(m[1] ?? ''), Number(m[2])),
    ),
  ];
}

/** Dates with a month's name and a day. */
function namedDates(calendar: Calendar): TimePattern[] {
  const { months } = calendar.pieces;
  const year = `(?:,?\\s*(?:of\\s+)?(${YEAR})(?!\\d))?`;
  const one = (month: string | undefined, day: string | undefined, said: string | undefined) =>
    capital(month)
      ? dayMeaning(said === undefined ? null : Number(said), calendar.month(month ?? ''), Number(day))
      : null;
  const span = (
    month: string | undefined,
    from: string | undefined,
    to: string | undefined,
    said: string | undefined,
  ) => {
    const [start, end] = [one(month, from, said), one(month, to, said)];
    return start && end ? ({ kind: 'span', from: start, to: end } as const) : null;
  };
  return [
    pattern(`(?<![\\d.,])${DAY}${DASH}${DAY}\\s+(?:of\\s+)?(${months})\\b\\.?${year}`, (m) =>
      span(m[3], m[1], m[2], m[4]),
    ),
    pattern(`\\b(${months})\\.?\\s+${DAY}${DASH}${DAY}(?![\\d,.]*\\d)\\b${year}`, (m) => span(m[1], m[2], m[3], m[4])),
    pattern(`(?<![\\d.,])${DAY}\\s+(?:of\\s+)?(${months})\\b\\.?${year}`, (m) => one(m[2], m[1], m[3])),
    pattern(`\\b(${months})\\.?\\s+(?:the\\s+)?${DAY}(?![\\d:]|,\\d{3}(?!\\d))${year}`, (m) => one(m[1], m[2], m[3])),
  ];
}

const MONTH_CUE =
  '(?<cue>\\b(?:in|since|last|this|next|past|of|the|during|by|from|until|till|before|after|to|and|through|throughout|between|early|mid|late|earlier|later)[\\s-]+)';

/** Months, seasons and years. A month alone is believed behind a word of time only: "May" and "March" are words. */
function vagueDates(calendar: Calendar): TimePattern[] {
  const { months, seasons } = calendar.pieces;
  const month = (part: string | undefined, name: string | undefined, year: string | undefined, length = 1) => {
    const number = capital(name) || length > 1 ? calendar.month(name ?? '') : null;
    return number === null
      ? null
      : ({
          kind: 'month',
          year: year === undefined ? null : Number(year),
          month: number,
          months: length,
          part: partOf(part),
        } as const);
  };
  return [
    pattern(`\\b${PART}(${months})\\.?,?\\s+(?:of\\s+)?(${YEAR})(?!\\d)`, (m) => month(m[1], m[2], m[3])),
    pattern(`\\b(${seasons})\\s+(?:of\\s+)?(${YEAR})(?!\\d)`, (m) => month(undefined, m[1], m[2], 3)),
    pattern(`${MONTH_CUE}${PART}(${months})\\b(?!\\s+\\d)`, (m) => month(m[2] ?? m[1]?.trim(), m[3], undefined)),
    pattern(
      `(?<cue>\\b(?:in|since|during|until|till|before|after|throughout|between|late|early|mid|year|back in|the end of)[\\s-]+)${PART}(?:the\\s+year\\s+)?(${YEAR})(?![\\d,.]*\\d)(?!\\s+(?:people|civilians|fighters|soldiers|troops|square|metres|meters|km))`,
      (m) => ({ kind: 'year', year: Number(m[3]), part: partOf(m[2] ?? m[1]?.trim()) }),
    ),
    pattern(
      `(?<cue>\\b(?:the|of|from|by|to|and)\\s+)(${YEAR})(?=\\s*(?:[.,;)]|$)|\\s+(?:and|but|when|which|that|in|after|by|to)\\b|\\s+(?:[a-z]+(?:ion|ment|ing|ack|sal|deal|eal|war|cre|ike|ege|uce|ent)s?\\b))`,
      (m) => ({
        kind: 'year',
        year: Number(m[2]),
        part: null,
      }),
    ),
  ];
}

/** What only the day of writing can place. */
function relative(calendar: Calendar): TimePattern[] {
  return [...weekdays(calendar), ...dayWords(calendar), ...agoAndPast(calendar), ...periods(calendar)];
}

function weekdays(calendar: Calendar): TimePattern[] {
  const { fullWeekdays } = calendar.pieces;
  return [
    pattern(`\\b(?:(last|this|past|next|coming)\\s+)?(${fullWeekdays})(?:['’]?s)?\\b`, (m) => {
      const weekday = capital(m[2]) ? calendar.weekday(m[2] ?? '') : null;
      const turn = /next|coming/i.test(m[1] ?? '') ? 'next' : m[1]?.toLowerCase() === 'last' ? 'last' : null;
      return weekday === null ? null : { kind: 'weekday', weekday, turn };
    }),
  ];
}

function dayWords(calendar: Calendar): TimePattern[] {
  return [
    pattern('\\bthe day before yesterday\\b', () => ({ kind: 'days', from: -2, to: -2 })),
    pattern('\\b(?:overnight|last night)\\b', () => ({ kind: 'days', from: -1, to: 0 })),
    pattern('\\bthis (?:morning|afternoon|evening)\\b', () => ({ kind: 'days', from: 0, to: 0 })),
    pattern(`\\b(${calendar.pieces.days})\\b`, (m) => {
      const day = calendar.day(m[1] ?? '');
      return day === null ? null : { kind: 'days', from: day, to: day };
    }),
  ];
}

function agoAndPast(calendar: Calendar): TimePattern[] {
  const { numbers, units } = calendar.pieces;
  const count = `((?:${numbers})(?:-(?:${numbers}))?|an?|a couple of|several|a few)`;
  return [
    pattern(`\\b${count}\\s+(${units})s?\\s+ago\\b`, (m) => ago(countOf(m[1], calendar), m[2] ?? '')),
    pattern(`\\b(?:last|past|previous|preceding)\\s+(?:${count}[\\s-]+)?(${units})s?\\b`, (m) =>
      past(
        countOf(m[1] ?? (/s$/i.test(m[0] ?? '') ? 'several' : undefined), calendar),
        m[1] ?? pastOnly(m[0]),
        m[2] ?? '',
      ),
    ),
    pattern(`\\b(?:in|over|during|for)\\s+(?:the\\s+)?recent\\s+(${units})s\\b`, (m) =>
      /^(?:day|hour|night)/i.test(m[1] ?? '') ? { kind: 'days', from: -7, to: 0 } : { kind: 'lately' },
    ),
  ];
}

function countOf(word: string | undefined, calendar: Calendar): number | null {
  if (word === undefined || /^an?$/i.test(word)) return 1;
  if (/couple/i.test(word)) return 2;
  if (/several|few/i.test(word)) return null;
  return numberAt(word.toLowerCase().split(/\s+/), 0, calendar.numerals)?.value ?? null;
}

function ago(count: number | null, unit: string): TimeMeaning {
  if (count === null || count > 1000) return { kind: 'lately' };
  const name = unit.toLowerCase();
  if (name === 'hour') return { kind: 'days', from: -Math.ceil(count / 24), to: -Math.floor(count / 24) };
  if (name === 'week') return { kind: 'days', from: -7 * count, to: -7 * count };
  if (name === 'month' || name === 'year') return { kind: 'period', unit: name, shift: -count, part: null };
  return { kind: 'days', from: -count, to: -count };
}

/** "the past week" is the seven days up to now, "last week" the calendar's. */
function pastOnly(words: string | undefined): string | undefined {
  return words?.toLowerCase().startsWith('past') ? 'one' : undefined;
}

/** "the past three days" reaches back from the day of writing; "last month" is the month before. */
function past(count: number | null, said: string | undefined, unit: string): TimeMeaning | null {
  const name = unit.toLowerCase();
  if (count === null || count > 1000) return { kind: 'lately' };
  if (said === undefined) {
    if (name === 'week' || name === 'month' || name === 'year')
      return { kind: 'period', unit: name, shift: -1, part: null };
    return null;
  }
  const days = { hour: Math.ceil(count / 24), week: 7 * count, month: 30 * count, year: 365 * count }[name] ?? count;
  return { kind: 'days', from: -days, to: 0 };
}

function periods(calendar: Calendar): TimePattern[] {
  const read = (part: string | undefined, turn: string | undefined, unit: string | undefined): TimeMeaning | null => {
    const name = unit?.toLowerCase();
    if (name !== 'week' && name !== 'month' && name !== 'year') return null;
    const shift = { this: 0, next: 1 }[turn?.toLowerCase() ?? ''] ?? -1;
    return { kind: 'period', unit: name, shift, part: partOf(part) };
  };
  return [pattern(`\\b${PART}(this|last|next)\\s+(${calendar.pieces.units})\\b`, (m) => read(m[1], m[2], m[3]))];
}

function partOf(word: string | undefined): Part | null {
  const name = word?.toLowerCase() ?? '';
  if (/^(?:early|beginning|start)/.test(name) && name !== 'earlier') return 'early';
  if (/^(?:late|end)/.test(name) && name !== 'later') return 'late';
  if (name === 'mid' || name === 'earlier') return name;
  return null;
}

function dayMeaning(year: number | null, month: number | null, day: number): TimeMeaning | null {
  if (month === null || (year !== null && !dayOf(year, month, day))) return null;
  // A leap year takes every day that any year has.
  return dayOf(year ?? 2000, month, day) ? { kind: 'day', year, month, day } : null;
}

/** Names of months and weekdays are capitalised; "may" and "march" are not. */
function capital(word: string | undefined): boolean {
  return word !== undefined && /^[A-Z]/.test(word);
}
