import type { HedgeRow, Token } from '../../model/index.ts';
import type { Tree } from '../tree.ts';
import type { SpeechLexicon } from './lexicon.ts';
import { type Draft, runs, type Stretch, stretchOf } from './mention.ts';
import { sourceWords } from './source.ts';
import { clauseTop } from './verbs.ts';

/** "according to X", "as per X": a preposition that hands a clause to a speaker. */
export function accordingDrafts(tree: Tree, lexicon: SpeechLexicon): readonly Draft[] {
  return tree.tokens.flatMap((token) => {
    const marks = /^(obl|nmod|advcl|dep|parataxis|root)/.test(token.deprel) ? openingWords(tree, token) : [];
    const row = marks.length > 0 ? lexicon.hedge(marks.map((mark) => mark.form).join(' '), 'preposition') : undefined;
    return row ? [draftOf(tree, token, marks, row)] : [];
  });
}

function openingWords(tree: Tree, nominal: Token): readonly Token[] {
  const marks = tree.children(nominal, 'case', 'mark').filter((mark) => mark.index < nominal.index);
  return marks.flatMap((mark) => [mark, ...tree.children(mark, 'fixed')]).sort((a, b) => a.index - b.index);
}

function draftOf(tree: Tree, nominal: Token, marks: readonly Token[], row: HedgeRow): Draft {
  return {
    tree,
    kind: 'say',
    hedge: row.hedge === 'reported' ? null : row.hedge,
    row: row.id,
    source: stretchOf(sourceWords(tree, nominal, marks)),
    speaker: nominal,
    cue: stretchOf(marks) ?? nominal,
    pieces: clauseAround(tree, nominal),
    negated: false,
    quotes: true,
  };
}

/** The clause that the phrase stands in, without the phrase. */
function clauseAround(tree: Tree, nominal: Token): readonly Stretch[] {
  const above = tree.parent(nominal);
  if (!above) return [];
  const apart = new Set(tree.subtree(nominal).map((token) => token.index));
  const told = tree.subtree(clauseTop(tree, above)).filter((token) => !apart.has(token.index));
  return runs(tree, told);
}

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
    negated: false,
    quotes: false,
  };
}
