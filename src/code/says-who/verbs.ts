import type { Token } from '../../model/index.ts';
import { isPassive } from '../grammar/arguments.ts';
import { isNominal } from '../grammar/nominal.ts';
import type { Tree } from '../tree.ts';
import { citedBy, citingDrafts } from './citing.ts';
import { clauseTop, contentHeads } from './content.ts';
import type { Cue, SpeechLexicon } from './lexicon.ts';
import { type Draft, runs, type Stretch, stretchOf, within } from './mention.ts';
import { sourceOf, sourceWords } from './source.ts';
import { invertedOf, isDay, type Tail, tailOf } from './tail.ts';

/** "X said that ...", "..., X said", "X accused Y of ...", "X is believed to ...": verbs that tell of speech or thought. */
export function verbDrafts(tree: Tree, lexicon: SpeechLexicon): readonly Draft[] {
  const told = tree.tokens.flatMap((token) => {
    const cue = isSpeaking(tree, token, lexicon) ? lexicon.verbAt(tree, token) : undefined;
    const draft = cue && !citedBy(tree, token, lexicon) ? draftOf(tree, token, cue, lexicon) : undefined;
    return draft ? [draft] : [];
  });
  const shared = told.map((draft) => withSpeakerBefore(tree, draft, told));
  const saying = shared.filter((draft) => draft.quotes);
  return [...shared, ...citingDrafts(tree, lexicon, saying)];
}

/** "X said ..., adding that ...": a participle of speech behind another's cue has its speaker, whatever it hangs on. */
function withSpeakerBefore(tree: Tree, draft: Draft, told: readonly Draft[]): Draft {
  const verb = tree.tokens.findLast((token) => token.end <= draft.cue.end);
  if (verb?.xpos !== 'VBG' || !draft.quotes || tree.child(verb, 'nsubj', 'aux')) return draft;
  const first = told.findLast((other) => other.cue.end <= draft.cue.start && other.quotes && other.speaker !== null);
  return first ? { ...draft, source: first.source, speaker: first.speaker } : draft;
}

/** A verb in its own right: no modifier ("the reported attack"), no case marker ("according to"), no bare noun. */
function isSpeaking(tree: Tree, token: Token, lexicon: SpeechLexicon): boolean {
  if (token.upos !== 'VERB') return false;
  if (/^(amod|case|mark|fixed|compound|flat)/.test(token.deprel) || isInPhrase(tree, token, lexicon)) return false;
  return !tree.child(token, 'fixed') && isReal(tree, token);
}

/** "as reported by". */
function isInPhrase(tree: Tree, token: Token, lexicon: SpeechLexicon): boolean {
  const around = tree.tokens.slice(Math.max(0, token.index - 1), token.index + 2);
  return lexicon.hedge(around.map((word) => word.form).join(' '), 'preposition') !== undefined;
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
  const speaker = quoted ? quotedSpeaker(tree, quoted) : plausible(tree, verb, found?.head, lexicon);
  const passive = quoted === undefined && found?.passive === true;
  const draft: Draft = {
    tree,
    kind: cue.row.kind,
    hedge: cue.row.hedge,
    row: cue.row.id,
    source: speaker ? stretchOf(sourceWords(tree, speaker, [verb])) : null,
    speaker: speaker ?? null,
    cue: cueStretch(tree, quoted && isPassive(tree, quoted) ? quoted : verb, cue),
    pieces: speaker === undefined ? [] : piecesOf(tree, verb, cue, passive, speaker),
    quotes: cue.row.takes.includes('quote'),
  };
  const told = isReporting(cue) ? (byOrder(draft, verb, cue, lexicon) ?? draft) : draft;
  return isTold(tree, verb, cue, told, speaker) ? told : undefined;
}

/** "a series of tweets on Friday saying ...": a participle's noun that can't speak leaves the speaking to the subject. */
function plausible(
  tree: Tree,
  verb: Token,
  found: Token | null | undefined,
  lexicon: SpeechLexicon,
): Token | null | undefined {
  if (!found || verb.xpos !== 'VBG' || tree.child(verb, 'nsubj')) return found;
  const speaks = found.upos === 'PRON' || lexicon.speaker(found.lemma) !== undefined;
  if (speaks || (found.upos === 'PROPN' && !isDay(found))) return found;
  const root = tree.tokens.find((token) => token.deprel === 'root');
  const subject = root && tree.child(root, 'nsubj');
  return subject && subject.index < verb.index ? subject : found;
}

function isTold(tree: Tree, verb: Token, cue: Cue, draft: Draft, speaker: Token | null | undefined): boolean {
  if (draft.pieces.length === 0 && !draft.quotes) return false;
  if (draft.speaker) return true;
  return speaker === null && isHearsay(tree, verb, cue);
}

/** Verbs that report in a clause as well as beside a quotation: "say", "add", "announce", "claim". */
function isReporting({ row }: Cue): boolean {
  return row.takes.includes('clause') && row.takes.includes('quote');
}

/** Words before the cue that neither source nor content takes in: more of them, and the tree is not to be trusted. */
const MAX_LOOSE = 3;

