import type { Token } from '../../../model/index.ts';
import { isRelation, type Tree } from '../../tree.ts';
import type { Arc, Arcs } from './arcs.ts';

/** "Aleppo – Rebels launched an offensive": a dateline acts on nobody; who stands behind its dash does. */
export function datelined(tree: Tree): Arcs {
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
    [name.index, [name.head, 'dep']],
  ]);
}

/** "X, a splinter group, began the attack": behind an aside between commas stands the verb of the sentence that has no other. */
export function verbBehindAside(tree: Tree): Arcs {
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

/** "X (previously known as Y) reached": what a bracket adds does not govern the name before it. */
export function bracketed(tree: Tree): Arcs {
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
export const PRESUMED = /^(presumed|believed|suspected|thought|assumed)$/i;
/** Words between the participle and the verb of the clause. */
const PRESUMED_REACH = 8;

/** "Warplanes presumed to be Israeli struck the base": the participle is none of the clause's verbs. */
export function presumed(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const participle of tree.tokens) {
    const noun = tree.tokens.findLast(({ index, upos }) => index < participle.index && upos !== 'ADV');
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
export function tornSubjects(tree: Tree): Arcs {
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

/** "Combat drones struck": a bare verb is no subject, but stands before one. */
export function nounsInDisguise(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const word of tree.tokens) {
    const noun = word.xpos === 'VB' && isRelation(word, 'nsubj') ? tree.tokens[word.index + 1] : undefined;
    if (noun?.upos !== 'NOUN' || noun.head !== word.index) continue;
    arcs.set(noun.index, [word.head, word.deprel]);
    arcs.set(word.index, [noun.index, 'compound']);
  }
  return arcs;
}

/** Words between "armed" and the verb of the clause. */
const ARMED_REACH = 9;

/** "A man armed with a rifle attacked guards": who is armed does what the next verb of the past says, not his weapon. */
export function armedSubjects(tree: Tree): Arcs {
  const arcs = new Map<number, Arc>();
  for (const armed of tree.tokens) {
    const noun = tree.tokens[armed.index - 1];
    if (armed.form !== 'armed' || noun?.upos !== 'NOUN' || tree.tokens[armed.index + 1]?.form !== 'with') continue;
    const behind = tree.tokens.slice(armed.index + 2, armed.index + ARMED_REACH);
    const verb = behind.find(({ upos, xpos }) => upos === 'VERB' && /^VB[DN]$/.test(xpos));
    const subject = verb && tree.child(verb, 'nsubj');
    if (!verb || tree.child(verb, 'aux') || (subject && subject.index < armed.index)) continue;
    if (subject) arcs.set(subject.index, [armed.index, 'obl']);
    arcs.set(verb.index, placeOfVerb(tree, noun, armed, verb));
    arcs.set(noun.index, [verb.index, 'nsubj']);
    arcs.set(armed.index, [noun.index, 'acl']);
  }
  return arcs;
}

/** Where the verb hangs that stood under "armed" or under the noun. */
function placeOfVerb(tree: Tree, noun: Token, armed: Token, verb: Token): Arc {
  if (armed.head < 0 || noun.head < 0) return [-1, 'root'];
  const inside = [noun.index, armed.index];
  if (!inside.includes(verb.head) && noun.head === verb.index) return [verb.head, verb.deprel];
  const above = tree.tokens[inside.includes(noun.head) ? armed.head : noun.head];
  return above && above.index < noun.index ? [above.index, 'ccomp'] : [verb.head, verb.deprel];
}
