import type { Token } from '../model/index.ts';
import type { Segments } from './segment.ts';

/**
 * The Arabic article as it is written in Latin letters before a hyphen, also where it is spoken like the next letter.
 * The treebank splits "al-Bab" in three; the models read it better as the one name it is, so it is put together for
 * them and taken apart again in the finished tree.
 */
const ARTICLES: ReadonlySet<string> = new Set(
  'al el ul il ad ed ar er as es ash esh at et an en az ez adh dhu'.split(' '),
);

/** The words that stand together in a sentence: how many words each unit has, 1 or 3. */
export function unitSizes(text: string, words: Segments, first: number, end: number): number[] {
  const sizes: number[] = [];
  for (let i = first; i < end; ) {
    const size = i + 2 < end && isArticleName(text, words, i) ? 3 : 1;
    sizes.push(size);
    i += size;
  }
  return sizes;
}

function isArticleName(text: string, words: Segments, i: number): boolean {
  const { starts, ends } = words;
  const joined = ends[i] === starts[i + 1] && ends[i + 1] === starts[i + 2];
  if (!joined || ends[i]! - starts[i]! > 3) return false;
  if (ends[i + 1]! - starts[i + 1]! !== 1 || !/[-‐‑]/.test(text[starts[i + 1]!]!)) return false;
  if (!ARTICLES.has(text.slice(starts[i], ends[i]).toLowerCase())) return false;
  return /^[‘’'`]?\p{Lu}/u.test(text.slice(starts[i + 2], ends[i + 2]!));
}

/**
 * The three words of a name with its article, out of the one that stood for them. As in the treebank the article comes
 * first and is the head; the name is `flat` under it, or beside it where the article itself is part of a longer name.
 */
export function withArticle(text: string, words: Segments, first: number, name: Token): Token[] {
  const at = (offset: number) => {
    const place = first + name.index + offset;
    const [start, end] = [words.starts[place]!, words.ends[place]!];
    return { index: name.index + offset, form: text.slice(start, end), lemma: text.slice(start, end), start, end };
  };
  const { upos, xpos, feats, deprel, head } = name;
  return [
    { ...at(0), upos, xpos, feats, head, deprel },
    { ...at(1), upos: 'PUNCT', xpos: 'HYPH', feats: '_', head: name.index + 2, deprel: 'punct' },
    { ...at(2), upos, xpos, feats, head: deprel === 'flat' ? head : name.index, deprel: 'flat' },
  ];
}
