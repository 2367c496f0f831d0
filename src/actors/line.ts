import type { Sentence, Token } from '../model/index.ts';
import { type FoldedWord, foldedWords } from '../text/index.ts';
import type { Spelling } from './spelling.ts';

const BREAK = /[.,;:!?()[\]"“”«»|•]|\s[-–—]\s|—|\n\s*\n/u;
const UPPER = /^\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const HYPHENS = '-‐‑–';
const SUSPENDED = new Set(['and', 'or']);

/** A sentence as the words by which names are found, apart from how the parser cut it. */
export class Line {
  readonly sentence: Sentence;
  readonly words: readonly FoldedWord[];
  /** Folded words in one spelling: what phrases are looked up by. */
  readonly keys: readonly string[];
  /** No small letters: a headline, where capitals say nothing. */
  readonly shouted: boolean;

  constructor(sentence: Sentence, spelling: Spelling) {
    this.sentence = sentence;
    this.words = foldedWords(sentence.text);
    this.keys = this.words.map((word) => spelling.of(word.folded));
    this.shouted = !LOWER.test(sentence.text);
  }

  raw(index: number): string {
    return this.words[index]?.raw ?? '';
  }

  lower(index: number): string {
    return this.raw(index).toLowerCase();
  }

  isCapital(index: number): boolean {
    return UPPER.test(this.raw(index));
  }

  /** What stands between a word and the one after it. */
  gap(index: number): string {
    const end = this.words[index]?.end ?? 0;
    return this.sentence.text.slice(end, this.words[index + 1]?.start ?? this.sentence.text.length);
  }

  /** No stop, comma, bracket or quotation mark between two neighbouring words. */
  flows(index: number): boolean {
    return index >= 0 && index + 1 < this.words.length && !BREAK.test(this.gap(index));
  }

  flowsThrough(first: number, last: number): boolean {
    for (let at = first; at < last; at++) if (!this.flows(at)) return false;
    return true;
  }

  /** A hyphen joins a word to the one after it ("ISIS-held"), perhaps to a later one ("ISIS- and al-Qaeda-linked"). */
  joinsNext(index: number): boolean {
    const gap = this.gap(index);
    const joined = index + 1 < this.words.length && gap.length > 0 && HYPHENS.includes(gap.charAt(0));
    return joined && (!/\s/.test(gap) || SUSPENDED.has(this.lower(index + 1)));
  }

  /** A possessive ending stands behind the word. */
  isPossessive(index: number): boolean {
    return /^['’ʼ`´](s\b|\s)/iu.test(this.gap(index));
  }

  /** Part of speech that the parser gave a word. */
  upos(index: number): string {
    return this.sentence.tokens[this.lastTokenOf(index)]?.upos ?? '';
  }

  /** Index of the token that holds a word's first letter, or the first letter of its article ("al-Nusra"). */
  tokenOf(index: number): number {
    const at = this.sentence.start + (this.words[index]?.from ?? 0);
    return firstEndingAfter(this.sentence.tokens, at);
  }

  /** Index of the token that holds a word's last letter. */
  lastTokenOf(index: number): number {
    const at = this.sentence.start + (this.words[index]?.end ?? 1) - 1;
    return firstEndingAfter(this.sentence.tokens, at);
  }
}

function firstEndingAfter(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
