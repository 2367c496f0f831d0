import { DIGIT, kindOf, LETTER } from './atoms.ts';
import { hashText } from './hash.ts';

/** What the models know of one form, whatever its place. Computed once a form and kept. */
export interface Word {
  /** One and the same string wherever a kept word stands. */
  readonly form: string;
  /** Number of a word of the vocabulary, from 1; 0 for any other. */
  readonly id: number;
  /** Hash of the form in lower case. */
  readonly lower: number;
  /** `lower` for a word of the vocabulary; for any other, a class by shape and ending. */
  readonly known: number;
  /** 0 for a word that training never met, else 1 to 5 by how often it did. */
  readonly frequency: number;
  /** Tags that training saw on it, as one hash; 0 if it is too rare to say. */
  readonly ambiguity: number;
  /** The one tag of a common word that never takes another to speak of; -1 for any other word. */
  readonly sure: number;
  readonly shape: number;
  readonly shortShape: number;
  /** Hashes of the last 1, 2, 3 and 4 letters, and of the first 1, 2 and 3. */
  readonly suffix: readonly [number, number, number, number];
  readonly prefix: readonly [number, number, number];
  /** Bits: 1 initial capital, 2 all capitals, 4 digit, 8 no letter and no digit, 16 hyphen or apostrophe inside. */
  readonly marks: number;
}

export interface Entry {
  readonly id: number;
  readonly count: number;
  readonly ambiguity: number;
  readonly sure: number;
}

/** Words longer than this are looked at by their ends alone. */
const LONGEST_KNOWN = 40;
const CACHE_LIMIT = 50_000;

export class Vocabulary {
  readonly #entries: ReadonlyMap<string, Entry>;
  #cache = new Map<string, Word>();

  constructor(entries: ReadonlyMap<string, Entry>) {
    this.#entries = entries;
  }

  word(form: string): Word {
    const cached = this.#cache.get(form);
    if (cached) return cached;
    const made = this.#make(form);
    if (this.#cache.size >= CACHE_LIMIT) this.#cache = new Map();
    if (form.length <= LONGEST_KNOWN) this.#cache.set(form, made);
    return made;
  }

  /** Whether training met a form, given in lower case, more than once. */
  readonly has = (lower: string): boolean => this.#entries.has(lower);

  #make(form: string): Word {
    const short = form.length <= LONGEST_KNOWN ? form : form.slice(0, 20) + form.slice(-20);
    const lower = short.toLowerCase();
    const entry = this.#entries.get(lower);
    const shape = shapeOf(short);
    const brief = squeezed(shape);
    const end = lower.length;
    const suffix = (n: number) => hashText(lower, Math.max(0, end - n), end);
    const prefix = (n: number) => hashText(lower, 0, Math.min(n, end));
    const hash = hashText(lower);
    return {
      form,
      id: entry?.id ?? 0,
      lower: hash,
      known: entry ? hash : hashText(`${brief}|${lower.slice(-2)}`),
      frequency: entry ? frequencyClass(entry.count) : 0,
      ambiguity: entry?.ambiguity ?? 0,
      sure: entry?.sure ?? -1,
      shape: hashText(shape),
      shortShape: hashText(brief),
      suffix: [suffix(1), suffix(2), suffix(3), suffix(4)],
      prefix: [prefix(1), prefix(2), prefix(3)],
      marks: marksOf(short),
    };
  }
}

/** What stands where there is no word. */
export const BLANK = new Vocabulary(new Map()).word('');

function frequencyClass(count: number): number {
  if (count < 3) return 1;
  if (count < 6) return 2;
  if (count < 20) return 3;
  return count < 100 ? 4 : 5;
}

/** "Ab-12" for "Hama-42": X capital, x small, d digit, any mark itself. */
function shapeOf(form: string): string {
  let shape = '';
  for (let i = 0; i < form.length; ) {
    const code = form.codePointAt(i)!;
    shape += markOf(code);
    i += code > 0xffff ? 2 : 1;
  }
  return shape;
}

function markOf(code: number): string {
  const kind = kindOf(code);
  if (kind === DIGIT) return 'd';
  const char = String.fromCodePoint(code);
  if (kind !== LETTER) return char;
  return char === char.toLowerCase() ? 'x' : 'X';
}

/** Each mark once where it stands several times in a row. */
function squeezed(shape: string): string {
  let out = '';
  let last = -1;
  for (let i = 0; i < shape.length; ) {
    const code = shape.codePointAt(i)!;
    if (code !== last) out += String.fromCodePoint(code);
    last = code;
    i += code > 0xffff ? 2 : 1;
  }
  return out;
}

function marksOf(form: string): number {
  const letters = /\p{L}/u.test(form);
  const digits = /\d/u.test(form);
  let marks = 0;
  if (/^\p{Lu}/u.test(form)) marks |= 1;
  if (letters && form === form.toUpperCase() && form.length > 1) marks |= 2;
  if (digits) marks |= 4;
  if (!letters && !digits) marks |= 8;
  if (/\p{L}[-'’]\p{L}/u.test(form)) marks |= 16;
  return marks;
}
