import type { Token } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import { isVerbal } from '../grammar/arguments.ts';
import { contentHead, isNominal, nominalConjuncts } from '../grammar/nominal.ts';
import type { Tree } from '../tree.ts';
import { identities } from './identify.ts';

/** A nominal and the sentence it stands in. */
export interface Nominal {
  readonly tree: Tree;
  readonly head: Token;
}

/** How many sentences back an antecedent may stand. */
const REACH = 2;

const PLURAL = /^(they|them|their|themselves|theirs|both)$/i;
const SINGULAR = /^(it|its|itself)$/i;
const PERSONAL = /^(he|him|his|himself|she|her|hers|herself)$/i;
const DEFINITE = /^(the|this|that|these|those|its|their)$/i;

/**
 * Whom a pronoun or a bare description ("the group") means, where it is safe to say: a subject of the same or of
 * the sentences just before that can be a party. Null where nothing fits.
 */
export function antecedent(context: ReportContext, tree: Tree, nominal: Token): Nominal | null {
  const head = contentHead(context, tree, nominal);
  if (isBareLabel(context, tree, head)) return onlyGroup(context, tree, head) ?? sameLabel(context, tree, head);
  const wanted = wantedKind(context, tree, head);
  if (!wanted) return null;
  const tie = tieOf(tree, head);
  if (tie) return describedBefore(context, tree, head, tie);
  for (let back = 0; back <= REACH; back += 1) {
    const earlier = context.trees[tree.sentence.index - back];
    if (!earlier) return null;
    const near = back === 0 ? joinedWith(tree, head) : [];
    const found = [...near, ...candidates(earlier, back === 0 ? head.index : earlier.tokens.length)].find((word) =>
      wanted(earlier, word),
    );
    if (found) return { tree: earlier, head: found };
  }
  return null;
}

/** "ISIS-affiliated" before a group: whose it is said to be. */
function tieOf(tree: Tree, head: Token): string | null {
  const participle = tree.children(head, 'amod').find((word) => tree.tokens[word.index - 1]?.form === '-');
  const name = participle && tree.tokens[participle.index - 2];
  return participle && name ? `${name.lemma}-${participle.form}`.toLowerCase() : null;
}

/** "the ISIS-affiliated group" is the body that the report described so before; nobody where it did not. */
function describedBefore(context: ReportContext, tree: Tree, head: Token, tie: string): Nominal | null {
  for (const earlier of context.trees.slice(0, tree.sentence.index + 1).toReversed()) {
    const before = earlier === tree ? head.index : earlier.tokens.length;
    const found = earlier.tokens.findLast(
      (word) => word.index < before && tieOf(earlier, word) === tie && isBody(context, earlier, word),
    );
    if (found) return { tree: earlier, head: found };
  }
  return null;
}

/** "the militants", "these insurgents": definite armed people of whom nothing more is said. */
function isBareLabel(context: ReportContext, tree: Tree, head: Token): boolean {
  return (
    isLabel(context, tree, head) &&
    head.xpos === 'NNS' &&
    /^(the|these|those)$/i.test(determiner(tree, head) ?? '') &&
    tree.children(head, 'nmod', 'acl', 'appos').length === 0
  );
}

function isLabel(context: ReportContext, tree: Tree, word: Token): boolean {
  const row = context.nounAt(tree, word);
  return row?.class === 'fighters' && row.actor_type === 'rebel_group';
}

/** The one armed group that the sentences just before name, where they speak of no armed people besides. */
function onlyGroup(context: ReportContext, tree: Tree, head: Token): Nominal | null {
  const earlier = context.trees.slice(Math.max(0, tree.sentence.index - REACH), tree.sentence.index + 1);
  const told = earlier.flatMap((at) =>
    at.tokens
      .filter((word) => at !== tree || word.index < head.index)
      .map((word): Nominal => ({ tree: at, head: word })),
  );
  const named = told.filter((one) => isGroup(context.actorAt(one.tree, one.head)?.on(null)[0]?.type));
  const ids = new Set(named.map((one) => context.actorAt(one.tree, one.head)?.on(null)[0]?.id));
  const others = told.some(
    (one) => isLabel(context, one.tree, one.head) && identities(context, one.tree, one.head).length === 0,
  );
  return ids.size === 1 && !others ? (named.at(-1) ?? null) : null;
}

/** "Rebels led by X entered the city. ... The rebels": those of whom the report told by the same word, if they were one group's. */
function sameLabel(context: ReportContext, tree: Tree, head: Token): Nominal | null {
  const told = context.trees.slice(0, tree.sentence.index + 1).flatMap((at) =>
    at.tokens
      .filter((word) => word.lemma === head.lemma && word.xpos === 'NNS' && (at !== tree || word.index < head.index))
      .filter((word) => !isBareLabel(context, at, word))
      .map((word): Nominal => ({ tree: at, head: word })),
  );
  const ids = new Set(told.map((one) => groupOf(context, one)));
  return ids.size === 1 && !ids.has(null) ? (told[0] ?? null) : null;
}

/** The one group that a nominal stands for. */
function groupOf(context: ReportContext, { tree, head }: Nominal): string | null {
  const actors = identities(context, tree, head).map(({ mention }) => mention.on(null)[0]);
  return actors.length === 1 && isGroup(actors[0]?.type) ? (actors[0]?.id ?? null) : null;
}

function isGroup(type: string | undefined): boolean {
  return /^(rebel_group|political_militia|identity_militia)$/.test(type ?? '');
}

/** "the president" of "the president and his government". */
function joinedWith(tree: Tree, pronoun: Token): readonly Token[] {
  const owned = pronoun.deprel === 'nmod:poss' ? tree.parent(pronoun) : undefined;
  const first = owned?.deprel === 'conj' ? tree.parent(owned) : undefined;
  return first && isNominal(first) ? [first] : [];
}

