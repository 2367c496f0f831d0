import { Features } from './linear.ts';
import type { Segments } from './segments.ts';
import { Templates } from './templates.ts';
import { BLANK } from './words.ts';

const VALUES = [
  'gap',
  'w0.known',
  'w1.known',
  'w1.shortShape',
  'w0.shape',
  'w1.shape',
  'p1.known',
  'p1.shortShape',
  'w2.known',
  'w2.shortShape',
  'length',
  'w1.marks',
  'open',
  'p2.shortShape',
  'w0.marks',
  'w2.marks',
  'p1.ambiguity',
  'w0.ambiguity',
  'w1.ambiguity',
  'w2.ambiguity',
  'w1.frequency',
  'p1.frequency',
  'head.known',
  'w0.marks+w1.marks',
  'w3.known',
  'p1.shape',
  'w2.shape',
  'head.shape',
  'w3.ambiguity',
] as const;
const TEMPLATES = [
  '0 gap',
  '1 w0.known gap',
  '2 w1.known gap',
  '3 w0.known w1.known',
  '4 w0.known w1.shortShape gap',
  '5 w0.shape w1.shape gap',
  '6 p1.known w0.known gap',
  '7 p1.known w0.known w1.known',
  '8 p1.shortShape w0.known w1.shortShape',
  '9 w0.known w1.known w2.known',
  '10 w0.known w1.shortShape w2.shortShape',
  '11 w0.known length w1.marks',
  '12 w0.known open w1.marks',
  '13 p2.shortShape p1.shortShape w0.known',
  '14 w0.marks w1.known gap',
  '15 w0.marks w1.marks w2.marks',
  '16 p1.ambiguity w0.ambiguity w1.ambiguity',
  '17 w0.ambiguity w1.ambiguity w2.ambiguity',
  '18 w1.marks w1.known w0.ambiguity',
  '19 w1.known w2.known w0.marks',
  '20 p1.known w0.shape w1.marks',
  '21 w0.known w1.marks w1.frequency',
  '22 p1.frequency w0.known w1.marks',
  '23 w0.known head.known w1.marks',
  '24 w0.marks+w1.marks open length',
  '25 w1.marks w2.known w3.known',
  '26 w0.known p1.shape gap',
  '27 w1.shape w2.shape w0.known',
  '28 head.shape w1.shape',
  '29 w0.known w2.known w1.shortShape',
  '30 w1.ambiguity w2.ambiguity w0.marks+w1.marks',
  '31 w1.ambiguity w2.ambiguity w3.ambiguity',
];

/** Looks at the end of one word and asks whether the sentence ends there. */
export class SentenceCutter {
  readonly features = new Features(60);
  readonly #templates = new Templates(VALUES, TEMPLATES);

  /** Fills `features` for the boundary after word `i`, in a sentence that began with word `first`. */
  look(text: string, words: Segments, i: number, first: number): void {
    const { at, values: v } = this.#templates;
    const w0 = words.words[i]!;
    const w1 = words.words[i + 1] ?? BLANK;
    const w2 = words.words[i + 2] ?? BLANK;
    const w3 = words.words[i + 3] ?? BLANK;
    const p1 = words.words[i - 1] ?? BLANK;
    const p2 = words.words[i - 2] ?? BLANK;
    const head = words.words[first]!;
    const gap = gapKind(text, words.ends[i]!, words.starts[i + 1]!);
    const length = i - first > 30 ? 9 : i - first > 12 ? 8 : i - first > 6 ? 7 : i - first;
    const open = this.#openMark(text, words, first, i);
    v[at.gap] = gap;
    v[at['w0.known']] = w0.known;
    v[at['w1.known']] = w1.known;
    v[at['w1.shortShape']] = w1.shortShape;
    v[at['w0.shape']] = w0.shape;
    v[at['w1.shape']] = w1.shape;
    v[at['p1.known']] = p1.known;
    v[at['p1.shortShape']] = p1.shortShape;
    v[at['w2.known']] = w2.known;
    v[at['w2.shortShape']] = w2.shortShape;
    v[at.length] = length;
    v[at['w1.marks']] = w1.marks;
    v[at.open] = open;
    v[at['p2.shortShape']] = p2.shortShape;
    v[at['w0.marks']] = w0.marks;
    v[at['w2.marks']] = w2.marks;
    v[at['p1.ambiguity']] = p1.ambiguity;
    v[at['w0.ambiguity']] = w0.ambiguity;
    v[at['w1.ambiguity']] = w1.ambiguity;
    v[at['w2.ambiguity']] = w2.ambiguity;
    v[at['w1.frequency']] = w1.frequency;
    v[at['p1.frequency']] = p1.frequency;
    v[at['head.known']] = head.known;
    v[at['w0.marks+w1.marks']] = w0.marks * 32 + w1.marks;
    v[at['w3.known']] = w3.known;
    v[at['p1.shape']] = p1.shape;
    v[at['w2.shape']] = w2.shape;
    v[at['head.shape']] = head.shape;
    v[at['w3.ambiguity']] = w3.ambiguity;
    this.#templates.fill(this.features);
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
