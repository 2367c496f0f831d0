import type { Sentence } from '../../model/index.ts';
import { foldWord } from '../../text/index.ts';
import { plainWord } from '../gazetteer/keys.ts';
import type { Match } from './lookup.ts';
import { keep } from './memo.ts';

/** The forms in which a word is compared, made once for all its mentions, and what a gazetteer says of it. */
interface Forms {
  readonly plain: string;
  readonly folded: string;
  readonly capital: boolean;
  /** It may be an Arabic article. */
  readonly article: boolean;
  /** The most words that a name may have which begins with it; null where nobody asked yet. */
  longest: number | null;
  /** What it is found as by itself; null where nobody asked yet. */
  alone: Match | null;
}

/** A word of a sentence as names are compared by. Hyphens part words; a possessive ending is left out. */
export interface Word {
  readonly text: string;
  /** UTF-16 offsets in the body. */
  readonly start: number;
  readonly end: number;
  readonly plain: string;
  /** Folded form of a capitalised word, the plain one of others; null for an Arabic article. */
  readonly folded: string | null;
  readonly capital: boolean;
  /** Null for plain words in lower case. */
  readonly forms: Forms | null;
  /** What stands between the word before and this one; all that stands before the first word. */
  readonly gap: string;
  /** The word had a possessive ending. */
  readonly possessive: boolean;
}

const WORD = /(?:\p{Lu}\p{Ll}?\.){2,}|[\p{L}\p{N}\p{M}]+(?:['’‘ʼʻʾʿ`´][\p{L}\p{N}\p{M}]+)*/gu;
const POSSESSIVE = /['’][sS]$/;
const ARTICLES = new Set('al el ul ash esh az ez adh ath as es an en ar er at et ad ed'.split(' '));
const LONGEST_ARTICLE = 3;
/** By far the most words: all their forms are one. */
const PLAIN = /^[a-z]+$/;
const FREE_ARTICLES = new Set(['al', 'el', 'ash', 'ul']);
const CAPITAL = /^\p{Lu}/u;

/** Finds the words of a sentence in order. */
export type Scan = (sentence: Sentence) => Word[];

/** Makes a scan that remembers the forms of words: most come again. */
export function createScan(): Scan {
  const forms = new Map<string, Forms>();
  return (sentence) => scanWords(sentence, (text) => keep(forms, text, () => formsOf(text)));
}

function formsOf(text: string): Forms {
  const plain = plainWord(text);
  const capital = CAPITAL.test(text);
  const folded = capital ? foldWord(text.replaceAll('.', '')) : plain;
  return { plain, capital, folded, article: ARTICLES.has(plain), longest: null, alone: null };
}

function scanWords(sentence: Sentence, forms: (text: string) => Forms): Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const match of sentence.text.matchAll(WORD)) {
    const text = POSSESSIVE.test(match[0]) ? match[0].slice(0, -2) : match[0];
    const end = match.index + text.length;
    const own = PLAIN.test(text) ? null : forms(text);
    const plain = own?.plain ?? text;
    const article = own?.article ?? (text.length <= LONGEST_ARTICLE && ARTICLES.has(text));
    words.push({
      text,
      start: sentence.start + match.index,
      end: sentence.start + end,
      plain,
      folded: article && isArticle(plain, sentence.text, end) ? null : (own?.folded ?? text),
      capital: own?.capital ?? false,
      forms: own,
      gap: sentence.text.slice(last, match.index),
      possessive: text.length < match[0].length,
    });
    last = match.index + match[0].length;
  }
  return words;
}

/** "al-" before a name, hyphenated or free; the assimilated forms only with a hyphen, for they are words as well. */
function isArticle(word: string, sentence: string, end: number): boolean {
  const next = sentence[end];
  if (next === '-' || next === '‑' || next === '–') return sentence[end + 1] !== ' ';
  return next === ' ' && FREE_ARTICLES.has(word) && /\p{Lu}/u.test(sentence[end + 1] ?? '');
}
