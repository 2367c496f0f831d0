import { createHash } from 'node:crypto';
import type { DateRange, Party, Place } from '../../model/index.ts';
import type { Filtered } from '../schema/tables.ts';

/** Code units of a key that is searched by: an index of PostgreSQL holds no entry over some 2,700 bytes. */
export const LONGEST_KEY = 600;

/** Text as a column takes it: without NUL and halves of surrogate pairs, which PostgreSQL refuses, and cut. */
export function toKey(text: string): string {
  return wellFormed(text.slice(0, LONGEST_KEY));
}

/** Each key once, in order. */
export function toKeys(texts: readonly (string | null | undefined)[]): string[] {
  return [...new Set(texts.filter((text) => typeof text === 'string').map(toKey))].sort();
}

/** Text that PostgreSQL takes. */
export function wellFormed(text: string): string {
  return text.replace(/[\0\uD800-\uDFFF]/gu, '');
}

/** SHA-256 of the JSON text of a value. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

type When = Pick<Filtered, 'day' | 'day_first' | 'day_last'>;

/** An open end lies before (empty) or after (`~`) all days. */
export function whenOf({ start, end }: DateRange): When {
  const known = start ?? end;
  if (known === null) return { day: '', day_first: null, day_last: null };
  return { day: toKey(known), day_first: toKey(start ?? ''), day_last: toKey(end ?? '~') };
}

/** Where something was, as filters ask for it. */
export function whereOf(place: Place | null): Pick<Filtered, 'latitude' | 'longitude' | 'country'> {
  const { latitude = null, longitude = null, country = null } = place ?? {};
  return { latitude, longitude, country: country === null ? null : toKey(country) };
}

/** Ids of the actors on both sides, and of those above them. */
export function actorKeys(parties: readonly Party[]): string[] {
  return toKeys(parties.flatMap(({ id, also }) => [id, ...also]));
}
