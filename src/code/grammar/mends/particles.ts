import type { Token } from '../../../model/index.ts';
import type { Tree } from '../../tree.ts';
import type { Arc, Arcs } from './arcs.ts';

/** Verbs with which "over" before a number is the verb's: "killed over 20" is more than 20, "handed over 20" is not. */
const HANDED = /^(hand|turn|give)$/;

/** "handed over 28 children": the particle of the verb, which a number behind it draws away. */
export function handedOver(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const over of tree.tokens) {
    const verb = tree.tokens[over.index - 1];
    if (over.form !== 'over' || !verb || !HANDED.test(verb.lemma) || over.head === verb.index) continue;
    if (tree.tokens[over.index + 1]?.upos === 'NUM') arcs.set(over.index, [verb.index, 'compound:prt']);
  }
  return arcs;
}

/** "left behind by X": the particle is no preposition of X. */
export function leftBehind(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const behind of tree.tokens) {
    const verb = tree.tokens[behind.index - 1];
    if (behind.form !== 'behind' || verb?.lemma !== 'leave' || tree.tokens[behind.index + 1]?.form !== 'by') continue;
    arcs.set(behind.index, [verb.index, 'compound:prt']);
  }
  return arcs;
}

/** "an IED, planted by X, detonated": who stands in an aside, right behind its participle's "by", did what that says. */
export function agentOfParticiple(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const by of tree.tokens) {
    const participle = tree.tokens[by.index - 1];
    const agent = by.form === 'by' ? tree.parent(by) : undefined;
    const verb = agent && tree.parent(agent);
    const aside = participle && tree.tokens[participle.index - 1]?.form === ',';
    if (!aside || participle.xpos !== 'VBN' || !agent || verb?.upos !== 'VERB') continue;
    if (verb.index > agent.index && agent.index > by.index) arcs.set(agent.index, [participle.index, 'obl:agent']);
  }
  return arcs;
}

/** "Police fired tear gas at protesters": the gas is fired, and nobody tears it. */
export function tearGas(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const tear of tree.tokens) {
    const gas = tree.tokens[tear.index + 1];
    const verb = tree.tokens[tear.index - 1];
    if (!/^tear$/i.test(tear.form) || gas?.form !== 'gas' || gas.head !== tear.index || verb?.upos !== 'VERB') continue;
    const moved = tree.children(tear).filter((word) => word !== gas && word !== verb);
    for (const word of moved) arcs.set(word.index, [verb.index, word.deprel]);
    if (verb.head === tear.index) arcs.set(verb.index, [tear.head, tear.deprel]);
    arcs.set(gas.index, [verb.index, 'obj']);
    arcs.set(tear.index, [gas.index, 'compound']);
  }
  return arcs;
}

const MONTH = /^(january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** "On 3 May 2020, an IED detonated": what stands behind a date is no name of its, but the subject of the verb that has none. */
export function subjectBehindDate(tree: Tree): Arcs {
  const verb = tree.tokens.find(({ head, upos }) => head < 0 && upos === 'VERB');
  if (!verb || tree.child(verb, 'nsubj', 'csubj')) return new Map();
  const subject = tree.tokens.find(
    (word) => word.index < verb.index && /^(appos|conj|list)$/.test(word.deprel) && isDate(tree.parent(word)),
  );
  if (!subject || !/^(NOUN|PROPN)$/.test(subject.upos) || tree.child(subject, 'case')) return new Map();
  const passive = tree.child(verb, 'aux:pass') ? 'nsubj:pass' : 'nsubj';
  return new Map<number, Arc>([[subject.index, [verb.index, passive]]]);
}

function isDate(word: Token | undefined): boolean {
  return word !== undefined && (MONTH.test(word.form) || /^\d{1,4}$/.test(word.form));
}

/** "got shot": what somebody got done to him is no thing that he got. */
export function gotDone(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const verb of tree.tokens) {
    const got = verb.xpos === 'VBN' && verb.deprel === 'obj' ? tree.parent(verb) : undefined;
    if (got?.lemma === 'get') arcs.set(verb.index, [got.index, 'xcomp']);
  }
  return arcs;
}

/** "infighting erupted": a noun of the tables that a tagger knows as a verb alone is the subject of the verb right behind it. */
export function eventBeforeVerb(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const noun of tree.tokens) {
    const verb = tree.tokens[noun.index + 1];
    if (noun.xpos !== 'NN' || noun.deprel !== 'advcl' || noun.head !== verb?.index || verb.upos !== 'VERB') continue;
    if (!tree.child(verb, 'nsubj')) arcs.set(noun.index, [verb.index, 'nsubj']);
  }
  return arcs;
}
