import { cutPlaces, type FusedWords, kindOf } from './atoms.ts';
import { isBlank } from './blocks.ts';
import { hashText } from './hash.ts';
import { Features } from './linear.ts';
import { Templates } from './templates.ts';
import type { Vocabulary, Word } from './words.ts';

const VALUES = [
  'none',
  'left',
  'right',
  'left.shape',
  'right.shape',
  'left.shortShape',
  'right.shortShape',
  'beyond.shortShape',
  'before.shortShape',
  'beyond',
  'before',
  'word',
  'word.shape',
  'joined',
  'around',
  'length',
  'cuts',
  'left.frequency',
  'beyond.frequency',
  'fromStart',
  'toStop',
  'first',
  'last',
  'before.shape',
  'beyond.shape',
  'next',
  'rest',
] as const;
const TEMPLATES = [
  '0 none',
  '1 left',
  '2 right',
  '3 left right',
  '4 left.shape right.shape',
  '5 left.shortShape right.shortShape beyond.shortShape',
  '6 before.shortShape left.shortShape right.shortShape',
  '7 left right beyond',
  '8 before left right',
  '9 word right.shortShape',
  '10 word.shape right',
  '11 joined left.shortShape right',
  '12 around length',
  '13 right.shortShape cuts',
  '14 left.frequency right.shortShape beyond.frequency',
  '15 left right.shortShape beyond',
  '16 left.shortShape right beyond.shortShape',
  '17 before left right.shortShape',
  '18 right fromStart',
  '19 left toStop',
  '20 joined left right',
  '21 word right',
  '22 first left right',
  '23 last left right',
  '24 before.shape left.shape right.shape',
  '25 left.shape right.shape beyond.shape',
  '26 left right next',
  '27 word rest next',
];

/** Looks at one possible word boundary: what stands on both sides, in the chunk and at the last boundary before it. */
export class WordCutter {
  readonly features = new Features(40);
  readonly #templates = new Templates(VALUES, TEMPLATES);
  readonly #vocabulary: Vocabulary;
  readonly #fused: FusedWords;
  readonly cuts: number[] = [];

  constructor(vocabulary: Vocabulary, fused: FusedWords) {
    this.#vocabulary = vocabulary;
    this.#fused = fused;
  }

  /** Prepares the chunk `[start, end)`; its possible boundaries then stand in `cuts`. */
  open(text: string, start: number, end: number): void {
    cutPlaces(text, start, end, this.#fused, this.cuts);
  }

  /** Fills `features` for the boundary `cuts[i]`; `wordStart` is where the word before it begins. */
  look(text: string, i: number, wordStart: number): void {
    const { cuts } = this;
    const { at, values: v } = this.#templates;
    const cut = cuts[i]!;
    const left = this.#piece(text, cuts[i - 1]!, cut);
    const right = this.#piece(text, cut, cuts[i + 1]!);
    const beyond = i + 2 < cuts.length ? this.#piece(text, cuts[i + 1]!, cuts[i + 2]!) : null;
    const before = i > 1 ? this.#piece(text, cuts[i - 2]!, cuts[i - 1]!) : null;
    const word = this.#piece(text, wordStart, cut);
    const chunkStart = cuts[0]!;
    const chunkStop = cuts[cuts.length - 1]!;
    v[at.left] = left.lower;
    v[at.right] = right.lower;
    v[at['left.shape']] = left.shape;
    v[at['right.shape']] = right.shape;
    v[at['left.shortShape']] = left.shortShape;
    v[at['right.shortShape']] = right.shortShape;
    v[at['beyond.shortShape']] = beyond?.shortShape ?? 1;
    v[at['before.shortShape']] = before?.shortShape ?? 1;
    v[at.beyond] = beyond?.lower ?? 1;
    v[at.before] = before?.lower ?? 1;
    v[at.word] = word.lower;
    v[at['word.shape']] = word.shape;
    v[at.joined] = wordStart < cuts[i - 1]! ? 1 : 0;
    v[at.around] = hashText(squeeze(text, Math.max(chunkStart, cut - 12), Math.min(chunkStop, cut + 12)));
    v[at.length] = Math.min(9, cut - wordStart);
    v[at.cuts] = Math.min(9, cuts.length);
    v[at['left.frequency']] = left.frequency;
    v[at['beyond.frequency']] = beyond?.frequency ?? 9;
    v[at.fromStart] = Math.min(5, cut - chunkStart);
    v[at.toStop] = Math.min(5, chunkStop - cut);
    v[at.first] = text.charCodeAt(chunkStart);
    v[at.last] = text.charCodeAt(chunkStop - 1);
    v[at['before.shape']] = before?.shape ?? 1;
    v[at['beyond.shape']] = beyond?.shape ?? 1;
    v[at.next] = this.#nextPiece(text, chunkStop);
    v[at.rest] = chunkStop - cut;
    this.#templates.fill(this.features);
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
