import type { Token } from '../../../model/index.ts';
import type { Tree } from '../../tree.ts';
import type { Arc, Arcs } from './arcs.ts';

const BEFORE = /^(case|det|nmod:poss)$/;

/** "by its longtime ally", "in a village south": articles and prepositions are those of the noun, not of the word that modifies it. */
export function marksOfModifiers(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const word of tree.tokens) {
    const noun = nounBehind(tree, word);
    const marks = noun ? marksBefore(tree, word) : [];
    if (!noun || marks.length === 0 || marksBefore(tree, noun).length > 0) continue;
    for (const mark of marks) arcs.set(mark.index, [noun.index, mark.deprel]);
    arcs.set(word.index, [noun.index, word.upos === 'ADJ' ? 'amod' : 'compound']);
    if (noun.deprel === 'advmod') arcs.set(noun.index, [noun.head, 'obl']);
  }
  return arcs;
}

/** The noun right behind a word that hangs on it. */
function nounBehind(tree: Tree, word: Token): Token | undefined {
  const noun = tree.tokens[word.index + 1];
  if (noun?.upos !== 'NOUN' || word.head !== noun.index || !/^(NOUN|ADJ)$/.test(word.upos)) return undefined;
  return /^(obl|nmod|compound|amod)$/.test(word.deprel) ? noun : undefined;
}

function marksBefore(tree: Tree, word: Token): readonly Token[] {
  return tree.children(word).filter(({ index, deprel }) => index < word.index && BEFORE.test(deprel));
}

/** "killed at least one person": what stands behind an active verb without "by" is no agent. */
export function agentsWithoutBy(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const word of tree.tokens) {
    const verb = word.deprel === 'obl:agent' ? tree.parent(word) : undefined;
    if (!verb || verb.index > word.index || verb.xpos === 'VBN' || tree.child(word, 'case')) continue;
    if (!tree.child(verb, 'obj', 'aux:pass', 'nsubj:pass')) arcs.set(word.index, [verb.index, 'obj']);
  }
  return arcs;
}

/** "killing a commander Omar Sadiq": a name right behind the noun that a verb has for its object is the name of that one. */
export function namesOfObjects(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const name of tree.tokens) {
    const noun = tree.tokens[name.index - 1];
    const verb = name.upos === 'PROPN' && name.deprel === 'nsubj' ? tree.parent(name) : undefined;
    if (!verb || noun?.upos !== 'NOUN' || verb.index > noun.index) continue;
    const object = tree.child(verb, 'obj');
    if (object && tree.ancestors(noun).includes(object)) arcs.set(name.index, [noun.index, 'appos']);
  }
  return arcs;
}

/** "Hayat Tahrir al-Sham (HTS) fighters attacked": the noun behind the bracket stands in the clause, the name before it modifies it. */
export function bracketsInside(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const noun of tree.tokens) {
    if (noun.upos !== 'NOUN' || firstBefore(tree, noun)?.form !== ')') continue;
    const open = tree.tokens.findLast(({ form, index }) => form === '(' && index < noun.index);
    const last = open && tree.tokens[open.index - 1];
    const name = last && topOfName(tree, last);
    if (name?.upos !== 'PROPN' || tree.child(noun, 'det', 'case', 'nsubj')) continue;
    const [below, beside] = [noun.head === name.index, noun.head === name.head && noun.head > noun.index];
    if (!below && !beside) continue;
    arcs.set(noun.index, [name.head, name.deprel]);
    arcs.set(name.index, [noun.index, 'compound']);
    for (const mark of tree.children(name, 'case', 'det')) arcs.set(mark.index, [noun.index, mark.deprel]);
  }
  return arcs;
}

/** What stands before a noun and the words that modify it. */
function firstBefore(tree: Tree, noun: Token): Token | undefined {
  return tree.tokens.findLast(({ index, head, deprel }) => {
    return index < noun.index && !(head === noun.index && /^(amod|compound)$/.test(deprel));
  });
}

function topOfName(tree: Tree, word: Token): Token {
  const above = tree.parent(word);
  return above && /^(flat|compound)/.test(word.deprel) && above.index < word.index ? topOfName(tree, above) : word;
}

/** "the rise of the Houthis, which launched": of a noun and the name right before the pronoun it is the name that acts. */
export function whichNames(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const clause of tree.tokens) {
    const noun = clause.deprel === 'acl:relcl' && clause.upos === 'VERB' ? tree.parent(clause) : undefined;
    const which = noun?.upos === 'NOUN' ? tree.child(clause, 'nsubj') : undefined;
    const comma = which && tree.tokens[which.index - 1];
    if (!noun || which?.form !== 'which' || comma?.form !== ',') continue;
    const last = tree.tokens[comma.index - 1];
    const name = last && topOfName(tree, last);
    if (name?.upos === 'PROPN' && name.head === noun.index && tree.preposition(name) === 'of')
      arcs.set(clause.index, [name.index, clause.deprel]);
  }
  return arcs;
}

/** "10 IS fighters were killed": a name in capitals is no auxiliary, but modifies the noun behind it, which is counted. */
export function namesLikeAuxiliaries(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const name of tree.tokens) {
    const noun = tree.tokens[name.index + 1];
    const number = tree.tokens[name.index - 1];
    if (name.upos !== 'PROPN' || !/^(aux|aux:pass|cop)$/.test(name.deprel) || noun?.upos !== 'NOUN') continue;
    arcs.set(name.index, [noun.index, 'compound']);
    if (number?.upos === 'NUM' && noun.xpos === 'NNS') arcs.set(number.index, [noun.index, 'nummod']);
  }
  return arcs;
}
