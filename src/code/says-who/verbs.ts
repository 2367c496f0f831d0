import type { Token } from '../../model/index.ts';
import type { Tree } from '../tree.ts';
import { clauseTop, contentHeads } from './content.ts';
import type { Cue, SpeechLexicon } from './lexicon.ts';
import { type Draft, runs, type Stretch, stretchOf } from './mention.ts';
import { sourceOf, sourceWords } from './source.ts';

/** "X said that ...", "..., X said", "X accused Y of ...", "X is believed to ...": verbs that tell of speech or thought. */
export function verbDrafts(tree: Tree, lexicon: SpeechLexicon): readonly Draft[] {
  return tree.tokens.flatMap((token) => {
    const cue = isSpeaking(tree, token) ? lexicon.verbAt(tree, token) : undefined;
    const draft = cue && draftOf(tree, token, cue, lexicon);
    return draft ? [draft] : [];
  });
}

/** A verb in its own right: no modifier ("the reported attack"), no case marker ("according to"), no bare noun. */
function isSpeaking(tree: Tree, token: Token): boolean {
  if (token.upos !== 'VERB') return false;
  if (/^(amod|case|mark|fixed|compound|flat)/.test(token.deprel)) return false;
  return !tree.child(token, 'fixed') && isReal(tree, token);
}

/** What nobody said is no attribution: "would say", "did not say", "a chance to say". "Went on to say" is one. */
function isReal(tree: Tree, verb: Token): boolean {
  if (tree.children(verb, 'aux').some((aux) => aux.xpos === 'MD')) return false;
  if (tree.children(verb, 'advmod').some((child) => /^(not|never|n't|n’t)$/.test(child.lemma.toLowerCase())))
    return false;
  return !isInfinitive(tree, verb) || GOING_ON.test(tree.parent(verb)?.lemma ?? '');
}

const GOING_ON = /^(go|continue|begin|start|proceed|rush|quick|keep|return|take|come)$/;

function isInfinitive(tree: Tree, verb: Token): boolean {
  return tree.children(verb, 'mark').some((mark) => mark.lemma === 'to');
}

function draftOf(tree: Tree, verb: Token, cue: Cue, lexicon: SpeechLexicon): Draft | undefined {
  if (isQuotedAs(tree, verb, lexicon)) return undefined;
  const quoted = quotingVerb(tree, verb);
  const found = sourceOf(tree, quoted ?? verb, isIntransitive(cue));
  const source = quoted ? quotedSpeaker(tree, quoted) : found?.head;
  if (source === undefined) return undefined;
  const passive = quoted === undefined && found?.passive === true;
  const pieces = piecesOf(tree, verb, cue, passive, source);
  if (pieces.length === 0 && !cue.row.takes.includes('quote')) return undefined;
  if (source === null && !isHearsay(tree, verb, cue)) return undefined;
  return {
    tree,
    kind: cue.row.kind,
    hedge: cue.row.hedge,
    row: cue.row.id,
    source: source && stretchOf(sourceWords(tree, source, [verb])),
    speaker: source,
    cue: cueStretch(tree, quoted ?? verb, cue),
    pieces,
    quotes: cue.row.takes.includes('quote'),
  };
}

/** "say", "add", "call for": what is said is never their object, so they have no passive of their own. */
function isIntransitive({ row, words }: Cue): boolean {
  return words.length > 1 || (row.takes.includes('quote') && !row.takes.includes('object'));
}

/** Nobody named: only "it is said that", "is believed to", "was accused of" still tell of a speaker. */
function isHearsay(tree: Tree, verb: Token, cue: Cue): boolean {
  if (cue.row.kind === 'accuse') return true;
  if (!cue.row.takes.includes('clause') || cue.row.kind === 'show') return false;
  return tree.child(verb, 'xcomp') !== undefined || tree.child(verb, 'expl') !== undefined;
}

/** "was quoted as saying": the two verbs are one cue, told at "saying". */
function isQuotedAs(tree: Tree, verb: Token, lexicon: SpeechLexicon): boolean {
  return (
    /^(quote|cite)$/.test(verb.lemma) &&
    tree.child(verb, 'nsubj:pass') !== undefined &&
    tree.children(verb, 'advcl', 'xcomp').some((child) => lexicon.verbAt(tree, child) !== undefined)
  );
}

function quotingVerb(tree: Tree, verb: Token): Token | undefined {
  const above = tree.parent(verb);
  if (!above || verb.xpos !== 'VBG' || !/^(advcl|xcomp|obl|acl)/.test(verb.deprel)) return undefined;
  return /^(quote|cite)$/.test(above.lemma) ? above : undefined;
}

/** "X was quoted as saying", "quoted X as saying": X speaks either way. */
function quotedSpeaker(tree: Tree, quoting: Token): Token | null {
  return tree.child(quoting, 'nsubj:pass') ?? tree.child(quoting, 'obj') ?? null;
}

function piecesOf(tree: Tree, verb: Token, cue: Cue, passive: boolean, source: Token | null): readonly Stretch[] {
  const heads = contentHeads(tree, verb, cue, passive);
  if (heads.length > 0) return runs(tree, wordsUnder(tree, heads, [verb, ...(source ? [source] : [])]));
  if (!cue.row.takes.includes('clause') && !cue.row.takes.includes('quote')) return [];
  return asideOf(tree, verb);
}

/** "..., X said, ..." and "as X said": what the clause stands in is what was said. */
function asideOf(tree: Tree, verb: Token): readonly Stretch[] {
  const above = tree.parent(verb);
  if (!above) return [];
  const as = verb.deprel === 'advcl' && tree.child(verb, 'mark')?.lemma === 'as';
  if (verb.deprel !== 'parataxis' && !as) return [];
  const told = clauseTop(tree, above);
  const apart = new Set(tree.subtree(verb).map((token) => token.index));
  return runs(
    tree,
    tree.subtree(told).filter((token) => !apart.has(token.index)),
  );
}

function wordsUnder(tree: Tree, heads: readonly Token[], barred: readonly Token[]): readonly Token[] {
  const apart = new Set(barred.map((token) => token.index));
  return heads.flatMap((head) => tree.subtree(head)).filter((token) => !apart.has(token.index));
}

/** The verb with its auxiliaries, negation and particle: "has not said", "was quoted as saying", "called for". */
function cueStretch(tree: Tree, verb: Token, cue: Cue): Stretch {
  const words = [verb, ...cue.words].map((word) => word.index);
  let first = Math.min(...words);
  while (isVerbGroup(tree.tokens[first - 1], verb)) first -= 1;
  const start = tree.tokens[first] ?? verb;
  const end = tree.tokens[Math.max(...words)] ?? verb;
  return { start: start.start, end: end.end };
}

function isVerbGroup(token: Token | undefined, verb: Token): boolean {
  return token !== undefined && token.head === verb.index && /^(aux|advmod)/.test(token.deprel);
}
