import { chunkEnd, isApostrophe, kindOf, LETTER } from './atoms.ts';
import { type Block, isBlank } from './blocks.ts';
import type { WordCutter } from './cut.ts';
import { datelineEnd, isInsideDate } from './dateline.ts';
import { argmax, type Scorer } from './linear.ts';
import type { Segments } from './segments.ts';
import type { SentenceCutter } from './stop.ts';
import type { Vocabulary } from './words.ts';

/** No sentence is longer; one that is gets cut, so that work and memory stay bounded. */
export const LONGEST_SENTENCE = 250;

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
  readonly #vocabulary: Vocabulary;
  readonly #words: WordCutter;
  readonly #sentences: SentenceCutter;
  readonly #wordModel: Scorer;
  readonly #sentenceModel: Scorer;

  constructor(
    vocabulary: Vocabulary,
    words: WordCutter,
    wordModel: Scorer,
    sentences: SentenceCutter,
    sentenceModel: Scorer,
  ) {
    this.#vocabulary = vocabulary;
    this.#words = words;
    this.#wordModel = wordModel;
    this.#sentences = sentences;
    this.#sentenceModel = sentenceModel;
  }

  segment(text: string, block: Block): Segments {
    const found: Segments = { starts: [], ends: [], words: [], sentences: [] };
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
      found.words.push(this.#vocabulary.word(text.slice(wordStart, cuts[i])));
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
