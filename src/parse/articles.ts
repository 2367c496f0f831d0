import type { Token } from '../model/index.ts';
import type { Segments } from './segments.ts';

/**
 * The Arabic article as it is written in Latin letters before a hyphen, also where it is spoken like the next letter.
 * The treebank splits "al-Bab" in three; the models read it better as the one name it is, so it is put together for
 * them and taken apart again in the finished tree.
 */
const ARTICLES: ReadonlySet<string> = new Set(
  'al el ul il ad ed ar er as es ash esh at et an en az ez adh dhu'.split(' '),
);

/** How many words stand together from word `i` on, in a sentence that ends before word `end`: 1 or 3. */
export function unitSize(text: string, words: Segments, i: number, end: number): number {
  return i + 2 < end && words.ends[i] === words.starts[i + 1] && isArticleName(text, words, i) ? 3 : 1;
}

function isArticleName(text: string, words: Segments, i: number): boolean {
  const { starts, ends } = words;
  if (ends[i + 1] !== starts[i + 2] || ends[i]! - starts[i]! > 3) return false;
  if (ends[i + 1]! - starts[i + 1]! !== 1 || !/[-‐‑]/.test(text[starts[i + 1]!]!)) return false;
  if (!ARTICLES.has(text.slice(starts[i], ends[i]).toLowerCase())) return false;
  return /^[‘’'`]?\p{Lu}/u.test(text.slice(starts[i + 2], ends[i + 2]!));
}

/**
 * The three words of a name with its article, out of the one that stood for them. As in the treebank the article comes
 * first and is the head; the name is `flat` under it, or beside it where the article itself is part of a longer name.
 */
export function withArticle(text: string, words: Segments, first: number, name: Token): Token[] {
  const at = (offset: number): Token => {
    const place = first + name.index + offset;
    const [start, end] = [words.starts[place]!, words.ends[place]!];
    const form = text.slice(start, end);
    return { ...name, index: name.index + offset, form, lemma: form, start, end };
  };
  const { deprel, head } = name;
  return [
    at(0),
    { ...at(1), upos: 'PUNCT', xpos: 'HYPH', feats: '_', head: name.index + 2, deprel: 'punct' },
    { ...at(2), head: deprel === 'flat' ? head : name.index, deprel: 'flat' },
  ];
}
