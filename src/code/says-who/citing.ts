import type { Token } from '../../model/index.ts';
import type { Tree } from '../tree.ts';
import { clauseTop } from './content.ts';
import type { SpeechLexicon } from './lexicon.ts';
import { type Draft, runs, type Stretch, stretchOf } from './mention.ts';
import { sourceWords } from './source.ts';

/**
 * "X, citing Y, reported that ...": Y said it too, and X handed it on. `told` are the sentence's other drafts: the
 * fullest of them is what Y is cited for, else the clause that the citation stands in.
 */
export function citingDrafts(tree: Tree, lexicon: SpeechLexicon, told: readonly Draft[]): readonly Draft[] {
  return tree.tokens.flatMap((token) => {
    const cited = citedBy(tree, token, lexicon);
    return cited ? [draftOf(tree, token, cited, told)] : [];
  });
}

/** Whom a participle cites, or by whom ("witnesses quoted by X"): somebody who can speak, not a reason or a thing. */
export function citedBy(tree: Tree, verb: Token, lexicon: SpeechLexicon): Token | undefined {
  if (!/^VB[GN]$/.test(verb.xpos) || !/^(cite|quote)$/.test(verb.lemma)) return undefined;
  if (
    tree.child(verb, 'aux') ||
    tree.children(verb, 'advcl').some((child) => tree.child(child, 'mark')?.lemma === 'as')
  )
    return undefined;
  const cited = verb.xpos === 'VBG' ? tree.child(verb, 'obj') : tree.child(verb, 'obl:agent');
  return cited && isVoice(cited, lexicon) ? cited : undefined;
}

function isVoice(head: Token, lexicon: SpeechLexicon): boolean {
  return head.upos === 'PROPN' || lexicon.speaker(head.lemma) !== undefined;
}

function draftOf(tree: Tree, verb: Token, cited: Token, told: readonly Draft[]): Draft {
  const fullest = told.reduce<readonly Stretch[]>(
    (best, draft) => (size(draft.pieces) > size(best) ? draft.pieces : best),
    [],
  );
  return {
    tree,
    kind: 'say',
    hedge: null,
    row: `v.${verb.lemma}`,
    source: stretchOf(sourceWords(tree, cited, [verb])),
    speaker: cited,
    cue: { start: verb.start, end: verb.end },
    pieces: fullest.length > 0 ? fullest : clauseAround(tree, verb),
    quotes: false,
  };
}

function size(pieces: readonly Stretch[]): number {
  return pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0);
}

function clauseAround(tree: Tree, verb: Token): readonly Stretch[] {
  const apart = new Set(tree.subtree(verb).map((token) => token.index));
  return runs(
    tree,
    tree.subtree(clauseTop(tree, verb)).filter((token) => !apart.has(token.index)),
  );
}
