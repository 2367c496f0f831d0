import { keepAddresses } from './addresses.ts';
import { isBlank } from './blocks.ts';

/** Kinds of characters that a word boundary can run between. */
export const LETTER = 1;
export const DIGIT = 2;
const OTHER = 3;

const WIDE_LETTER = /[\p{L}\p{M}]/u;
const WIDE_DIGIT = /\p{Nd}/u;

export function kindOf(code: number): number {
  if (code < 0x80) {
    const low = code | 32;
    if (low >= 97 && low <= 122) return LETTER;
    return code >= 48 && code <= 57 ? DIGIT : OTHER;
  }
  if (code >= 0x2010 && code <= 0x2030) return OTHER;
  const char = String.fromCodePoint(code);
  if (WIDE_LETTER.test(char)) return LETTER;
  return WIDE_DIGIT.test(char) ? DIGIT : OTHER;
}

export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 96 || code === 0x2018 || code === 0xb4;
}

/** Longest run that can be in the table of fused words. */
const LONGEST_FUSED = 12;

/** Where a run of letters may fall apart without any mark: "cannot" after 3, "dont" after 2. Learned from the treebank. */
export class FusedWords {
  readonly #places: ReadonlyMap<string, number>;
  /** For each first and last letter whether any of the words has them. */
  readonly #ends = new Uint8Array(1024);

  /** `places` by the word in lower case. */
  constructor(places: ReadonlyMap<string, number>) {
    this.#places = places;
    for (const word of places.keys()) this.#ends[endsOf(word, 0, word.length)] = 1;
  }

  /** Where the run `[start, end)` may fall apart. */
  placeIn(text: string, start: number, end: number): number | undefined {
    if (end - start > LONGEST_FUSED || end - start < 2) return undefined;
    const plain = text.charCodeAt(start) < 0x80 && text.charCodeAt(end - 1) < 0x80;
    if (plain && this.#ends[endsOf(text, start, end)] === 0) return undefined;
    const place = this.#places.get(text.slice(start, end).toLowerCase());
    return place === undefined ? undefined : start + place;
  }
}

/** A number of the first and the last letter, whatever their case. */
function endsOf(text: string, start: number, end: number): number {
  return (text.charCodeAt(start) & 31) * 32 + (text.charCodeAt(end - 1) & 31);
}

/** The end of the stretch without white space that begins at `start`. */
export function chunkEnd(text: string, start: number, end: number): number {
  let i = start;
  while (i < end && !isBlank(text.charCodeAt(i))) i++;
  return i;
}

/**
 * Fills `cuts` with every place inside `[start, end)` where a word may end: between characters of different kinds, around
 * every mark, before a contracted "n't", and inside the fused words, but not inside addresses. Both ends are included.
 */
export function cutPlaces(text: string, start: number, end: number, fused: FusedWords, cuts: number[]): void {
  cuts.length = 0;
  cuts.push(start);
  let runStart = start;
  let last = 0;
  for (let i = start; i < end; ) {
    const code = text.codePointAt(i)!;
    const kind = kindOf(code);
    if (i > start && (kind !== last || kind === OTHER)) {
      if (last === LETTER) cutRun(text, runStart, i, fused, cuts);
      cuts.push(i);
      runStart = i;
    }
    last = kind;
    i += code > 0xffff ? 2 : 1;
  }
  if (last === LETTER) cutRun(text, runStart, end, fused, cuts);
  cuts.push(end);
  keepAddresses(text, cuts);
}

function cutRun(text: string, start: number, end: number, fused: FusedWords, cuts: number[]): void {
  const at = fused.placeIn(text, start, end);
  if (at !== undefined) cuts.push(at);
  else if (end - start <= LONGEST_FUSED && end - start > 1 && isContractedNot(text, end)) cuts.push(end - 1);
}

/** "don" before "'t". */
function isContractedNot(text: string, end: number): boolean {
  return (
    (text.charCodeAt(end - 1) | 32) === 110 &&
    isApostrophe(text.charCodeAt(end)) &&
    (text.charCodeAt(end + 1) | 32) === 116
  );
}
