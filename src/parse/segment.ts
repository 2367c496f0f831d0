import { chunkEnd, cutPlaces, type Fused, isApostrophe, kindOf, LETTER } from './atoms.ts';
import { type Block, isBlank } from './blocks.ts';
import { datelineEnd, isInsideDate } from './dateline.ts';
import { hashText } from './hash.ts';
import { argmax, Features, type Scorer } from './linear.ts';
import type { Vocabulary, Word } from './words.ts';

/** Words of a block as offsets, and after which of them a sentence ends. */
export interface Segments {
  readonly starts: number[];
  readonly ends: number[];
  /** Index one past the last word of every sentence. */
  readonly sentences: number[];
}

/** No sentence is longer; one that is gets cut, so that work and memory stay bounded. */
export const LONGEST_SENTENCE = 250;

/** Looks at one possible word boundary: what stands on both sides, in the chunk and at the last boundary before it. */
export class WordCutter {
  readonly features = new Features(40);
  readonly #vocabulary: Vocabulary;
  readonly #fused: Fused;
  readonly cuts: number[] = [];

  constructor(vocabulary: Vocabulary, fused: Fused) {
    this.#vocabulary = vocabulary;
    this.#fused = fused;
  }

  /** Prepares the chunk `[start, end)`; its possible boundaries then stand in `cuts`. */
  open(text: string, start: number, end: number): void {
    cutPlaces(text, start, end, this.#fused, this.cuts);
  }

  /** Fills `features` for the boundary `cuts[i]`; `wordStart` is where the word before it begins. */
  look(text: string, i: number, wordStart: number): void {
    const { cuts, features: f } = this;
    const at = cuts[i]!;
    const left = this.#piece(text, cuts[i - 1]!, at);
    const right = this.#piece(text, at, cuts[i + 1]!);
    const beyond = i + 2 < cuts.length ? this.#piece(text, cuts[i + 1]!, cuts[i + 2]!) : null;
    const before = i > 1 ? this.#piece(text, cuts[i - 2]!, cuts[i - 1]!) : null;
    const word = this.#piece(text, wordStart, at);
    const l = left.lower;
    const r = right.lower;
    const b = beyond?.lower ?? 1;
    const p = before?.lower ?? 1;
    const chunkStart = cuts[0]!;
    const chunkStop = cuts[cuts.length - 1]!;
    const shape = hashText(squeeze(text, Math.max(chunkStart, at - 12), Math.min(chunkStop, at + 12)));
    const joined = wordStart < cuts[i - 1]! ? 1 : 0;
    f.size = 0;
    f.one(0, 0);
    f.one(1, l);
    f.one(2, r);
    f.two(3, l, r);
    f.two(4, left.shape, right.shape);
    f.three(5, left.shortShape, right.shortShape, beyond?.shortShape ?? 1);
    f.three(6, before?.shortShape ?? 1, left.shortShape, right.shortShape);
    f.three(7, l, r, b);
    f.three(8, p, l, r);
    f.two(9, word.lower, right.shortShape);
    f.two(10, word.shape, r);
    f.three(11, joined, left.shortShape, r);
    f.two(12, shape, Math.min(9, at - wordStart));
    f.two(13, right.shortShape, Math.min(9, cuts.length));
    f.three(14, left.frequency, right.shortShape, beyond?.frequency ?? 9);
    f.three(15, l, right.shortShape, b);
    f.three(16, left.shortShape, r, beyond?.shortShape ?? 1);
    f.three(17, p, l, right.shortShape);
    f.two(18, r, at - chunkStart > 4 ? 5 : at - chunkStart);
    f.two(19, l, chunkStop - at > 4 ? 5 : chunkStop - at);
    f.three(20, joined, l, r);
    f.two(21, word.lower, r);
    f.three(22, text.charCodeAt(chunkStart), l, r);
    f.three(23, text.charCodeAt(chunkStop - 1), l, r);
    f.three(24, before?.shape ?? 1, left.shape, right.shape);
    f.three(25, left.shape, right.shape, beyond?.shape ?? 1);
    const next = this.#nextPiece(text, chunkStop);
    f.three(26, l, r, next);
    f.three(27, word.lower, chunkStop - at, next);
  }

  #piece(text: string, start: number, end: number): Word {
    return this.#vocabulary.word(end - start > 40 ? text.slice(end - 40, end) : text.slice(start, end));
  }

  /** The first letters after the chunk: "its" falls apart before an adjective more often than before a noun. */
  #nextPiece(text: string, stop: number): number {
    let start = stop;
    while (start < text.length && start < stop + 3 && isBlank(text.charCodeAt(start))) start++;
    let end = start;
    while (end < text.length && end < start + 20 && kindOf(text.charCodeAt(end)) === 1) end++;
    return this.#piece(text, start, end).known;
  }
}

