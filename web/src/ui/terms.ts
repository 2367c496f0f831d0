import type { DateRange, Incident, Party, Place, TollRange } from '../../../src/model/index.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `27 February 2020`, for a day or a date-time in ISO 8601; the clock's time is left out. */
export function dayTerm(day: string): string {
  const [year = '', month = '', date = ''] = day.slice(0, 10).split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** `27 Feb 2020`. */
export function shortDay(day: string): string {
  const [date = '', month = '', year = ''] = dayTerm(day).split(' ');
  return `${date} ${month.slice(0, 3)} ${year}`;
}

/** `27 Feb 2020`, `24–26 Feb 2020`, `July 2016`, `28 Jul 2016 – 28 Jan 2017`, `until …`, `from …`, `not dated`. */
export function dateTerm({ start, end, time_precision }: Pick<DateRange, 'start' | 'end' | 'time_precision'>): string {
  if (start === null && end === null) return 'not dated';
  if (start === null) return `until ${shortDay(end ?? '')}`;
  if (end === null) return `from ${shortDay(start)}`;
  if (start === end) return time_precision === 3 ? monthTerm(start) : shortDay(start);
  if (start.slice(0, 7) !== end.slice(0, 7)) return `${shortDay(start)} – ${shortDay(end)}`;
  return isWholeMonth(start, end) ? monthTerm(start) : `${Number(start.slice(8))}–${shortDay(end)}`;
}

function monthTerm(day: string): string {
  return dayTerm(day).split(' ').slice(1).join(' ');
}

function isWholeMonth(start: string, end: string): boolean {
  return start.endsWith('-01') && Number(end.slice(8)) >= 28;
}

/** How exactly a day is known, in words (ACLED's time precision). */
export const TIME_PRECISION = { 1: 'the exact day', 2: 'within the week', 3: 'the month or vaguer' } as const;

/** How exactly a place is known, in words (ACLED's geo precision). */
export const GEO_PRECISION = { 1: 'the named town', 2: 'near it, or a small area', 3: 'a larger region' } as const;

/** Where the date comes from. */
export const DATE_BASIS: Readonly<Record<DateRange['basis'], string>> = {
  stated: 'stated in the text',
  relative: 'counted from the day of publication',
  published: 'the day of publication; the text names none',
  actor_identity: 'the days on which all names in the report were in force',
  none: 'nothing bounds it',
};

/** `near Balyoun`, or `place not said`. */
export function placeTerm(place: Place | null): string {
  if (!place) return 'place not said';
  return place.relation === 'in' ? place.name : `${place.relation.replaceAll('_', ' ')} ${place.name}`;
}

/** `33`, `33–34`, `at least 3`, or null where no account gives a number. */
export function tollTerm(range: Pick<TollRange, 'low' | 'high'> | undefined): string | null {
  if (!range || (range.low === null && range.high === null)) return null;
  if (range.low === null) return `up to ${range.high}`;
  if (range.high === null) return `at least ${range.low}`;
  return range.low === range.high ? String(range.low) : `${range.low}–${range.high}`;
}

/** Snake or kebab case to words. */
export function words(code: string): string {
  return code.replaceAll(/[-_]/g, ' ');
}

/** `1 report`, `2 reports`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? noun : plural}`;
}

export function names(parties: readonly Pick<Party, 'name'>[]): string {
  return parties.map((party) => party.name).join(', ');
}

/** `A → B`, `A – B` where both did it to each other, `not said → B`. */
export function sidesTerm({ actor, recipient, mutual }: Pick<Incident, 'actor' | 'recipient' | 'mutual'>): string {
  if (mutual && recipient.length === 0) return actor.map((party) => party.name).join(' – ');
  if (recipient.length === 0) return names(actor) || 'actor not said';
  return `${names(actor) || 'not said'} → ${names(recipient)}`;
}
