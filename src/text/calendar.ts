import type { TimeWordRow } from '../model/index.ts';
import type { Numerals } from './numbers.ts';

/** The words of time of one language, and the pieces of patterns that are made of them. */
export interface Calendar {
  readonly month: (word: string) => number | null;
  readonly weekday: (word: string) => number | null;
  readonly day: (word: string) => number | null;
  readonly unit: (word: string) => number | null;
  /** Whether the word is a stretch of a day or of days ("morning", "week"). */
  readonly stretch: (word: string) => boolean;
  readonly numerals: Numerals;
  readonly pieces: Pieces;
}

/** Alternatives for a regular expression, without groups that capture. */
interface Pieces {
  readonly months: string;
  readonly weekdays: string;
  /** Only weekdays written in full: "Sat" and "sun" are words too. */
  readonly fullWeekdays: string;
  readonly days: string;
  readonly units: string;
  readonly seasons: string;
  readonly numbers: string;
}

/** A season's first month is its `value`; seasons are given back by `month` too. */
export function calendarOf(rows: readonly TimeWordRow[], numerals: Numerals): Calendar {
  const look = (...kinds: readonly TimeWordRow['kind'][]) => {
    const values = new Map(rows.filter((row) => kinds.includes(row.kind)).map((row) => [row.word, row.value]));
    return (word: string) => values.get(bare(word)) ?? values.get(bare(word).replace(/s$/, '')) ?? null;
  };
  const stretch = look('unit', 'part');
  return {
    month: look('month', 'season'),
    weekday: look('weekday'),
    day: look('day'),
    unit: look('unit'),
    stretch: (word) => stretch(word) !== null,
    numerals,
    pieces: piecesOf(rows, numerals),
  };
}

function piecesOf(rows: readonly TimeWordRow[], numerals: Numerals): Pieces {
  const words = (...kinds: readonly TimeWordRow['kind'][]) =>
    rows.filter((row) => kinds.includes(row.kind)).map((row) => row.word);
  return {
    months: alternatives(words('month')),
    weekdays: alternatives(words('weekday')),
    fullWeekdays: alternatives(words('weekday').filter((word) => word.endsWith('day'))),
    days: alternatives(words('day')),
    units: alternatives(words('unit')),
    seasons: alternatives(words('season')),
    numbers: `\\d{1,3}|${alternatives([...numerals.keys()])}`,
  };
}

/** Longest first, so that "june" is not read as "jun". */
function alternatives(words: readonly string[]): string {
  return `(?:${[...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')})`;
}

function bare(word: string): string {
  return word.toLowerCase().replace(/\.$/, '');
}
