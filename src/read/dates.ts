import type { SiteWordRow } from '../model/index.ts';
import { dayOf, weekdayOf } from '../text/index.ts';

/** Which number comes first where a date is written in figures alone. */
export type FigureOrder = 'day-first' | 'month-first' | 'unknown';

/** Finds a publication date in what a page says; null where there is none or it can be read in two ways. */
export interface DateReader {
  /** The first date in a line ("Posted 6 February 2017, 10:30"), as an ISO day. */
  inText(text: string, order: FigureOrder): string | null;
  /** Whether a line is a date and little else. */
  isDateLine(line: string): boolean;
  /** Whether there is a date in a line, in any order. */
  holdsDate(line: string): boolean;
  isMonth(word: string): boolean;
}

const OLDEST_YEAR = 1980;
const NEWEST_YEAR = 2100;

/**
 * An ISO day or date-time from a machine-readable field (meta element, JSON-LD, `datetime`); the zone is kept as given.
 * Null for anything else.
 */
export function isoDate(value: string): string | null {
  const match = /^\s*(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?/.exec(
    value,
  );
  if (!match) return compactDay(value);
  const day = isoDay(Number(match[1]), Number(match[2]), Number(match[3]));
  if (!day || !match[4]) return day;
  return `${day}T${match[4]}${zone(match[5])}`;
}

function zone(given: string | undefined): string {
  if (!given || given === 'Z') return given ?? '';
  return given.includes(':') ? given : `${given.slice(0, 3)}:${given.slice(3)}`;
}

/** `20170206`, as in Dublin Core fields. */
function compactDay(value: string): string | null {
  const match = /^\s*(\d{4})(\d{2})(\d{2})(?:\D|$)/.exec(value);
  return match ? isoDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** A day that exists and that a page can have been published on, or null. */
function isoDay(year: number, month: number, day: number): string | null {
  return year < OLDEST_YEAR || year > NEWEST_YEAR ? null : dayOf(year, month, day);
}

/** The day in a page's address (`/2017/02/06/`, `-2017-02-06`). */
export function dateInUrl(url: string): string | null {
  const match = /[/_-]((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)/.exec(url);
  return match ? isoDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** A date line holds few words besides the date: a name, a weekday, a time, "updated". */
const LONGEST_DATE_LINE = 90;

export function compileDates(words: readonly SiteWordRow[]): DateReader {
  const months = new Map(words.filter((row) => row.class === 'month').map((row) => [row.word, row.value ?? 0]));
  const weekdays = new Map(
    words.flatMap(({ word, class: kind, value }) => (kind === 'aside' && value ? [[word, value]] : [])),
  );
  const inText = (line: string, order: FigureOrder): string | null => {
    const text = plainFigures(line);
    return plainDate(text, months) ?? byWeekday(text, weekdays) ?? figureDate(text, order);
  };
  const holdsDate = (line: string) => {
    const text = plainFigures(line);
    return (plainDate(text, months) ?? figureDate(text, 'day-first') ?? figureDate(text, 'month-first')) !== null;
  };
  return {
    inText,
    holdsDate,
    isMonth: (word) => months.has(word.toLowerCase()),
    isDateLine: (line) =>
      line.length <= LONGEST_DATE_LINE &&
      holdsDate(line) &&
      !/[.!?]["”’)]?$/.test(line.replace(/\b[ap]\.m\.$/i, '')) &&
      lettersBesides(line) <= 45,
  };
}

/** Arabic and Persian digits as European ones. */
function plainFigures(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

/** "Tue, 05/07/2024": of two readings the one that is that weekday. */
function byWeekday(text: string, weekdays: ReadonlyMap<string, number>): string | null {
  const word = /\d/.test(text)
    ? text
        .toLowerCase()
        .match(/\p{L}{3,}/gu)
        ?.find((each) => weekdays.has(each))
    : null;
  const readings = word ? [figureDate(text, 'day-first'), figureDate(text, 'month-first')] : [];
  return readings.find((day) => day && weekdayOf(day) === weekdays.get(word ?? '')) ?? null;
}

/** A date that says which of its figures is the month. */
function plainDate(text: string, months: ReadonlyMap<string, number>): string | null {
  return /\d{4}/.test(text) ? (wordedDate(text, months) ?? isoInText(text)) : null;
}

function lettersBesides(line: string): number {
  return line.replace(/[^\p{L}]/gu, '').length;
}

function isoInText(text: string): string | null {
  const match = /(?:^|\D)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  return match ? isoDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

const DAY_MONTH =
  /(\d{1,2})(?:st|nd|rd|th|er|\.)?(?:\s+(?:of|de))?[\s-]+(\p{L}{3,12})\.?,?(?:\s+(?:of|de|del))?[\s,،-]+(\d{4})/gu;
const MONTH_DAY = /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/gu;

function wordedDate(text: string, months: ReadonlyMap<string, number>): string | null {
  for (const [, day, month, year] of text.matchAll(DAY_MONTH)) {
    const found = isoDay(Number(year), months.get((month ?? '').toLowerCase()) ?? 0, Number(day));
    if (found) return found;
  }
  for (const [, month, day, year] of text.matchAll(MONTH_DAY)) {
    const found = isoDay(Number(year), months.get((month ?? '').toLowerCase()) ?? 0, Number(day));
    if (found) return found;
  }
  return null;
}

/** `20/06/2016`: read only where one number is no month, or the order is known. */
function figureDate(text: string, order: FigureOrder): string | null {
  const match = /(?:^|[^\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(text);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const year = match[4]?.length === 2 ? 2000 + Number(match[4]) : Number(match[4]);
  if (first > 12 || match[2] === '.') return isoDay(year, second, first);
  if (second > 12) return isoDay(year, first, second);
  if (order === 'unknown') return first === second ? isoDay(year, first, second) : null;
  return order === 'day-first' ? isoDay(year, second, first) : isoDay(year, first, second);
}
