import { InputError } from '../../model/index.ts';
import type { Entry, Gazetteer } from './entry.ts';
import { hashKey } from './hash.ts';
import { type Column, DEGREE, type Head, MAGIC, offsets, PROMINENCE } from './layout.ts';
import { keyMark } from './write.ts';

/**
 * A gazetteer read from its index file where it lies: opening it costs no more than reading its bytes.
 * @throws InputError `bad_gazetteer` for what is no such file, `stale_gazetteer` for one that was written with
 * another folding of names and has to be made anew.
 */
export function openGazetteer(bytes: Uint8Array): Gazetteer {
  return new PackedGazetteer(bytes);
}

class PackedGazetteer implements Gazetteer {
  readonly folds: boolean;
  readonly #head: Head;
  readonly #view: DataView;
  readonly #bytes: Uint8Array;
  readonly #at: Record<Column, number>;
  readonly #text = new TextDecoder();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { head, length } = readHead(bytes, this.#view);
    const { at, size } = offsets(head, length);
    if (size !== bytes.length) throw new InputError('bad_gazetteer', 'the gazetteer file is cut short');
    if (head.keyMark !== keyMark(head.source))
      throw new InputError('stale_gazetteer', 'the gazetteer was made by another version: import it again');
    this.#head = head;
    this.folds = head.source === 'user';
    this.#at = at;
  }

  find(key: string): readonly Entry[] {
    const { low, high } = hashKey(key);
    const { keys } = this.#head;
    for (let row = this.#firstAtLeast('keyLow', keys, low); row < keys && this.#uint('keyLow', row) === low; row++) {
      if (this.#uint('keyHigh', row) === high) return this.#postings(row);
    }
    return [];
  }

  longest(firstWord: string): number {
    const { low } = hashKey(firstWord);
    const row = this.#firstAtLeast('firstLow', this.#head.firsts, low);
    return row < this.#head.firsts && this.#uint('firstLow', row) === low ? this.#byte('firstWords', row) : 0;
  }

  /** Names of the world's list end in capitals; what a user's list holds is not known beforehand. */
  endsInLowerCase(): boolean {
    return this.folds;
  }

  #postings(row: number): Entry[] {
    const entries: Entry[] = [];
    const end = this.#uint('keyPosting', row + 1);
    for (let posting = this.#uint('keyPosting', row); posting < end; posting++)
      entries.push(this.#entry(this.#uint('posting', posting)));
    return entries;
  }

  #entry(row: number): Entry {
    const start = this.#at.names + this.#uint('nameStart', row);
    const end = this.#at.names + this.#uint('nameStart', row + 1);
    return {
      name: this.#text.decode(this.#bytes.subarray(start, end)),
      latitude: this.#int('latitude', row) / DEGREE,
      longitude: this.#int('longitude', row) / DEGREE,
      geonameId: this.#uint('geonameId', row) || null,
      feature: this.#head.features[this.#byte('feature', row)] ?? 'PPL',
      admin1: this.#head.admins[this.#view.getUint16(this.#at.admin + row * 2, true)] || null,
      country: this.#head.countries[this.#byte('country', row)] || null,
      prominence: this.#byte('prominence', row) / PROMINENCE,
      source: this.#head.source,
    };
  }

  /** The first row of an ascending column whose value is not below the wanted one. */
  #firstAtLeast(column: Column, count: number, wanted: number): number {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#uint(column, middle) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #uint(column: Column, row: number): number {
    return this.#view.getUint32(this.#at[column] + row * 4, true);
  }

  #int(column: Column, row: number): number {
    return this.#view.getInt32(this.#at[column] + row * 4, true);
  }

  #byte(column: Column, row: number): number {
    return this.#view.getUint8(this.#at[column] + row);
  }
}

function readHead(bytes: Uint8Array, view: DataView): { readonly head: Head; readonly length: number } {
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC)
    throw new InputError('bad_gazetteer', 'this is not a gazetteer that Ascribe wrote');
  const length = view.getUint32(4, true);
  if (length > bytes.length - 8) throw new InputError('bad_gazetteer', 'the gazetteer file is cut short');
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as Head;
  return { head, length };
}
