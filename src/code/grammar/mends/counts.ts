import type { Token } from '../../../model/index.ts';
import { isRelation, type Tree } from '../../tree.ts';
import type { Arc, Arcs } from './arcs.ts';

/** "five fighters of X and three fighters of Y were killed": a nominal behind "and" is joined, not a modifier. */
export function listedWithAnd(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const word of tree.tokens) {
    const first = isRelation(word, 'nmod') && word.upos === 'NOUN' ? tree.parent(word) : undefined;
    if (!first || first.index > word.index || tree.child(word, 'case')) continue;
    const link = tree.children(word, 'cc').find(({ index, form }) => index < word.index && form === 'and');
    if (link && first.upos === 'NOUN') arcs.set(word.index, [first.index, 'conj']);
  }
  return arcs;
}

/** "arrested the X commander, N. N., and ...": a name between commas right behind a title is that of its bearer, no second person. */
export function titledNames(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const name of tree.tokens) {
    const title = tree.tokens[name.index - 2];
    if (name.upos !== 'PROPN' || name.deprel !== 'conj' || title?.xpos !== 'NN' || title.index !== name.head) continue;
    if (tree.tokens[name.index - 1]?.form !== ',' || tree.child(name, 'cc')) continue;
    const last = tree.children(name, 'flat').at(-1) ?? name;
    if (tree.tokens[last.index + 1]?.form === ',') arcs.set(name.index, [title.index, 'appos']);
  }
  return arcs;
}

/** "X, part of Y, shelled": a noun between commas that says what X is to Y is no second doer. */
export function partOfBody(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const part of tree.tokens) {
    const name = part.deprel === 'conj' && part.xpos === 'NN' ? tree.parent(part) : undefined;
    if (name?.upos !== 'PROPN' || tree.child(part, 'cc') || tree.tokens[part.index - 1]?.form !== ',') continue;
    const of = tree.children(part, 'nmod').find((body) => tree.preposition(body) === 'of');
    const end = of ? tree.subtree(of).at(-1) : undefined;
    if (end && tree.tokens[part.index + 1]?.form === 'of' && tree.tokens[end.index + 1]?.form === ',')
      arcs.set(part.index, [name.index, 'appos']);
  }
  return arcs;
}

/** "Fifteen civilians, among them 11 children, were killed": those who are counted first were. */
export function amongThem(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const among of tree.tokens) {
    const them = tree.tokens[among.index + 1];
    if (!/^(among|amongst)$/i.test(among.form) || !them || !/^(them|whom)$/i.test(them.form)) continue;
    const whole = wholeBefore(tree, among);
    const part = tree.tokens.find(({ index, upos }) => index > them.index && /^(NOUN|PROPN)$/.test(upos));
    if (!whole || !part || !isSubjectBefore(tree, part)) continue;
    arcs.set(whole.index, [part.head, part.deprel]);
    arcs.set(part.index, [whole.index, 'nmod']);
    arcs.set(them.index, [part.index, 'nmod']);
  }
  return arcs;
}

function wholeBefore(tree: Tree, among: Token): Token | undefined {
  const before = tree.tokens[among.index - 1];
  const whole = before?.form === ',' ? tree.tokens[before.index - 1] : before;
  return whole && /^(NOUN|NUM)$/.test(whole.upos) && !isRelation(whole, 'nsubj') ? whole : undefined;
}

function isSubjectBefore(tree: Tree, word: Token): boolean {
  const verb = tree.parent(word);
  return verb !== undefined && isRelation(word, 'nsubj') && verb.index > word.index;
}

/** "three HTS fighters": the fighters are counted, not their name. */
export function countedNames(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const number of tree.tokens) {
    const name = number.deprel === 'nummod' ? tree.parent(number) : undefined;
    const head = name && /^(compound|nummod)$/.test(name.deprel) ? tree.parent(name) : undefined;
    if (!name || !head || head.index < name.index || number.index > name.index) continue;
    if (head.xpos !== 'NNS' || !/^\p{Lu}/u.test(name.form)) continue;
    arcs.set(number.index, [head.index, 'nummod']);
    arcs.set(name.index, [head.index, 'compound']);
  }
  return arcs;
}

/** "8 Killed 25 Injured", "two killed others hurt": a headline's two counts side by side, each before its own participle. */
export function countedTwice(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const second of tree.tokens) {
    const counted = tree.tokens[second.index - 1];
    const first = tree.tokens[(counted ? firstOf(tree, counted) : second).index - 1];
    const before = first && tree.tokens[first.index - 1];
    if (!counted || !first || !before || !isBareParticiple(tree, first) || !isBareParticiple(tree, second)) continue;
    if (!isCount(tree, counted) || !isCount(tree, before)) continue;
    if (tree.parent(second) === first) arcs.set(second.index, [first.index, 'conj']);
    else if (tree.parent(first) === counted) arcs.set(first.index, [second.index, 'parataxis']);
    else continue;
    arcs.set(counted.index, [second.index, 'nsubj:pass']);
    arcs.set(before.index, [first.index, 'nsubj:pass']);
  }
  return arcs;
}

function isBareParticiple(tree: Tree, verb: Token): boolean {
  return verb.upos === 'VERB' && /^VB[ND]$/.test(verb.xpos) && !tree.child(verb, 'aux:pass', 'aux');
}

/** The number, or what it counts: "25", "six pilgrims", "dozens", "others". */
function isCount(tree: Tree, word: Token): boolean {
  if (word.upos === 'NUM' || /^(dozen|score|hundred|other|several|many)$/i.test(word.lemma)) return true;
  return word.upos === 'NOUN' && tree.child(word, 'nummod') !== undefined;
}

/** The number of "25 people". */
function firstOf(tree: Tree, counted: Token): Token {
  const before = tree.tokens[counted.index - 1];
  return before?.upos === 'NUM' && tree.parent(before) === counted ? before : counted;
}

const ABOUT = /^(over|about|around|some|nearly|under)$/i;

/** "over 10 civilians were killed": a word that only says how exact a number is, read as a preposition. */
export function inexactCounts(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const about of tree.tokens) {
    const [number, counted] = [tree.tokens[about.index + 1], tree.parent(about)];
    if (about.deprel !== 'case' || !ABOUT.test(about.form) || number?.upos !== 'NUM' || !counted) continue;
    if (counted !== number && tree.parent(number) !== counted) continue;
    const others = tree.children(counted, 'case').some((word) => word !== about);
    const verb = others ? undefined : subjectlessBehind(tree, counted);
    if (!others && !verb) continue;
    arcs.set(about.index, [number.index, 'advmod']);
    if (verb) arcs.set(counted.index, [verb.index, 'nsubj:pass']);
  }
  return arcs;
}

/** The passive right behind what is counted, where it has no subject: "10 civilians were also killed". */
function subjectlessBehind(tree: Tree, { index }: Token): Token | undefined {
  const verb = tree.tokens.slice(index + 1).find(({ upos }) => upos === 'VERB');
  const between = tree.tokens.slice(index + 1, verb?.index);
  const isNear = between.every(({ upos }) => upos === 'AUX' || upos === 'ADV');
  return verb && isNear && tree.child(verb, 'aux:pass') && !tree.child(verb, 'nsubj') ? verb : undefined;
}
