import type { Entry } from './entry.ts';
import { hashKey } from './hash.ts';
import { firstWordOf, plainKey, transliteratedKeys } from './keys.ts';
import { type Column, columns, DEGREE, type Head, MAGIC, offsets, PROMINENCE } from './layout.ts';

/** An entry with the keys by which it is found. */
export interface KeyedEntry {
  readonly entry: Omit<Entry, 'source'>;
  readonly keys: readonly string[];
}

interface Slot {
  readonly low: number;
  readonly high: number;
  readonly posting: number[];
}

/** Spellings that any change of the keys is likely to move. */
const PROBES = [
  'Hay’at',
  'Saraqeb',
  'Deir ez-Zor',
  'Jisr ash-Shughur',
  'Hmeimim',
  'Rif‘at',
  'Kobanê',
  'U.S.',
  'St. Paul',
];

/** What marks the making of keys that is in use; the world's list has no folded ones. */
export function keyMark(source: Head['source']): string {
  const keys = source === 'world' ? PROBES.map(plainKey) : PROBES.flatMap(transliteratedKeys);
  return keys.join('|');
}

/** Makes the index file of a gazetteer. Same entries in the same order, same bytes. */
export function writeGazetteer(entries: readonly KeyedEntry[], source: Head['source']): Uint8Array {
  const slots = sortedSlots(entries);
  const firsts = longestNames(entries);
  const names = entries.map(({ entry }) => new TextEncoder().encode(entry.name));
  const countries = distinct(entries.map(({ entry }) => entry.country ?? ''));
  const admins = distinct(entries.map(({ entry }) => entry.admin1 ?? ''));
  const features = distinct(entries.map(({ entry }) => entry.feature));
  const head: Head = {
    entries: entries.length,
    keys: slots.length,
    postings: slots.reduce((sum, slot) => sum + slot.posting.length, 0),
    firsts: firsts.length,
    nameBytes: names.reduce((sum, name) => sum + name.length, 0),
    countries,
    admins,
    features,
    source,
    keyMark: keyMark(source),
  };
  const file = new Sheet(head);
  writeKeys(file, slots, firsts);
  writeEntries(file, entries, head);
  writeNames(file, names);
  return file.bytes;
}

/** The file while it is filled: items are set by column and row. */
class Sheet {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  readonly #at: Record<Column, number>;
  readonly #columns: ReturnType<typeof columns>;

  constructor(head: Head) {
    const json = new TextEncoder().encode(JSON.stringify(head));
    const { at, size } = offsets(head, json.length);
    this.bytes = new Uint8Array(size);
    this.#view = new DataView(this.bytes.buffer);
    this.#at = at;
    this.#columns = columns(head);
    this.#view.setUint32(0, MAGIC, true);
    this.#view.setUint32(4, json.length, true);
    this.bytes.set(json, 8);
  }

  set(column: Column, row: number, value: number): void {
    const { bytes } = this.#columns[column];
    const offset = this.#at[column] + row * bytes;
    if (bytes === 4) this.#view.setInt32(offset, value | 0, true);
    else if (bytes === 2) this.#view.setUint16(offset, value, true);
    else this.#view.setUint8(offset, value);
  }

  blob(column: Column, offset: number, bytes: Uint8Array): void {
    this.bytes.set(bytes, this.#at[column] + offset);
  }
}

function writeKeys(file: Sheet, slots: readonly Slot[], firsts: readonly (readonly [number, number])[]): void {
  let posting = 0;
  for (const [row, slot] of slots.entries()) {
    file.set('keyLow', row, slot.low);
    file.set('keyHigh', row, slot.high);
    file.set('keyPosting', row, posting);
    for (const entry of slot.posting) file.set('posting', posting++, entry);
  }
  file.set('keyPosting', slots.length, posting);
  for (const [row, [low, words]] of firsts.entries()) {
    file.set('firstLow', row, low);
    file.set('firstWords', row, words);
  }
}

function writeEntries(file: Sheet, entries: readonly KeyedEntry[], head: Head): void {
  const row = (list: readonly string[]) => new Map(list.map((value, index) => [value, index]));
  const [countries, admins, features] = [row(head.countries), row(head.admins), row(head.features)];
  for (const [index, { entry }] of entries.entries()) {
    file.set('latitude', index, Math.round(entry.latitude * DEGREE));
    file.set('longitude', index, Math.round(entry.longitude * DEGREE));
    file.set('geonameId', index, entry.geonameId ?? 0);
    file.set('admin', index, admins.get(entry.admin1 ?? '') ?? 0);
    file.set('country', index, countries.get(entry.country ?? '') ?? 0);
    file.set('feature', index, features.get(entry.feature) ?? 0);
    file.set('prominence', index, Math.min(255, Math.round(entry.prominence * PROMINENCE)));
  }
}

function writeNames(file: Sheet, names: readonly Uint8Array[]): void {
  let start = 0;
  for (const [row, name] of names.entries()) {
    file.set('nameStart', row, start);
    file.blob('names', start, name);
    start += name.length;
  }
  file.set('nameStart', names.length, start);
}

function sortedSlots(entries: readonly KeyedEntry[]): Slot[] {
  const slots = new Map<string, Slot>();
  for (const [index, { keys }] of entries.entries()) {
    for (const key of new Set(keys)) {
      const slot = slots.get(key) ?? { ...hashKey(key), posting: [] };
      slot.posting.push(index);
      slots.set(key, slot);
    }
  }
  return [...slots.values()].sort((a, b) => a.low - b.low || a.high - b.high);
}

/** Hash of each first word, ascending, and the number of words of the longest name that begins with it. */
function longestNames(entries: readonly KeyedEntry[]): (readonly [number, number])[] {
  const longest = new Map<number, number>();
  for (const { keys } of entries) {
    for (const key of keys) {
      const { low } = hashKey(firstWordOf(key));
      longest.set(low, Math.max(longest.get(low) ?? 0, key.split(' ').length));
    }
  }
  return [...longest].sort((a, b) => a[0] - b[0]);
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
