import type { Token } from '../../../model/index.ts';
import { isRelation, type Tree } from '../../tree.ts';
import type { Arc, Arcs } from './arcs.ts';

/** "in the town according to the outlet": who says it stands behind the words, not before them. */
export function accordingTo(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const word of tree.tokens) {
    const before = word.form.toLowerCase() === 'according' ? tree.parent(word) : undefined;
    if (!before || before.index > word.index || tree.tokens[word.index + 1]?.form !== 'to') continue;
    const behind = tree.children(before).filter(({ index, upos }) => index > word.index + 1 && upos !== 'PUNCT');
    const source = behind.find(({ upos }) => /^(NOUN|PROPN)$/.test(upos));
    const verb = tree.ancestors(before).find(({ upos }) => upos === 'VERB');
    if (!source || !verb) continue;
    for (const part of [...behind, word]) arcs.set(part.index, [source.index, part.deprel]);
    arcs.set(source.index, [verb.index, 'obl']);
  }
  return arcs;
}

/**
 * "X fighters stormed the village, activists told the agency": who stands right before the verb of saying says it, and the subject at
 * the sentence's head is that of what is said.
 */
export function speakerBehind(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const verb of tree.tokens) {
    const told = verb.upos === 'VERB' ? toldBefore(tree, verb) : undefined;
    const speaker = told && phraseBefore(tree, verb);
    const subject = told && tree.child(verb, 'nsubj');
    if (!told || !speaker || !subject || subject.index > told.index || speaker.index <= told.index) continue;
    if (!/^(NOUN|PROPN|PRON)$/.test(speaker.upos) || commaBefore(tree, speaker) < 0) continue;
    const own = tree.children(told, 'nsubj').find((word) => word !== speaker);
    arcs.set(speaker.index, [verb.index, 'nsubj']);
    arcs.set(subject.index, own && own.index > subject.index ? [own.index, 'compound'] : [told.index, 'nsubj']);
  }
  return arcs;
}

/**
 * "Rebels stormed the town on Thursday, activists told the agency": what stands before the speaker belongs to what is said, not
 * to the saying.
 */
export function givenToTail(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const verb of tree.tokens) {
    const told = verb.upos === 'VERB' ? toldBefore(tree, verb) : undefined;
    const speaker = told && tree.child(verb, 'nsubj');
    if (!told || !speaker || speaker.index < told.index) continue;
    const comma = commaBefore(tree, speaker);
    if (comma < told.index) continue;
    for (const word of tree.children(verb))
      if (word.index < comma && word !== told && word.upos !== 'PUNCT') arcs.set(word.index, [told.index, word.deprel]);
  }
  return arcs;
}

/** The word over all from the last comma before a verb on: "the governor of the northern province" before "said". */
function phraseBefore(tree: Tree, verb: Token): Token | undefined {
  const comma = tree.tokens.findLast(({ form, index }) => form === ',' && index < verb.index);
  const last = tree.tokens[verb.index - 1];
  const path = last && comma ? tree.ancestors(last) : [];
  const out = path.findIndex(({ index }) => index <= (comma?.index ?? 0) || index >= verb.index);
  return path[(out < 0 ? path.length : out) - 1];
}

/** The clause that a verb behind it reports. */
function toldBefore(tree: Tree, verb: Token): Token | undefined {
  const parent = tree.parent(verb);
  if (isRelation(verb, 'parataxis') && parent && parent.upos === 'VERB' && parent.index < verb.index) return parent;
  return tree.children(verb, 'ccomp', 'parataxis').find((word) => word.upos === 'VERB' && word.index < verb.index);
}

/** Index of the comma right before a nominal; -1 where there is none. */
function commaBefore(tree: Tree, nominal: Token): number {
  const first = tree.subtree(nominal).find((word) => word.upos !== 'PUNCT');
  const comma = first && tree.tokens[first.index - 1];
  return comma?.form === ',' ? comma.index : -1;
}
