import type { Token } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import { clauseArguments, isVerbal } from '../grammar/arguments.ts';
import { contentHead, determiner, isNominal, type Nominal, nominalConjuncts } from '../grammar/nominal.ts';
import type { Tree } from '../tree.ts';
import { describedBefore, isBody, tieOf } from './descriptions.ts';
import { identities } from './identify.ts';
import { groupOfLabel, isBareLabel } from './labels.ts';

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
  if (isBareLabel(context, tree, head)) return groupOfLabel(context, tree, head);
  const wanted = wantedKind(context, tree, head);
  if (!wanted) return null;
  const tie = tieOf(tree, head);
  if (tie) return describedBefore(context, tree, head, tie);
  for (let back = 0; back <= REACH; back += 1) {
    const earlier = context.trees[tree.sentence.index - back];
    if (!earlier) return null;
    const near = back === 0 ? joinedWith(tree, head) : [];
    const doer = back === 0 ? doerBeside(tree, head) : undefined;
    const found = [...near, ...candidates(earlier, back === 0 ? head.index : earlier.tokens.length)].find(
      (word) => word !== doer && wanted(earlier, word),
    );
    if (found) return { tree: earlier, head: found };
  }
  return null;
}

/** "the president" of "the president and his government". */
function joinedWith(tree: Tree, pronoun: Token): readonly Token[] {
  const owned = pronoun.deprel === 'nmod:poss' ? tree.parent(pronoun) : undefined;
  const first = owned?.deprel === 'conj' ? tree.parent(owned) : undefined;
  return first && isNominal(first) ? [first] : [];
}

/** Who acts on a pronoun is not whom it means: "accused Israel of backing them". */
function doerBeside(tree: Tree, pronoun: Token): Token | undefined {
  const verb = /^i?obj/.test(pronoun.deprel) && !/sel(f|ves)$/i.test(pronoun.form) ? tree.parent(pronoun) : undefined;
  return verb && isVerbal(verb) ? clauseArguments(tree, verb).subject?.head : undefined;
}

type Wanted = (tree: Tree, word: Token) => boolean;

function wantedKind(context: ReportContext, tree: Tree, head: Token): Wanted | null {
  if (PLURAL.test(head.form)) return (at, word) => isPlural(at, word) && isSomebody(context, at, word);
  if (SINGULAR.test(head.form))
    return (at, word) =>
      isSingular(at, word) && (isBody(context, at, word) || (at === tree && isBareGroup(context, at, word)));
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
