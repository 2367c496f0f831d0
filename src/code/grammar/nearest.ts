import type { Token } from '../../model/index.ts';
import type { Tree } from '../tree.ts';

/** Words that may stand between a subject and its verb. */
const BETWEEN = /^(AUX|ADV|PART|PUNCT)$/;
/** Words of a nominal before its head. */
const INSIDE = /^(NOUN|PROPN|ADJ|NUM|DET|PUNCT|PRON)$/;

/**
 * The nominal that stands before a finite verb that the tree gives no subject, over adverbs, brackets and
 * prepositional phrases: what a reader would take for its subject. Undefined where another clause comes first.
 */
export function nominalBefore(tree: Tree, verb: Token): Token | undefined {
  if (!hasTense(tree, verb)) return undefined;
  let at = verb.index - 1;
  while (at >= 0) {
    const word = tree.tokens[at];
    if (!word || isBarrier(word)) return undefined;
    if (word.form === ')') at = openingBracket(tree, at) - 1;
    else if (BETWEEN.test(word.upos)) at -= 1;
    else {
      const first = firstOfNominal(tree, at);
      if (first > at) return undefined;
      const preposition = tree.tokens[first - 1];
      if (preposition?.upos !== 'ADP') return word;
      at = first - 2;
    }
  }
  return undefined;
}

function hasTense(tree: Tree, verb: Token): boolean {
  if (/^(VBD|VBZ|VBP)$/.test(verb.xpos)) return !tree.child(verb, 'nsubj');
  return tree.child(verb, 'aux') !== undefined && !tree.children(verb, 'mark').some((mark) => mark.lemma === 'to');
}

function isBarrier(word: Token): boolean {
  return /^(VERB|SCONJ|CCONJ)$/.test(word.upos) || /^[;:"“”]$/.test(word.form);
}

function openingBracket(tree: Tree, closing: number): number {
  for (let at = closing; at >= 0; at -= 1) if (tree.tokens[at]?.form === '(') return at;
  return 0;
}

/** Index of the first word of the nominal that ends at a word; one more than that word where none does. */
function firstOfNominal(tree: Tree, last: number): number {
  let first = last + 1;
  for (let at = last; at >= 0 && isInside(tree.tokens[at]); at -= 1) first = at;
  return first;
}

function isInside(word: Token | undefined): boolean {
  return word !== undefined && INSIDE.test(word.upos) && !/^[,;:()"“”]$/.test(word.form);
}
