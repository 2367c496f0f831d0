import type { Box, Circle, Grade, RecordFilter } from '../../../src/model/index.ts';

/**
 * The record's filter as it stands in the address bar. Lists are repeated keys, a box is `south,west,north,east`, a
 * circle `latitude,longitude,km`: the same spelling as the API's.
 */

export const GRADES: readonly Grade[] = ['confirmed', 'fair', 'weak', 'contested', 'discounted'];
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LISTS = ['actor', 'action', 'speaker', 'outlet', 'country'] as const;
const SWITCHES = ['decided', 'disagreeing'] as const;

/** Reads an address's search part; what does not fit is left out. */
export function readFilter(search: string): RecordFilter {
  const params = new URLSearchParams(search);
  const filter: RecordFilter = {};
  for (const key of ['from', 'to'] as const) {
    const day = params.get(key);
    if (day && DAY.test(day)) filter[key] = day;
  }
  for (const key of LISTS) {
    const values = params.getAll(key).filter((value) => value !== '');
    if (values.length > 0) filter[key] = values;
  }
  for (const key of SWITCHES) {
    const value = params.get(key);
    if (value === 'true' || value === 'false') filter[key] = value === 'true';
  }
  const grades = params.getAll('grade').filter((value): value is Grade => GRADES.includes(value as Grade));
  if (grades.length > 0) filter.grade = grades;
  const text = params.get('text')?.trim().slice(0, 500);
  if (text) filter.text = text;
  return { ...filter, ...readArea(params) };
}

function readArea(params: URLSearchParams): Pick<RecordFilter, 'box' | 'near'> {
  const box = numbers(params.get('box'), 4);
  const near = numbers(params.get('near'), 3);
  return { ...(box ? { box: toBox(box) } : {}), ...(near ? { near: toCircle(near) } : {}) };
}

function numbers(text: string | null, count: number): number[] | null {
  const values = text?.split(',').map(Number) ?? [];
  return values.length === count && values.every(Number.isFinite) ? values : null;
}

const toBox = ([south = 0, west = 0, north = 0, east = 0]: number[]): Box => ({ south, west, north, east });
const toCircle = ([latitude = 0, longitude = 0, km = 0]: number[]): Circle => ({ latitude, longitude, km });

/** The filter as query parameters, in a fixed order, so that one view has one address. */
export function filterQuery(filter: RecordFilter): Record<string, string | readonly string[]> {
  const { box, near, from, to, text, grade, decided, disagreeing } = filter;
  const entries: [string, string | readonly string[] | undefined][] = [
    ['from', from],
    ['to', to],
    ...LISTS.map((key): [string, readonly string[] | undefined] => [key, filter[key]]),
    ['grade', grade],
    ['text', text],
    ['decided', decided?.toString()],
    ['disagreeing', disagreeing?.toString()],
    ['box', box && [box.south, box.west, box.north, box.east].join(',')],
    ['near', near && [near.latitude, near.longitude, near.km].join(',')],
  ];
  return Object.fromEntries(entries.filter((entry): entry is [string, string | readonly string[]] => !!entry[1]));
}

/** `?…` for a filter and a page's own parameters, or nothing. */
export function searchOf(filter: RecordFilter, own: Readonly<Record<string, string | null>> = {}): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(filterQuery(filter)))
    for (const each of Array.isArray(value) ? value : [value as string]) params.append(key, each);
  for (const [key, value] of Object.entries(own)) if (value !== null && value !== '') params.set(key, value);
  const search = params.toString();
  return search === '' ? '' : `?${search}`;
}
