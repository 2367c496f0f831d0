import type { Token } from '../../../model/index.ts';
import { isRelation, type Tree } from '../../tree.ts';
import type { Arc, Arcs } from './arcs.ts';

/** "Two civilians and a fighter died": the first of two subjects is not the sentence. */
export function joinedSubjects(tree: Tree): Arcs {
  const first = tree.tokens.find(({ head }) => head < 0);
  const verb = first && tree.children(first, 'conj').find(({ upos }) => upos === 'VERB');
  const second = verb && tree.child(verb, 'nsubj');
  if (!first || !verb || !second || !/^(NOUN|PROPN)$/.test(first.upos)) return new Map();
  const link = tree.tokens.slice(first.index + 1, second.index).find(({ form }) => form === 'and');
  if (!link || second.index < first.index || tree.tokens[link.index - 1]?.form === ',') return new Map();
  return new Map<number, Arc>([
    [verb.index, [-1, 'root']],
    [first.index, [verb.index, second.deprel]],
    [second.index, [first.index, 'conj']],
    [link.index, [second.index, 'cc']],
  ]);
}

/** "kills a civilian and wounds three": a verb is joined with the verb before it, not with whom that one harms. */
export function joinedVerbs(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const verb of tree.tokens) {
    const object = verb.xpos === 'VBZ' && verb.deprel === 'conj' ? tree.parent(verb) : undefined;
    const first = object && tree.parent(object);
    if (first?.xpos !== 'VBZ' || object?.upos !== 'NOUN' || first.index > object.index) continue;
    arcs.set(verb.index, [first.index, 'conj']);
    if (object.deprel === 'xcomp') arcs.set(object.index, [first.index, 'obj']);
  }
  return arcs;
}

/** "four killed and over ten injured": a number right before a participle without subject is its subject. */
export function countedBefore(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const number of tree.tokens) {
    const verb = number.deprel === 'obl:unmarked' && number.upos === 'NUM' ? tree.parent(number) : undefined;
    if (verb?.index !== number.index + 1 || verb.xpos !== 'VBN' || tree.child(verb, 'nsubj')) continue;
    arcs.set(number.index, [verb.index, 'nsubj:pass']);
  }
  return arcs;
}

/** "a leader in X and two of his guards were killed": a subject in the singular of a verb in the plural is one of several. */
export function countedBesides(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const subject of tree.tokens) {
    const verb = isRelation(subject, 'nsubj') ? tree.parent(subject) : undefined;
    if (!verb || subject.xpos !== 'NN' || tree.child(subject, 'conj') || !isPlural(tree, verb)) continue;
    const others = tree.subtree(subject).find((word) => isJoinedNumber(tree, word) && word.index < verb.index);
    if (others) arcs.set(others.index, [subject.index, 'conj']);
  }
  return arcs;
}

function isPlural(tree: Tree, verb: Token): boolean {
  return tree.children(verb, 'aux').some(({ form }) => /^(were|are|have)$/.test(form));
}

function isJoinedNumber(tree: Tree, word: Token): boolean {
  return (
    word.deprel === 'conj' && tree.child(word, 'cc')?.form === 'and' && (word.upos === 'NUM' || word.xpos === 'NNS')
  );
}
