import { InputError } from '../../model/index.ts';
import { transliteratedKeys } from '../gazetteer/keys.ts';
import type { KeyedEntry } from '../gazetteer/write.ts';

/** Prominence where a list gives no population: as the seat of a province, of a subdistrict, any other place. */
const CAPITAL = 5.5;
const SEAT = 4.3;
const VILLAGE = 3;
/** Of a place's spellings at most so many are kept, and none longer than this. */
const MOST_NAMES = 60;
const LONGEST_NAME = 100;

/** A named row of a table, whatever its format. */
export type Cells = Readonly<Record<string, unknown>>;

/** A line of a GeoNames dump (https://download.geonames.org/export/dump/readme.txt), or null where it has no place. */
export function geonamesRow(line: string): KeyedEntry | null {
  const [id, name, ascii, alternates, latitude, longitude, , feature, country, , , , , , population] = line.split('\t');
  const at = point(latitude, longitude);
  if (!name || !at) return null;
  const entry = {
    name,
    ...at,
    geonameId: Number(id) || null,
    feature: feature || 'PPL',
    admin1: null,
    country: country || null,
    prominence: Math.log10(Math.max(0, Number(population) || 0) + 1),
  };
  return keyed(entry, [name, ascii ?? '', ...(alternates ?? '').split(',')]);
}

const NAMES = ['name', 'name_en', 'adm4_en', 'admin4name_en', 'refname', 'featurename', 'asciiname', 'name_ar'];
const LATITUDES = ['lat', 'latitude', 'y', 'point_y'];
const LONGITUDES = ['lon', 'lng', 'long', 'longitude', 'x', 'point_x'];
const ADMIN1 = ['admin1', 'adm1_en', 'admin1name_en', 'admin1name', 'governorate', 'province'];
const COUNTRIES = ['country', 'iso2', 'country_code', 'countrycode', 'adm0_pcode'];
const PCODES = ['pcode', 'admin1_pcode', 'adm1_pcode', 'adm4_pcode', 'admin1pcode'];

/** A row of an OCHA list with P-codes, or of any table with a name and coordinates; null where either is missing. */
export function namedRow(row: Cells): KeyedEntry | null {
  const cells = new Map(Object.entries(row).map(([key, value]) => [key.trim().toLowerCase(), value]));
  const at = point(first(cells, LATITUDES), first(cells, LONGITUDES));
  const names = NAMES.map((key) => text(cells.get(key))).filter((name) => name !== '');
  const [name] = names;
  if (!name || !at) return null;
  const entry = {
    name,
    ...at,
    geonameId: Number(cells.get('geonameid') ?? cells.get('geoname_id')) || null,
    feature: text(cells.get('feature')) || 'PPL',
    admin1: first(cells, ADMIN1) || null,
    country: countryOf(cells),
    prominence: prominenceOf(cells),
  };
  return keyed(
    entry,
    names.flatMap((each) => [each, ...each.split(' - ')]),
  );
}

/** A state's code, or the two letters that a P-code begins with. */
function countryOf(cells: ReadonlyMap<string, unknown>): string | null {
  const codes = [first(cells, COUNTRIES), ...PCODES.map((key) => text(cells.get(key)))];
  const code = codes.map((each) => /^[A-Z]{2}(?=$|\d)/.exec(each)?.[0]).find((each) => each !== undefined);
  return code ?? null;
}

function prominenceOf(cells: ReadonlyMap<string, unknown>): number {
  const people = Number(cells.get('population'));
  if (people > 0) return Math.log10(people + 1);
  if (isYes(cells.get('admin1_capital'))) return CAPITAL;
  return isYes(cells.get('admin3_capital')) ? SEAT : VILLAGE;
}

const isYes = (value: unknown): boolean => value === true || value === 'true' || value === 'yes' || value === '1';

function point(latitude: unknown, longitude: unknown): { latitude: number; longitude: number } | null {
  const [lat, lon] = [Number(latitude || Number.NaN), Number(longitude || Number.NaN)];
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { latitude: lat, longitude: lon } : null;
}

function keyed(entry: KeyedEntry['entry'], names: readonly string[]): KeyedEntry {
  const usable = names.map((name) => name.trim()).filter((name) => name !== '' && name.length <= LONGEST_NAME);
  const keys = new Set(usable.slice(0, MOST_NAMES).flatMap(transliteratedKeys));
  return { entry, keys: [...keys].filter((key) => key !== '') };
}

function first(cells: ReadonlyMap<string, unknown>, keys: readonly string[]): string {
  for (const key of keys) {
    const value = text(cells.get(key));
    if (value !== '') return value;
  }
  return '';
}

const text = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

/** One line of JSONL as a row. @throws InputError `bad_gazetteer_line` */
export function jsonRow(line: string, number: number): Cells {
  const bad = (cause?: unknown) => new InputError('bad_gazetteer_line', `line ${number} is no JSON object`, { cause });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw bad(cause);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw bad();
  return value as Cells;
}