/** Reads a cue by the order of words, where it stands before its speaker or source and content leave out much. */
function byOrder(draft: Draft, verb: Token, cue: Cue, lexicon: SpeechLexicon): Draft | null {
  const { tree } = draft;
  const speaks = (head: Token): boolean => head.upos === 'PROPN' || lexicon.speaker(head.lemma) !== undefined;
  // Behind "told" stands who was told.
  const inverted = cue.row.takes.includes('addressee') ? null : invertedOf(tree, verb, speaks);
  if (inverted) return withTail(draft, inverted);
  const taken = [draft.cue, ...draft.pieces, ...(draft.source ? [draft.source] : [])];
  const loose = tree.tokens
    .slice(0, verb.index)
    .filter((token) => token.upos !== 'PUNCT' && !taken.some((stretch) => within(token, stretch)));
  const known = draft.speaker ? sourceWords(tree, draft.speaker, [verb]) : [];
  const apart = draft.source !== null && loose.some((token) => token.start >= (draft.source?.end ?? 0));
  const lost = loose.length > MAX_LOOSE || draft.pieces.length === 0 || apart;
  const tail = lost ? tailOf(tree, verb, known) : null;
  return tail && withTail(draft, tail);
}

function withTail(draft: Draft, tail: Tail): Draft {
  const source = stretchOf(tail.source);
  const before = source && source.start < draft.cue.end ? source.end + 1 : 0;
  const cue = { start: Math.max(draft.cue.start, before), end: draft.cue.end };
  return { ...draft, cue, source, speaker: headOf(tail.source), pieces: tail.pieces };
}

/** The word of a run that hangs on a word outside it. */
function headOf(words: readonly Token[]): Token | null {
  const first = words[0]?.index ?? 0;
  const last = words.at(-1)?.index ?? 0;
  return words.findLast((word) => (word.head < first || word.head > last) && isNominal(word)) ?? words.at(-1) ?? null;
}

/** "say", "add", "call for": what is said is never their object, so they have no passive of their own. */
function isIntransitive({ row, words }: Cue): boolean {
  return words.length > 1 || (row.takes.includes('quote') && !row.takes.includes('object'));
}

/** Nobody named: only "it is said that", "is believed to", "was accused of" still tell of a speaker. */
function isHearsay(tree: Tree, verb: Token, cue: Cue): boolean {
  if (cue.row.kind === 'accuse') return true;
  if (!cue.row.takes.includes('clause') || cue.row.kind === 'show') return false;
  return tree.child(verb, 'xcomp', 'expl') !== undefined || tree.child(verb, 'nsubj')?.lemma === 'it';
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
  const spoken = [
    ...wordsUnder(tree, heads, [verb, ...cue.words, ...(source ? [source] : [])]),
    ...antecedent(tree, verb, passive),
  ];
  if (heads.length > 0 || passive) return runs(tree, spoken);
  if (!cue.row.takes.includes('clause') && !cue.row.takes.includes('quote')) return [];
  const found = [freeRelative(tree, verb), asideOf(tree, verb), isReporting(cue) ? thatClause(tree, verb) : []];
  return found.find((stretches) => stretches.length > 0) ?? [];
}

/** "the attack that X blamed on Y", "bombings claimed by X": what the clause modifies is what is said. */
function antecedent(tree: Tree, verb: Token, passive: boolean): readonly Token[] {
  const noun = /^acl/.test(verb.deprel) ? tree.parent(verb) : undefined;
  const gap = passive ? !tree.child(verb, 'nsubj:pass') : /^W/.test(tree.child(verb, 'obj')?.xpos ?? '');
  if (!noun || !gap) return [];
  const clause = new Set(tree.subtree(verb).map((token) => token.index));
  return tree.subtree(noun).filter((token) => !clause.has(token.index));
}

/** "..., X said, ...": between commas, whatever the tree makes of it. */
function isBracketed(tree: Tree, verb: Token): boolean {
  const speaker = tree.child(verb, 'nsubj');
  if (!speaker || tree.tokens[verb.index + 1]?.form !== ',') return false;
  const first = sourceWords(tree, speaker, [verb])[0];
  return first !== undefined && tree.tokens[first.index - 1]?.form === ',';
}

/** "said in a statement carried by the agency that ...": from "that" on, wherever the tree hangs it. */
function thatClause(tree: Tree, verb: Token): readonly Stretch[] {
  const that = tree.tokens.find(
    (token) => token.index > verb.index && token.lemma === 'that' && token.upos === 'SCONJ',
  );
  return that ? runs(tree, tree.tokens.slice(that.index)) : [];
}

/** "what X says was an attack": all up to the end of the phrase is said. */
function freeRelative(tree: Tree, verb: Token): readonly Stretch[] {
  const next = tree.tokens[verb.index + 1];
  if (tree.parent(verb)?.lemma !== 'what' || !next || !/^(AUX|VERB)$/.test(next.upos)) return [];
  const rest = tree.tokens.slice(next.index);
  const end = rest.findIndex((token) => /^[,.;:]$/.test(token.form));
  return runs(tree, end < 0 ? rest : rest.slice(0, end));
}

/** "..., X said, ..." and "as X said": what the clause stands in is what was said. */
function asideOf(tree: Tree, verb: Token): readonly Stretch[] {
  const above = tree.parent(verb);
  if (!above) return [];
  const as = verb.deprel === 'advcl' && tree.child(verb, 'mark')?.lemma === 'as';
  if (verb.deprel !== 'parataxis' && !as && !isBracketed(tree, verb)) return [];
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