type Wanted = (tree: Tree, word: Token) => boolean;

function wantedKind(context: ReportContext, tree: Tree, head: Token): Wanted | null {
  if (PLURAL.test(head.form)) return (at, word) => isPlural(at, word) && isSomebody(context, at, word);
  if (SINGULAR.test(head.form)) return (at, word) => isSingular(at, word) && isBody(context, at, word);
  if (PERSONAL.test(head.form))
    return (at, word) => isLeader(context, at, word) || (isSingular(at, word) && isPerson(context, at, word));
  if (isRest(head)) return (at, word) => at === tree && isCounted(at, word) && isSomebody(context, at, word);
  if (isBareGroup(context, tree, head)) return (at, word) => isBody(context, at, word) && !isState(context, at, word);
  return null;
}

/**
 * The likeliest first: in the pronoun's own sentence the subjects of the clauses above it ("X said that it ..."), then
 * subjects before it, nearest first; in an earlier sentence its main subject; everywhere objects last.
 */
function candidates(tree: Tree, before: number): readonly Token[] {
  const words = tree.tokens.filter((word) => word.index < before && isNominal(word)).toReversed();
  const subjects = words.filter((word) => /^nsubj/.test(word.deprel) && isClauseOpen(tree, word, before));
  const above = subjects.filter((word) => isAbove(tree, word, before));
  const others = words.filter((word) => /^(obj|obl|nmod)/.test(word.deprel));
  return [...new Set([...above, ...subjects, ...others])];
}

/** The subject of a clause that the pronoun's clause hangs on, or of the main clause where the pronoun is elsewhere. */
function isAbove(tree: Tree, subject: Token, before: number): boolean {
  const verb = tree.parent(subject);
  if (!verb) return false;
  const pronoun = tree.tokens[before];
  return pronoun ? tree.ancestors(pronoun).slice(2).includes(verb) : verb.head === -1;
}

/** A pronoun does not mean the subject of its own verb's objects: "They attacked them". */
function isClauseOpen(tree: Tree, subject: Token, before: number): boolean {
  const verb = tree.parent(subject);
  return verb !== undefined && (isVerbal(verb) || before === tree.tokens.length);
}

function isSomebody(context: ReportContext, tree: Tree, word: Token): boolean {
  if (identities(context, tree, word).length > 0) return true;
  const row = context.nounAt(tree, contentHead(context, tree, word));
  return row !== undefined && /^(person|fighters|group|member|official)$/.test(row.class);
}

/** A person whose name or office stands for a body. */
function isLeader(context: ReportContext, tree: Tree, word: Token): boolean {
  const official = context.nounAt(tree, contentHead(context, tree, word))?.class === 'official';
  return (official || word.upos === 'PROPN') && isBody(context, tree, word);
}

/** Somebody by name or by office, whatever body he is of. */
function isPerson(context: ReportContext, tree: Tree, word: Token): boolean {
  const row = context.nounAt(tree, word);
  if (row) return /^(person|official|fighters)$/.test(row.class);
  return word.upos === 'PROPN' && !context.placeAt(tree, word) && !isBody(context, tree, word);
}

/** A named body: what "the group" or "it" can mean. Who only speaks in reports (monitors, media) is not meant. */
function isBody(context: ReportContext, tree: Tree, word: Token): boolean {
  const kinds = identities(context, tree, word).map(({ mention }) => mention.on(null)[0]?.kind);
  return kinds.length > 0 && !kinds.some((kind) => kind === 'monitor' || kind === 'media');
}

/** "the group" is no government and none of its forces. */
function isState(context: ReportContext, tree: Tree, word: Token): boolean {
  return identities(context, tree, word).some(({ mention }) =>
    /^(state_forces|external_forces)$/.test(mention.on(null)[0]?.type ?? ''),
  );
}

function isSingular(tree: Tree, word: Token): boolean {
  return !/^(NNS|NNPS)$/.test(word.xpos) && nominalConjuncts(tree, word).length === 1;
}

function isPlural(tree: Tree, word: Token): boolean {
  return /^(NNS|NNPS)$/.test(word.xpos) || nominalConjuncts(tree, word).length > 1 || word.upos === 'PROPN';
}

/** "nine others", "18 more": of the kind that the sentence counts before. */
function isRest({ lemma, upos }: Token): boolean {
  return /^(other|more)$/i.test(lemma) && /^(NOUN|ADJ|PRON)$/.test(upos);
}

function isCounted(tree: Tree, word: Token): boolean {
  return (
    word.upos === 'NOUN' && (tree.child(word, 'nummod') !== undefined || tree.tokens[word.index - 1]?.upos === 'NUM')
  );
}

/** "the group", "this faction", "the radical movement": definite, a kind of body, and nothing that names it. */
function isBareGroup(context: ReportContext, tree: Tree, head: Token): boolean {
  if (context.nounAt(tree, head)?.class !== 'group' || !/^NN$/.test(head.xpos)) return false;
  return DEFINITE.test(determiner(tree, head) ?? '');
}

/** Modifiers that may stand between a determiner and its noun. */
const MAX_MODIFIERS = 6;

/** The determiner of a nominal, read off the words before its head. */
function determiner(tree: Tree, head: Token): string | null {
  for (const word of tree.tokens.slice(Math.max(0, head.index - MAX_MODIFIERS), head.index).toReversed()) {
    if (word.upos === 'DET' || word.xpos === 'PRP$') return word.form;
    if (!/^(ADJ|NOUN|PROPN|PUNCT|VERB|NUM|ADV)$/.test(word.upos) || /^[,;:"“”]$/.test(word.form)) return null;
  }
  return null;
}
