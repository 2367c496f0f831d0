import type { Token } from '../../model/index.ts';
import { isRelation, Tree } from '../tree.ts';

/** A token hung anew: the index of its head and its relation. */
type Arc = readonly [head: number, deprel: string];

/**
 * Hangs words anew where reports build their sentences in ways that a parser trained on other texts reads wrong, and where the
 * surface leaves no doubt.
 */
export function mendTree(tree: Tree): Tree {
  let mended = tree;
  for (const find of [
    datelined,
    verbBehindAside,
    accordingTo,
    speakerBehind,
    givenToTail,
    listedWithAnd,
    amongThem,
    countedNames,
    bracketed,
    presumed,
    tornSubjects,
    nounsInDisguise,
  ])
    mended = withArcs(mended, find(mended));
  return mended;
}

/** The tree with arcs hung anew; as it was where they would make it none. */
function withArcs(tree: Tree, arcs: ReadonlyMap<number, Arc>): Tree {
  if (arcs.size === 0) return tree;
  const tokens = tree.tokens.map((token) => hung(token, arcs));
  return isTree(tokens) ? new Tree({ ...tree.sentence, tokens }) : tree;
}

/** One root, and every word leads to it. */
function isTree(tokens: readonly Token[]): boolean {
  if (tokens.filter(({ head }) => head < 0).length !== 1) return false;
  return tokens.every((token) => {
    let steps = 0;
    for (let at: Token | undefined = token; at && at.head >= 0; at = tokens[at.head]) {
      steps += 1;
      if (steps > tokens.length) return false;
    }
    return true;
  });
}

function hung(token: Token, arcs: ReadonlyMap<number, Arc>): Token {
  const arc = arcs.get(token.index);
  return arc ? { ...token, head: arc[0], deprel: arc[1] } : token;
}

/**
 * "X fighters stormed the village, activists told the agency": who stands right before the verb of saying says it, and the subject at
 * the sentence's head is that of what is said.
 */
function speakerBehind(tree: Tree): ReadonlyMap<number, Arc> {
  const arcs = new Map<number, Arc>();
  for (const verb of tree.tokens) {
    const told = verb.upos === 'VERB' ? toldBefore(tree, verb) : undefined;
    const speaker = tree.tokens[verb.index - 1];
    const subject = told && tree.child(verb, 'nsubj');
    if (!told || !speaker || !subject || subject.index > told.index || speaker.index <= told.index) continue;
    if (!/^(NOUN|PROPN|PRON)$/.test(speaker.upos) || commaBefore(tree, speaker) < 0) continue;
    const own = tree.child(told, 'nsubj');
    arcs.set(speaker.index, [verb.index, 'nsubj']);
    arcs.set(subject.index, own && own.index > subject.index ? [own.index, 'compound'] : [told.index, 'nsubj']);
  }
  return arcs;
}

/**
 * "Rebels stormed the town on Thursday, activists told the agency": what stands before the speaker belongs to what is said, not
 * to the saying.
 */
