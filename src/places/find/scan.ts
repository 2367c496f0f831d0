import type { Sentence } from '../../model/index.ts';
import { foldWord } from '../../text/index.ts';
import { plainWord } from '../gazetteer/keys.ts';
import { remember } from './memo.ts';

/** The forms in which a word is compared. */
interface Forms {
  readonly plain: string;
  readonly folded: string;
  readonly capital: boolean;
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
  /** What stands between the word before and this one; all that stands before the first word. */
  readonly gap: string;
  /** The word had a possessive ending. */
  readonly possessive: boolean;
}

const WORD = /(?:\p{Lu}\p{Ll}?\.){2,}|[\p{L}\p{N}\p{M}]+(?:['’‘ʼʻʾʿ`´][\p{L}\p{N}\p{M}]+)*/gu;
const POSSESSIVE = /['’][sS]$/;
const ARTICLES = new Set('al el ul ash esh az ez adh ath as es an en ar er at et ad ed'.split(' '));
const FREE_ARTICLES = new Set(['al', 'el', 'ash', 'ul']);
const CAPITAL = /^\p{Lu}/u;

/** Finds the words of a sentence in order. */
export type Scan = (sentence: Sentence) => Word[];

/** Makes a scan that remembers the forms of words: most come again. */
export function createScan(): Scan {
  const forms = remember(formsOf);
  return (sentence) => scanWords(sentence, forms);
}

function formsOf(text: string): Forms {
  const plain = plainWord(text);
  const capital = CAPITAL.test(text);
  return { plain, capital, folded: capital ? foldWord(text.replaceAll('.', '')) : plain };
}

function scanWords(sentence: Sentence, forms: (text: string) => Forms): Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const match of sentence.text.matchAll(WORD)) {
    const text = POSSESSIVE.test(match[0]) ? match[0].slice(0, -2) : match[0];
    const end = match.index + text.length;
    const { plain, folded, capital } = forms(text);
    words.push({
      text,
      start: sentence.start + match.index,
      end: sentence.start + end,
      plain,
      folded: isArticle(plain, sentence.text, end) ? null : folded,
      capital,
      gap: sentence.text.slice(last, match.index),
      possessive: text.length < match[0].length,
    });
    last = match.index + match[0].length;
  }
  return words;
}

/** "al-" before a name, hyphenated or free; the assimilated forms only with a hyphen, for they are words as well. */
function isArticle(word: string, sentence: string, end: number): boolean {
  if (!ARTICLES.has(word)) return false;
  const next = sentence[end];
  if (next === '-' || next === '‑' || next === '–') return sentence[end + 1] !== ' ';
  return next === ' ' && FREE_ARTICLES.has(word) && /\p{Lu}/u.test(sentence[end + 1] ?? '');
}