function squeeze(text: string, start: number, end: number): string {
  let out = '';
  let last = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const kind = kindOf(code);
    const mark = kind === 3 ? code : kind;
    if (mark !== last) out += String.fromCharCode(mark);
    last = mark;
  }
  return out;
}

/** Looks at the end of one word and asks whether the sentence ends there. */
export class SentenceCutter {
  readonly features = new Features(60);
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Fills `features` for the boundary after word `i`, in a sentence that began with word `first`. */
  look(text: string, words: Segments, i: number, first: number): void {
    const f = this.features;
    const w0 = this.#at(text, words, i);
    const w1 = this.#at(text, words, i + 1);
    const w2 = this.#at(text, words, i + 2);
    const w3 = this.#at(text, words, i + 3);
    const p1 = this.#at(text, words, i - 1);
    const p2 = this.#at(text, words, i - 2);
    const head = this.#at(text, words, first);
    const gap = gapKind(text, words.ends[i]!, words.starts[i + 1]!);
    const length = i - first > 30 ? 9 : i - first > 12 ? 8 : i - first > 6 ? 7 : i - first;
    const open = this.#openMark(text, words, first, i);
    f.size = 0;
    f.one(0, gap);
    f.two(1, w0.known, gap);
    f.two(2, w1.known, gap);
    f.two(3, w0.known, w1.known);
    f.three(4, w0.known, w1.shortShape, gap);
    f.three(5, w0.shape, w1.shape, gap);
    f.three(6, p1.known, w0.known, gap);
    f.three(7, p1.known, w0.known, w1.known);
    f.three(8, p1.shortShape, w0.known, w1.shortShape);
    f.three(9, w0.known, w1.known, w2.known);
    f.three(10, w0.known, w1.shortShape, w2.shortShape);
    f.three(11, w0.known, length, w1.marks);
    f.three(12, w0.known, open, w1.marks);
    f.three(13, p2.shortShape, p1.shortShape, w0.known);
    f.three(14, w0.marks, w1.known, gap);
    f.three(15, w0.marks, w1.marks, w2.marks);
    f.three(16, p1.ambiguity, w0.ambiguity, w1.ambiguity);
    f.three(17, w0.ambiguity, w1.ambiguity, w2.ambiguity);
    f.three(18, w1.marks, w1.known, w0.ambiguity);
    f.three(19, w1.known, w2.known, w0.marks);
    f.three(20, p1.known, w0.shape, w1.marks);
    f.three(21, w0.known, w1.marks, w1.frequency);
    f.three(22, p1.frequency, w0.known, w1.marks);
    f.three(23, w0.known, head.known, w1.marks);
    f.three(24, w0.marks * 32 + w1.marks, open, length);
    f.three(25, w1.marks, w2.known, w3.known);
    f.three(26, w0.known, p1.shape, gap);
    f.three(27, w1.shape, w2.shape, w0.known);
    f.two(28, head.shape, w1.shape);
    f.three(29, w0.known, w2.known, w1.shortShape);
    f.three(30, w1.ambiguity, w2.ambiguity, w0.marks * 32 + w1.marks);
    f.three(31, w1.ambiguity, w2.ambiguity, w3.ambiguity);
  }

  #at(text: string, words: Segments, i: number): Word {
    const start = words.starts[i];
    return this.#vocabulary.word(start === undefined ? '' : text.slice(start, words.ends[i]));
  }

  /** Whether a bracket or quotation mark stands open: looks back a few words only. */
  #openMark(text: string, words: Segments, first: number, i: number): number {
    let open = 0;
    for (let k = Math.max(first, i - 25); k <= i; k++) {
      const code = text.charCodeAt(words.starts[k]!);
      if (code === 40 || code === 91) open |= 1;
      else if (code === 41 || code === 93) open &= ~1;
      else if (code === 34) open ^= 2;
      else if (code === 0x201c) open |= 2;
      else if (code === 0x201d) open &= ~2;
    }
    return open;
  }
}

/** What lies between two words: 0 nothing, 1 a space, 2 more, 3 a line break, 4 the end of the block. */
function gapKind(text: string, end: number, next: number | undefined): number {
  if (next === undefined) return 4;
  if (next === end) return 0;
  const gap = text.slice(end, Math.min(next, end + 20));
  if (gap.includes('\n')) return 3;
  return gap.length === 1 ? 1 : 2;
}

function wordAt(text: string, words: Segments, i: number): string {
  return text.slice(words.starts[i], words.ends[i]);
}

const CLITIC = /^(?:s|m|d|ll|re|ve|t|all|em|til)$/i;

/** No name's end after an apostrophe is longer than this many letters, as far as words are cut. */
const LONGEST_TAIL = 12;

/**
 * Whether a place lies in a name that an apostrophe stands in, or at that apostrophe: between letters, where no clitic
 * follows, it writes a sound of another language ("Hay'at", "Qa'im", "Mas'ud").
 */
