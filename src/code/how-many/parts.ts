import type { Token } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import type { Tree } from '../tree.ts';
import { LONGEST_PHRASE, type TollLexicon } from './lexicon.ts';
import { amountAt, wordsOf } from './numbers.ts';

/** What a list of some of those counted tells of them ("including two women and a child", "mostly civilians"). */
export interface Parts {
  readonly women: number | null;
  readonly children: number | null;
  /** Whether most or all of them were civilians, where that is said. */
  readonly civilian: boolean | null;
  /** Token indexes that the list takes, inclusive; -1 and -2 where there is none. */
  readonly first: number;
  readonly last: number;
}

const NONE: Parts = { women: null, children: null, civilian: null, first: -1, last: -2 };

/**
 * The parts of a toll whose list opens between its noun and `limit` (the next toll or the sentence's end, exclusive).
 * The list is read off the words, since its commas are often missing and trees differ.
 */
export function partsOf(context: ReportContext, tree: Tree, from: number, limit: number, lexicon: TollLexicon): Parts {
  const words = wordsOf(tree.tokens);
  for (let at = from + 1; at < limit; at += 1) {
    const most = phraseLength(words, at, 'most', lexicon);
    if (most > 0) return mostly(context, tree, at, at + most, limit, lexicon);
    const part = phraseLength(words, at, 'part', lexicon);
    if (part > 0) return listed(tree, words, opening(words, at, lexicon), at + part, lexicon);
  }
  return NONE;
}

function phraseLength(words: readonly string[], at: number, role: 'part' | 'most', lexicon: TollLexicon): number {
  if (!lexicon.starts(words[at] ?? '')) return 0;
  for (let length = LONGEST_PHRASE; length > 0; length -= 1)
    if (lexicon.is(words.slice(at, at + length).join(' '), role)) return length;
  return 0;
}

/** "5 of them children": the number stands before the opening word. */
function opening(words: readonly string[], at: number, lexicon: TollLexicon): number | null {
  return words[at] === 'of' ? (amountAt(words, at - 1, lexicon)?.low ?? null) : null;
}

function mostly(
  context: ReportContext,
  tree: Tree,
  first: number,
  from: number,
  limit: number,
  lexicon: TollLexicon,
): Parts {
  for (let at = from; at < Math.min(limit, from + 4); at += 1) {
    const token = tree.tokens[at];
    const lemma = token?.lemma.toLowerCase() ?? '';
    if (['woman', 'child', 'civilian'].some((role) => lexicon.is(lemma, role as 'woman')))
      return { ...NONE, civilian: true, first, last: at };
    if (token && context.nounAt(tree, token)?.class === 'fighters')
      return { ...NONE, civilian: false, first, last: at };
  }
  return NONE;
}

/** Words that a list may hold beside its nouns and numerals. */
const IN_LIST = /^(?:DET|ADJ|NUM|CCONJ|PUNCT|NOUN|PROPN|ADV)$/;

function listed(
  tree: Tree,
  words: readonly string[],
  opened: number | null,
  from: number,
  lexicon: TollLexicon,
): Parts {
  const tally: Tally = { women: null, children: null, pending: opened };
  let at = from;
  for (let token = tree.tokens[at]; token && isInList(token); token = tree.tokens[++at]) {
    const amount = amountAt(words, at, lexicon);
    if (amount) {
      tally.pending = amount.low ?? amount.high;
      at = amount.last;
    } else take(tally, token, lexicon);
  }
  return { women: tally.women, children: tally.children, civilian: null, first: from - 1, last: at - 1 };
}

interface Tally {
  women: number | null;
  children: number | null;
  /** The number that the next noun takes. */
  pending: number | null;
}

function isInList(token: Token): boolean {
  return IN_LIST.test(token.upos) && token.form !== ';';
}

function take(tally: Tally, token: Token, lexicon: TollLexicon): void {
  const lemma = token.lemma.toLowerCase();
  if (lemma === 'a' || lemma === 'an') tally.pending = 1;
  else if (lemma === 'and' || lemma === ',') tally.pending = null;
  else if (lexicon.is(lemma, 'woman')) tally.women = sum(tally.women, tally.pending);
  else if (lexicon.is(lemma, 'child')) tally.children = sum(tally.children, tally.pending);
}

function sum(a: number | null, b: number | null): number | null {
  return b === null ? a : (a ?? 0) + b;
}