function givenToTail(tree: Tree): ReadonlyMap<number, Arc> {
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

/** "five fighters of X and three fighters of Y were killed": a nominal behind "and" is joined, not a modifier. */
function listedWithAnd(tree: Tree): ReadonlyMap<number, Arc> {
  const arcs = new Map<number, Arc>();
  for (const word of tree.tokens) {
    const first = isRelation(word, 'nmod') && word.upos === 'NOUN' ? tree.parent(word) : undefined;
    if (!first || first.index > word.index || tree.child(word, 'case')) continue;
    const link = tree.children(word, 'cc').find(({ index, form }) => index < word.index && form === 'and');
    if (link && first.upos === 'NOUN') arcs.set(word.index, [first.index, 'conj']);
  }
  return arcs;
}

/** "Fifteen civilians, among them 11 children, were killed": those who are counted first were. */
function amongThem(tree: Tree): ReadonlyMap<number, Arc> {
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
function countedNames(tree: Tree): ReadonlyMap<number, Arc> {
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

/** "X (previously known as Y) reached": what a bracket adds does not govern the name before it. */
function bracketed(tree: Tree): ReadonlyMap<number, Arc> {
  const arcs = new Map<number, Arc>();
  for (const open of tree.tokens) {
    if (open.form !== '(') continue;
    const close = tree.tokens.findIndex(({ form, index }) => form === ')' && index > open.index);
    const inside = (index: number): boolean => index > open.index && index < close;
    const name = tree.tokens.find(({ index, head, upos }) => index < open.index && inside(head) && upos !== 'PUNCT');
    const head = tree.tokens.find((word) => inside(word.index) && !inside(word.head) && word.upos !== 'PUNCT');
    if (close < 0 || !name || !head || head.head === name.index || !/^(NOUN|PROPN)$/.test(name.upos)) continue;
    arcs.set(name.index, [head.head, head.head < 0 ? 'root' : name.deprel]);
    arcs.set(head.index, [name.index, 'acl']);
  }
  return arcs;
}

/** Participles of what is taken for true. */
const PRESUMED = /^(presumed|believed|suspected|thought|assumed)$/i;
/** Words between the participle and the verb of the clause. */
const PRESUMED_REACH = 8;

/** "Warplanes presumed to be Israeli struck the base": the participle is none of the clause's verbs. */
function presumed(tree: Tree): ReadonlyMap<number, Arc> {
  const arcs = new Map<number, Arc>();
  for (const participle of tree.tokens) {
    const noun = tree.tokens[participle.index - 1];
    const to = tree.tokens[participle.index + 1];
    if (!PRESUMED.test(participle.form) || noun?.upos !== 'NOUN' || to?.form !== 'to') continue;
    const verb = tree.tokens
      .slice(to.index + 2, to.index + PRESUMED_REACH)
      .find(({ upos, xpos }) => upos === 'VERB' && /^VB[DNZP]$/.test(xpos));
    if (!verb || verb.head === noun.index) continue;
    if (tree.ancestors(verb).includes(participle)) arcs.set(verb.index, [participle.head, participle.deprel]);
    arcs.set(noun.index, [verb.index, 'nsubj']);
    arcs.set(participle.index, [noun.index, 'acl']);
    const inside = tree.children(verb).filter(({ index }) => index > participle.index && index < verb.index);
    const said = inside.at(-1);
    for (const word of inside) arcs.set(word.index, [said?.index ?? participle.index, word.deprel]);
    if (said) arcs.set(said.index, [participle.index, 'xcomp']);
  }
  return arcs;
}

/** "On Friday, X and Y attacked": a subject that begins with "and" has lost the first of those that it joins. */
function tornSubjects(tree: Tree): ReadonlyMap<number, Arc> {
  const arcs = new Map<number, Arc>();
  for (const subject of tree.tokens) {
    const link = isRelation(subject, 'nsubj') ? tree.child(subject, 'cc') : undefined;
    const before = link && link.index < subject.index && link.form === 'and' ? tree.tokens[link.index - 1] : undefined;
    const first = before && topOfName(tree, before);
    if (!first || !/^(NOUN|PROPN)$/.test(first.upos) || /^(obj|nsubj|root)/.test(first.deprel)) continue;
    arcs.set(first.index, [subject.head, subject.deprel]);
    arcs.set(subject.index, [first.index, 'conj']);
  }
  return arcs;
}

/** The head of the name that a word ends. */
function topOfName(tree: Tree, word: Token): Token {
  const above = tree.parent(word);
  return above && /^(flat|compound)/.test(word.deprel) && above.index < word.index ? topOfName(tree, above) : word;
}

/** "in the town according to the outlet": who says it stands behind the words, not before them. */
function accordingTo(tree: Tree): ReadonlyMap<number, Arc> {
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

/** "X, a splinter group, began the attack": behind an aside between commas stands the verb of the sentence that has no other. */
function verbBehindAside(tree: Tree): ReadonlyMap<number, Arc> {
  const root = tree.tokens.find(({ head }) => head < 0);
  if (!root || !/^(NOUN|PROPN)$/.test(root.upos)) return new Map();
  const verb = tree.tokens.find(({ index, upos, xpos, deprel }) => {
    const told = upos === 'VERB' && /^VB[DNZP]$/.test(xpos) && deprel === 'acl';
    return told && tree.tokens[index - 1]?.form === ',';
  });
  const above = verb && tree.parent(verb);
  if (!verb || !above || (above !== root && !(above.deprel === 'appos' && tree.parent(above) === root)))
    return new Map();
  return new Map<number, Arc>([
    [verb.index, [-1, 'root']],
    [root.index, [verb.index, 'nsubj']],
  ]);
}

/** "Aleppo – Rebels launched an offensive": a dateline acts on nobody; who stands behind its dash does. */
function datelined(tree: Tree): ReadonlyMap<number, Arc> {
  const dash = tree.tokens.slice(1, 5).find(({ form, start, end, index }) => {
    const [before, behind] = [tree.tokens[index - 1], tree.tokens[index + 1]];
    return (
      /^[–—-]$/.test(form) && before !== undefined && before.end < start && behind !== undefined && behind.start > end
    );
  });
  const name = tree.tokens.find(({ index, deprel }) => dash && index < dash.index && /^nsubj/.test(deprel));
  const subject = name && tree.children(name, 'appos').find(({ index }) => index > (dash?.index ?? 0));
  if (name?.upos !== 'PROPN' || !subject) return new Map();
  return new Map<number, Arc>([
    [subject.index, [name.head, name.deprel]],
    [name.index, [subject.head === name.index ? name.head : subject.head, 'dep']],
  ]);
}

/** "Combat drones struck": a bare verb is no subject, but stands before one. */
function nounsInDisguise(tree: Tree): ReadonlyMap<number, Arc> {
  const arcs = new Map<number, Arc>();
  for (const word of tree.tokens) {
    const noun = word.xpos === 'VB' && isRelation(word, 'nsubj') ? tree.tokens[word.index + 1] : undefined;
    if (noun?.upos !== 'NOUN' || noun.head !== word.index) continue;
    arcs.set(noun.index, [word.head, word.deprel]);
    arcs.set(word.index, [noun.index, 'compound']);
  }
  return arcs;
}
