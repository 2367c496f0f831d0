import type { Token } from '../../../model/index.ts';
import type { Tree } from '../../tree.ts';
import type { Arc, Arcs } from './arcs.ts';

const COMPANY = /^(along with|together with|alongside)$/;

/** "Russia along with Iran and local forces has assisted": who stands right behind a name with such words does what it does. */
export function companions(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const first of tree.tokens) {
    if (!/^(NOUN|PROPN)$/.test(first.upos) || !/^nsubj/.test(first.deprel)) continue;
    for (const word of inCompany(tree, first)) arcs.set(word.index, [first.index, 'conj']);
  }
  return arcs;
}

function inCompany(tree: Tree, first: Token): readonly Token[] {
  const behind = tree.children(first, 'nmod');
  if (hasLoneCompany(tree, first)) return behind;
  const isWith = (word: Token): boolean => COMPANY.test(tree.preposition(word) ?? '');
  if (!behind.some(isWith)) return [];
  return behind.filter((word) => isWith(word) || (!tree.child(word, 'case') && tree.child(word, 'cc')));
}

/** "along" that hangs on the name before it, not on the one behind "with". */
function hasLoneCompany(tree: Tree, first: Token): boolean {
  return tree.children(first, 'case').some(({ index, form }) => {
    return index > first.index && COMPANY.test(`${form} ${tree.tokens[index + 1]?.form ?? ''}`);
  });
}

/** "Vladimir Putin and Turkish counterpart Recep Erdogan": a name behind "and" is another's. */
export function secondNames(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const word of tree.tokens) {
    const head = tree.parent(word);
    if (word.upos !== 'PROPN' || !head || !isAndBetween(tree, word, head)) continue;
    if (word.deprel === 'flat' && head.index < word.index) arcs.set(word.index, [head.index, 'conj']);
    if (word.deprel === 'compound' && head.index > word.index) joinBehind(tree, word, head, arcs);
  }
  return arcs;
}

function isAndBetween(tree: Tree, a: Token, b: Token): boolean {
  const [first, last] = a.index < b.index ? [a, b] : [b, a];
  return tree.tokens.slice(first.index + 1, last.index).some(({ upos, form }) => upos === 'CCONJ' && form === 'and');
}

/** The name takes the place in the clause of the one behind, which is joined to it. */
function joinBehind(tree: Tree, name: Token, head: Token, arcs: Map<number, Arc>): void {
  const top = head.deprel === 'nmod:desc' ? (tree.parent(head) ?? head) : head;
  if (!/^(nsubj|obj|obl)/.test(top.deprel)) return;
  arcs.set(name.index, [top.head, top.deprel]);
  arcs.set(top.index, [name.index, 'conj']);
  for (const between of tree.children(name, 'conj')) arcs.set(between.index, [head.index, 'amod']);
}

const CALL = /^(call|term|describe|dub|label)$/;

/** "the army and what it called terrorist groups": what somebody calls so stands where "what" stands. */
export function soCalled(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const what of tree.tokens) {
    const verb = /^what$/i.test(what.form) ? calling(tree, what) : undefined;
    const called = verb && named(tree, verb);
    if (!verb || !called || called === what) continue;
    arcs.set(called.index, [what.head, what.deprel]);
    arcs.set(verb.index, [called.index, 'acl']);
    arcs.set(what.index, [verb.index, 'obj']);
  }
  return arcs;
}

/** The verb of calling that a "what" is the object of. */
function calling(tree: Tree, what: Token): Token | undefined {
  const verb = tree.child(what, 'acl', 'acl:relcl');
  return verb && CALL.test(verb.lemma) && tree.child(verb, 'nsubj') ? verb : undefined;
}

/** What it is called: the noun behind the verb, or behind its "as". */
function named(tree: Tree, verb: Token): Token | undefined {
  return tree.children(verb, 'obj', 'xcomp', 'obl').find(({ upos, index }) => upos === 'NOUN' && index > verb.index);
}
