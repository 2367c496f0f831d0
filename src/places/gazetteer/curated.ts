import type { PlaceRow } from '../../model/index.ts';
import type { Entry, Gazetteer } from './entry.ts';
import { firstWordOf, plainKey, transliteratedKeys } from './keys.ts';

/**
 * How widely a place of the curated pack is known, as the logarithm of the people of a town that is known as widely.
 * A list by population would put a village in which a war is fought below any suburb.
 */
const PROMINENCE: readonly (readonly [prefix: string, prominence: number])[] = [
  ['PCL', 8.5],
  ['CONT', 8],
  ['OCN', 7],
  ['SEA', 6.5],
  ['ADM1', 6.8],
  ['ADM2', 5],
  ['RGN', 6],
  ['PPLC', 7],
  ['PPLA3', 4.3],
  ['PPLA2', 4.8],
  ['PPLA', 5.5],
  ['PPLX', 3.6],
  ['PPL', 3.8],
];
const OTHER = 4.2;

/**
 * The gazetteer of tables under `knowledge/places`.
 * @param folds whether names are transliterated and so found by folded keys too
 */
export function curatedGazetteer(rows: readonly PlaceRow[], folds: boolean): Gazetteer {
  const keysOf = folds ? transliteratedKeys : (name: string) => [plainKey(name)];
  const entries = new Map<string, Entry[]>();
  const longest = new Map<string, number>();
  const ends = new Set<string>();
  for (const row of rows) {
    const entry = entryOf(row);
    for (const key of new Set([row.name, ...row.variants].flatMap(keysOf))) {
      push(entries, key, entry);
      ends.add(key.slice(key.lastIndexOf(' ') + 1));
      const first = firstWordOf(key);
      longest.set(first, Math.max(longest.get(first) ?? 0, key.split(' ').length));
    }
  }
  return {
    folds,
    find: (key) => entries.get(key) ?? [],
    longest: (firstWord) => longest.get(firstWord) ?? 0,
    endsInLowerCase: (word) => ends.has(word),
  };
}

function push(entries: Map<string, Entry[]>, key: string, entry: Entry): void {
  const there = entries.get(key);
  if (there) there.push(entry);
  else entries.set(key, [entry]);
}

function entryOf(row: PlaceRow): Entry {
  return {
    name: row.name,
    latitude: row.latitude,
    longitude: row.longitude,
    geonameId: row.geoname_id,
    feature: row.feature,
    admin1: row.admin1,
    country: row.country,
    prominence: PROMINENCE.find(([prefix]) => row.feature.startsWith(prefix))?.[1] ?? OTHER,
    source: 'curated',
  };
}
