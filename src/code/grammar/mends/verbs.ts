import type { Token } from '../../../model/index.ts';
import { isRelation, type Tree } from '../../tree.ts';
import type { Arc, Arcs } from './arcs.ts';

/** Words between "has" and its participle. */
const PERFECT_REACH = 6;

/** "The army has in recent weeks stepped up raids": over an adverbial in between, "has" is the auxiliary of the participle. */
export function perfectOverAdverbial(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const has of tree.tokens) {
    if (!/^(has|have|had)$/.test(has.form) || isRelation(has, 'aux') || tree.child(has, 'obj')) continue;
    const verb = participleBehind(tree, has);
    if (!verb || tree.ancestors(has).includes(verb)) continue;
    arcs.set(verb.index, [has.head, has.deprel]);
    arcs.set(has.index, [verb.index, 'aux']);
    for (const word of tree.children(has)) if (word !== verb) arcs.set(word.index, [verb.index, word.deprel]);
    const subject = tree.child(has, 'nsubj') ?? nounBefore(tree, has);
    if (subject) arcs.set(subject.index, [verb.index, 'nsubj']);
  }
  return arcs;
}

/** The participle behind "in recent weeks", "both", "already". */
function participleBehind(tree: Tree, has: Token): Token | undefined {
  const behind = tree.tokens.slice(has.index + 1, has.index + 1 + PERFECT_REACH);
  const at = behind.findIndex(({ upos }) => upos === 'VERB' || upos === 'AUX');
  const between = behind.slice(0, Math.max(at, 0));
  const adverbial = between[0]?.upos === 'ADP' || between.every(({ upos }) => upos === 'ADV');
  return behind[at]?.xpos === 'VBN' && adverbial && between.every(({ upos }) => BETWEEN.test(upos))
    ? behind[at]
    : undefined;
}

const BETWEEN = /^(ADP|DET|ADJ|NOUN|PROPN|NUM|ADV|PRON)$/;

function nounBefore(tree: Tree, has: Token): Token | undefined {
  const noun = tree.tokens[has.index - 1];
  return noun?.upos === 'NOUN' && noun.head === has.index ? noun : undefined;
}

/** "were among those killed": they were killed. */
export function amongThose(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const those of tree.tokens) {
    const verb = tree.tokens[those.index + 1];
    const subject = tree.child(those, 'nsubj');
    if (those.form !== 'those' || verb?.xpos !== 'VBN' || verb.head !== those.index || !subject) continue;
    if (tree.preposition(those) !== 'among' || !tree.child(those, 'cop')) continue;
    arcs.set(verb.index, [those.head, those.deprel]);
    arcs.set(subject.index, [verb.index, 'nsubj:pass']);
    arcs.set(those.index, [verb.index, 'obl']);
    for (const word of tree.children(those, 'cop')) arcs.set(word.index, [verb.index, 'aux:pass']);
    for (const word of tree.children(those, 'mark', 'cc')) arcs.set(word.index, [verb.index, word.deprel]);
  }
  return arcs;
}

/** "IED explodes": what stands right before a finite verb without subject as if it modified it is its subject. */
export function modifiersOfVerbs(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const word of tree.tokens) {
    const verb = /^(amod|compound|nmod:desc)$/.test(word.deprel) ? tree.parent(word) : undefined;
    if (!/^(NOUN|PROPN)$/.test(word.upos) || verb?.upos !== 'VERB' || verb.index < word.index) continue;
    if (/^VB[DZP]$/.test(verb.xpos) && !tree.child(verb, 'nsubj')) arcs.set(word.index, [verb.index, 'nsubj']);
  }
  return arcs;
}

/** "X along with Y attacked": a subject outside a clause is its subject where the clause has no other. */
export function outerSubjects(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const subject of tree.tokens) {
    const verb = subject.deprel === 'nsubj:outer' ? tree.parent(subject) : undefined;
    if (verb && !tree.children(verb, 'nsubj', 'csubj').some((other) => other !== subject))
      arcs.set(subject.index, [verb.index, 'nsubj']);
  }
  return arcs;
}

/** "was able to strike": who is able strikes. */
export function ableTo(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const verb of tree.tokens) {
    const able = verb.xpos === 'VB' && verb.deprel === 'advcl' ? tree.parent(verb) : undefined;
    if (able && /^(able|unable|ready|set)$/.test(able.form)) arcs.set(verb.index, [able.index, 'xcomp']);
  }
  return arcs;
}

/** "Air strikes kill dozens": a finite verb is no modifier of the noun behind it, but has it for its object. */
export function verbsInDisguise(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const verb of tree.tokens) {
    const object = /^VB[DZP]$/.test(verb.xpos) && /^(compound|amod)$/.test(verb.deprel) ? tree.parent(verb) : undefined;
    const subject = object && object.index > verb.index ? tree.parent(object) : undefined;
    if (!object || !subject || subject.index > verb.index || !/^(NOUN|PROPN)$/.test(subject.upos)) continue;
    if (!/^(nmod|appos|obl)/.test(object.deprel) || tree.child(object, 'case')) continue;
    arcs.set(verb.index, [subject.head, subject.deprel]);
    arcs.set(subject.index, [verb.index, 'nsubj']);
    arcs.set(object.index, [verb.index, 'obj']);
  }
  return arcs;
}

/** "was gang-raped": of a noun, a hyphen and a participle behind a form of "be" the participle is the verb. */
export function hyphenedPassives(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const noun of tree.tokens) {
    const verb = tree.tokens[noun.index + 2];
    const be = tree.child(noun, 'cop');
    const subject = tree.child(noun, 'nsubj');
    if (!be || verb?.xpos !== 'VBN' || verb.head !== noun.index || tree.tokens[noun.index + 1]?.form !== '-') continue;
    arcs.set(verb.index, [noun.head, noun.deprel]);
    arcs.set(noun.index, [verb.index, 'compound']);
    for (const word of tree.children(noun)) if (word !== verb) arcs.set(word.index, [verb.index, word.deprel]);
    arcs.set(be.index, [verb.index, 'aux:pass']);
    if (subject) arcs.set(subject.index, [verb.index, 'nsubj:pass']);
  }
  return arcs;
}

/** "It was not possible to verify the report": nobody named is able to. */
export function possibleTo(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const verb of tree.tokens) {
    const judged = verb.xpos === 'VB' && verb.deprel === 'xcomp' ? tree.parent(verb) : undefined;
    if (!judged || !/^(im)?(possible|necessary|important|difficult|hard)$/.test(judged.form)) continue;
    const dummy = tree.child(judged, 'nsubj', 'expl');
    if (!dummy || !/^it$/i.test(dummy.form)) continue;
    arcs.set(verb.index, [judged.index, 'csubj']);
    arcs.set(dummy.index, [judged.index, 'expl']);
  }
  return arcs;
}
