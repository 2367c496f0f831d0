import anyAscii from 'any-ascii';
import { consonants, foldedWords } from '../../text/index.ts';

const MARKS = /\p{M}/gu;
const APOSTROPHES = /['’‘ʼʻʾʿ`´ʹ′]/g;
const POSSESSIVE = /['’]s(?!\p{L})/gu;
const BREAKS = /[^\p{L}\p{N}.]+/gu;
const ASCII = /^[\p{ASCII}]*$/u;

const INITIALISM = /^(?:\p{Lu}\p{Ll}?\.){2,}$/u;
const SHORT_CAPITALS = /^\p{Lu}{2,3}$/u;

const ACRONYM = /^[\p{Lu}\d-]+$/u;
const ARTICLE = /\b(al)[- ](?=\p{L})/giu;

/** Mark folded keys and those of consonants, so that all kinds live in one table. */
const FOLDED = '~';
const SKELETON = '≈';
const SHORTEST_SKELETON = 5;

/**
 * One word of a name as it is compared: lower case, Latin letters without marks or apostrophes. The point of an
 * abbreviation stays ("ky."). Initialisms and words of two or three capitals keep their capitals ("U.S." = "US"), so
 * that they are not taken for words ("us").
 */
export function plainWord(word: string): string {
  if (INITIALISM.test(word)) return word.replaceAll('.', '').toUpperCase();
  if (SHORT_CAPITALS.test(word)) return word;
  const lower = word.toLowerCase().replace(APOSTROPHES, '');
  return ASCII.test(lower) ? lower : latin(lower.normalize('NFKD').replace(MARKS, ''));
}

function latin(letters: string): string {
  return ASCII.test(letters) ? letters : anyAscii(letters).toLowerCase().replace(APOSTROPHES, '');
}

/** The plain key of a whole name: its words parted by single blanks. */
export function plainKey(name: string): string {
  return name
    .replace(POSSESSIVE, '')
    .replace(APOSTROPHES, '')
    .replace(BREAKS, ' ')
    .trim()
    .split(' ')
    .map(plainWord)
    .join(' ');
}

/** The key under which transliterated spellings of a name meet ("Saraqeb", "Saraqib"), from its folded words. */
export function foldedKey(words: readonly string[]): string {
  return FOLDED + words.join(' ');
}

/**
 * The keys of a name that was transliterated: as it is written, folded, and folded with the article written together
 * with its noun ("Tariq Albab"). An acronym has no other spelling.
 */
export function transliteratedKeys(name: string): string[] {
  if (ACRONYM.test(name)) return [plainKey(name)];
  const spellings = name.search(ARTICLE) >= 0 ? [name, name.replace(ARTICLE, '$1')] : [name];
  const folded = spellings.map((each) => foldedWords(each).map((word) => word.folded));
  const keys = folded.filter((words) => words.length > 0).map(foldedKey);
  return [plainKey(name), ...keys, ...(folded[0] ? skeletonKey(folded[0]) : [])];
}

/**
 * The key of the consonants of a name, for spellings that no folding foresees ("Salah Eddin", "Salaheddine"). Only
 * for names with enough of them, and only where the words around say that it is a place.
 */
export function skeletonKey(foldedWords: readonly string[]): string[] {
  const skeleton = consonants(foldedWords.join(''));
  return skeleton.length >= SHORTEST_SKELETON ? [SKELETON + skeleton] : [];
}

/** The first word of a key of either kind, with the mark of its kind. */
export function firstWordOf(key: string): string {
  const end = key.indexOf(' ');
  return end < 0 ? key : key.slice(0, end);
}
