import type { HedgeRow, Token } from '../../model/index.ts';
import type { Tree } from '../tree.ts';
import { clauseTop } from './content.ts';
import type { SpeechLexicon } from './lexicon.ts';
import { type Draft, runs, type Stretch, stretchOf } from './mention.ts';
import { sourceWords } from './source.ts';

/** "according to X", "as per X": words that hand a clause to a speaker. */
export function accordingDrafts(tree: Tree, lexicon: SpeechLexicon): readonly Draft[] {
  return tree.tokens.flatMap((token) => {
    const found = openingAt(tree, token, lexicon);
    const nominal = found && nominalBehind(tree, found.marks);
    return found && nominal ? [draftOf(tree, nominal, found.marks, found.row)] : [];
  });
}

/** The longest phrase of the table that begins at a word; the tree is not asked, which often errs here. */
function openingAt(tree: Tree, token: Token, lexicon: SpeechLexicon) {
  if (!lexicon.opensPhrase(token.form)) return undefined;
  for (let length = MAX_PHRASE; length > 0; length -= 1) {
    const marks = tree.tokens.slice(token.index, token.index + length);
    const row = lexicon.hedge(marks.map((mark) => mark.form).join(' '), 'preposition');
    if (row) return { row, marks };
  }
  return undefined;
}

/** Words in the longest such phrase ("in the opinion of"). */
const MAX_PHRASE = 4;

/** The head of the first nominal behind the phrase. */
function nominalBehind(tree: Tree, marks: readonly Token[]): Token | undefined {
  const last = marks.at(-1)?.index ?? 0;
  let head = tree.tokens[last + 1];
  for (let steps = 0; head && steps < tree.tokens.length; steps += 1) {
    const above = tree.parent(head);
    if (!above || above.index <= last || !INSIDE.test(head.deprel)) return head;
    head = above;
  }
  return head;
}

/** Relations of a word to the nominal that it opens. */
const INSIDE = /^(compound|amod|det|nummod|flat|nmod|appos|advmod|punct|case)/;

function draftOf(tree: Tree, nominal: Token, marks: readonly Token[], row: HedgeRow): Draft {
  return {
    tree,
    kind: 'say',
    hedge: row.hedge === 'reported' ? null : row.hedge,
    row: row.id,
    source: stretchOf(namedWords(tree, nominal, marks)),
    speaker: nominal,
    cue: stretchOf(marks) ?? nominal,
    pieces: clauseAround(tree, nominal, marks),
    quotes: true,
  };
}

/** The speaker's words. What stands behind a comma is an apposition only if a second comma closes it before any verb. */
function namedWords(tree: Tree, nominal: Token, marks: readonly Token[]): readonly Token[] {
  const words = sourceWords(tree, nominal, marks);
  const comma = words.findIndex((word) => word.form === ',');
  if (comma <= 0) return words;
  const next = tree.tokens
    .slice((words[comma]?.index ?? 0) + 1)
    .find((token) => token.form === ',' || token.form === '.' || /^(VERB|AUX)$/.test(token.upos));
  return next?.upos === 'PUNCT' ? words : words.slice(0, comma);
}

/** What is handed on: all that follows a phrase that opens its sentence, all before one that closes it, else its clause. */
function clauseAround(tree: Tree, nominal: Token, marks: readonly Token[]): readonly Stretch[] {
  const source = namedWords(tree, nominal, marks);
  const first = marks[0]?.index ?? 0;
  const last = source.at(-1)?.index ?? nominal.index;
  if (first <= MAX_OPENING) return runs(tree, tree.tokens.slice(last + 1));
  if (tree.tokens.slice(last + 1).every((token) => token.upos === 'PUNCT'))
    return runs(tree, tree.tokens.slice(0, first));
  const above = tree.parent(nominal);
  const told = above ? tree.subtree(clauseTop(tree, above)) : [];
  return runs(
    tree,
    told.filter((token) => token.index < first || token.index > last),
  );
}

/** Words that may come before a phrase that opens a sentence ("But according to ..."). */
const MAX_OPENING = 1;

/** "reportedly", "allegedly": handed on from somebody unnamed. */
export function adverbDrafts(tree: Tree, lexicon: SpeechLexicon): readonly Draft[] {
  return tree.tokens.flatMap((token) => {
    const row = token.upos === 'ADV' ? lexicon.hedge(token.form, 'adverb') : undefined;
    return row?.attribution ? [unnamed(tree, token, row)] : [];
  });
}

function unnamed(tree: Tree, adverb: Token, row: HedgeRow): Draft {
  const above = tree.parent(adverb) ?? adverb;
  const told = tree.subtree(above).filter((token) => token !== adverb);
  return {
    tree,
    kind: row.hedge === 'alleged' ? 'accuse' : 'say',
    hedge: row.hedge,
    row: row.id,
    source: null,
    speaker: null,
    cue: { start: adverb.start, end: adverb.end },
    pieces: runs(tree, told),
    quotes: false,
  };
}