function isInsideName(text: string, at: number): boolean {
  let mark = isApostrophe(text.charCodeAt(at)) ? at : at - 1;
  while (mark > at - LONGEST_TAIL && isLetterAt(text, mark)) mark--;
  if (!isApostrophe(text.charCodeAt(mark)) || !isLetterAt(text, mark - 1) || !isLetterAt(text, mark + 1)) return false;
  let end = mark + 1;
  while (end < mark + LONGEST_TAIL && isLetterAt(text, end)) end++;
  return !CLITIC.test(text.slice(mark + 1, end));
}

function isLetterAt(text: string, i: number): boolean {
  return i >= 0 && i < text.length && kindOf(text.charCodeAt(i)) === LETTER;
}

/** "Amhara militia fighters ...": a single word with a blank behind it and no mark is no sentence. */
function isLoneWord(text: string, { starts, ends }: Segments, i: number): boolean {
  return starts[i + 1] === ends[i]! + 1 && text[ends[i]!] === ' ' && isLetterAt(text, ends[i]! - 1);
}

const isSmallAt = (text: string, i: number): boolean => text.charCodeAt(i) >= 97 && text.charCodeAt(i) <= 122;

/** "the town and": with nothing but a blank between small letters a sentence ends one time in 4,300 (the train part). */
function isMidway(text: string, { starts, ends }: Segments, i: number): boolean {
  const end = ends[i]!;
  return starts[i + 1] === end + 1 && text[end] === ' ' && isSmallAt(text, end - 1) && isSmallAt(text, end + 1);
}

const COUNT = /^\d{1,3}$/;

/** "killed 12 Taliban fighters", "8 Killed 25 Injured", "SOHR: 30 Iraqi": a number behind a plain word or a colon counts what follows, capital or not. */
function countsNext(text: string, { starts, ends }: Segments, i: number): boolean {
  if (starts[i + 1] !== ends[i]! + 1 || !COUNT.test(text.slice(starts[i], ends[i]))) return false;
  return /^(?:\p{Ll}|:$)|ed$/u.test(text.slice(starts[i - 1], ends[i - 1])) && text[ends[i]!] === ' ';
}

export class Segmenter {
  readonly #words: WordCutter;
  readonly #sentences: SentenceCutter;
  readonly #wordModel: Scorer;
  readonly #sentenceModel: Scorer;

  constructor(words: WordCutter, wordModel: Scorer, sentences: SentenceCutter, sentenceModel: Scorer) {
    this.#words = words;
    this.#wordModel = wordModel;
    this.#sentences = sentences;
    this.#sentenceModel = sentenceModel;
  }

  segment(text: string, block: Block): Segments {
    const found: Segments = { starts: [], ends: [], sentences: [] };
    for (let at = block.start; at < block.end; ) {
      if (isBlank(text.charCodeAt(at))) {
        at++;
        continue;
      }
      const end = chunkEnd(text, at, block.end);
      this.#cutChunk(text, at, end, found);
      at = end;
    }
    this.#cutSentences(text, found, datelineEnd(text, block.start, block.end));
    return found;
  }

  #cutChunk(text: string, start: number, end: number, found: Segments): void {
    const cutter = this.#words;
    cutter.open(text, start, end);
    let wordStart = start;
    const { cuts } = cutter;
    for (let i = 1; i < cuts.length; i++) {
      if (i < cuts.length - 1) {
        if (isInsideName(text, cuts[i]!)) continue;
        cutter.look(text, i, wordStart);
        if (argmax(this.#wordModel.score(cutter.features)) === 0) continue;
      }
      found.starts.push(wordStart);
      found.ends.push(cuts[i]!);
      wordStart = cuts[i]!;
    }
  }

  #cutSentences(text: string, found: Segments, dateline: number): void {
    const last = found.starts.length - 1;
    let first = 0;
    for (let i = 0; i <= last; i++) {
      if (found.ends[i]! < dateline) continue;
      const free = i < last && i - first + 1 < LONGEST_SENTENCE && found.ends[i] !== dateline;
      if (free && !this.#endsAfter(text, found, i, first)) continue;
      found.sentences.push(i + 1);
      first = i + 1;
    }
  }

  /** Whether a sentence that began with word `first` ends after word `i`. */
  #endsAfter(text: string, found: Segments, i: number, first: number): boolean {
    if (isMidway(text, found, i)) return false;
    if (i === first ? isLoneWord(text, found, i) : countsNext(text, found, i)) return false;
    if (isInsideDate(wordAt(text, found, i), wordAt(text, found, i + 1))) return false;
    this.#sentences.look(text, found, i, first);
    return argmax(this.#sentenceModel.score(this.#sentences.features)) !== 0;
  }
}
