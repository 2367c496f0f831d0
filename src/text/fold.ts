import anyAscii from 'any-ascii';

/**
 * Folding of names that were transliterated from Arabic and its neighbours: spellings that differ only in the
 * ways in which outlets differ ("Jabhat an-Nusrah", "Jabhet al Nusra") become the same words. Rules after the
 * ALA-LC and BGN/PCGN romanisation tables and the looser habits of the press.
 */

/** A word of a text: what it is spelled like, where it stands, and its folded form. */
export interface FoldedWord {
  /** As it stands in the text, without a possessive ending. */
  readonly raw: string;
  readonly folded: string;
  /** UTF-16 offsets of `raw` in the text; an initialism includes its last point. */
  readonly start: number;
  readonly end: number;
  /** Where the article before the word begins ("al-Nusra" from its "al"); `start` where there is none. */
  readonly from: number;
}

const APOSTROPHES = "'’‘ʼʻʾʿ`´ʹ′";
const WORD = new RegExp(`(?:\\p{Lu}\\.){2,}|[\\p{L}\\p{N}\\p{M}]+(?:[${APOSTROPHES}]+[\\p{L}\\p{N}\\p{M}]+)*`, 'gu');
const POSSESSIVE = new RegExp(`[${APOSTROPHES}][sS]$`, 'u');
const NOT_A_LETTER = /[^\p{L}\p{N}]/gu;
const MARKS = /\p{M}/gu;
const ASCII = /^[a-z0-9]*$/;
const LATIN = /\p{Script=Latin}/u;

/** The Arabic article and its assimilated forms; the second set are also English words and need a hyphen. */
const ARTICLES = new Set(['al', 'el', 'ul', 'ash', 'esh', 'az', 'ez', 'adh', 'ath']);
const HYPHENATED_ARTICLES = new Set([
  ...ARTICLES,
  'as',
  'es',
  'an',
  'en',
  'ar',
  'er',
  'at',
  'et',
  'ad',
  'ed',
  'ul',
  'ud',
  'l',
]);

/** Letters that transliterations write for one sound. */
const SOUNDS: Readonly<Record<string, string>> = { y: 'i', o: 'u', e: 'a' };
/** What a doubled vowel is heard as; a doubled consonant is the same one. */
const LONG: Readonly<Record<string, string>> = { e: 'i', i: 'i', o: 'u', u: 'u' };
const VOWELS = 'aeiouy';

/**
 * One word in its folded form: lower case, no diacritics or apostrophes, one spelling for sounds that
 * transliterations write differently. A word in another script keeps its letters and loses its marks.
 */
export function foldWord(word: string): string {
  const bare = plainWord(word);
  if (!ASCII.test(bare)) return bare;
  const end = /[ae]h$/.test(bare) ? bare.length - 1 : bare.length;
  let folded = '';
  let last = '';
  for (let at = 0; at < end; at++) {
    const letter = bare.charAt(at);
    const next = at + 1 < end ? bare.charAt(at + 1) : '';
    const sound = soundOf(letter, next, last);
    while (bare.charAt(at + 1) === letter && at + 1 < end) at++;
    if (sound === '' || (sound === last && (sound === 'i' || sound === 'u'))) continue;
    folded += sound;
    last = sound;
  }
  return folded;
}

function soundOf(letter: string, next: string, before: string): string {
  if (letter === next) return LONG[letter] ?? letter;
  if (letter === 'o' && next === 'u') return '';
  if (letter === 'w' && before === 'a' && !VOWELS.includes(next || '-')) return 'u';
  return SOUNDS[letter] ?? letter;
}

/** A word in lower case without diacritics and apostrophes, its spelling else unchanged. */
export function plainWord(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower;
  const letters = lower.normalize('NFKD').replace(MARKS, '').replace(NOT_A_LETTER, '');
  return LATIN.test(letters) && !ASCII.test(letters)
    ? anyAscii(letters).toLowerCase().replace(NOT_A_LETTER, '')
    : letters;
}

/**
 * The words of a text in order, folded, without Arabic articles and possessive endings. Hyphens part words,
 * apostrophes inside a word do not ("Hay'at"), initialisms are one word ("U.S." = "us").
 */
export function foldedWords(text: string): FoldedWord[] {
  const words: FoldedWord[] = [];
  let article: number | null = null;
  for (const match of text.matchAll(WORD)) {
    const raw = withoutPossessive(match[0]);
    const start = match.index;
    const end = start + raw.length;
    if (isArticle(raw, text, end)) article ??= start;
    else {
      words.push({ raw, folded: foldWord(raw), start, end, from: article ?? start });
      article = null;
    }
  }
  return words;
}

function withoutPossessive(word: string): string {
  return word.endsWith('s') || word.endsWith('S') ? word.replace(POSSESSIVE, '') : word;
}

/** No article is longer. */
const LONGEST_ARTICLE = 3;

function isArticle(raw: string, text: string, end: number): boolean {
  if (raw.length > LONGEST_ARTICLE) return false;
  const next = text[end];
  const lower = raw.toLowerCase();
  if (next === '-' || next === '‑' || next === '–') return HYPHENATED_ARTICLES.has(lower) && text[end + 1] !== ' ';
  return next === ' ' && ARTICLES.has(lower) && /\p{L}/u.test(text[end + 1] ?? '');
}

/** A name as its folded words joined by blanks, e.g. `jabhat nusra`: equal for spellings of one name. */
export function foldName(name: string): string {
  return foldedWords(name)
    .map((word) => word.folded)
    .join(' ');
}

/**
 * The consonants of a folded name, for spellings that no rule foresees ("Muqatlin", "Muqatileen"). Much looser
 * than {@link foldName}: for names of several words, and then with a second look.
 */
export function consonants(folded: string): string {
  return folded.replace(/(?<=\w)[aiu]+/g, '').replace(/(.)\1+/g, '$1');
}
