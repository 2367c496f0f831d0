import type { Token } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import type { Tree } from '../tree.ts';
import { isPastTense } from './nearest.ts';

/** Words that only measure what follows with "of", besides numerals and nouns of class `collective`. */
const QUANTIFIER = /^(all|any|both|each|few|many|more|most|much|none|one|other|several|some|those|two|three)$/;

/** The word that says what a nominal is about: "soldiers" of "dozens of soldiers", "villages" of "56 villages". */
export function contentHead(context: ReportContext, tree: Tree, head: Token): Token {
  const measured = isMeasure(context, tree, head) ? (ofPhrase(tree, head) ?? countedBehind(tree, head)) : undefined;
  return measured ? contentHead(context, tree, measured) : head;
}

/** "30 Muslims": the plural right behind a number, where the tree takes the number for the head. */
function countedBehind(tree: Tree, { upos, index }: Token): Token | undefined {
  const next = tree.tokens[index + 1];
  return upos === 'NUM' && next && /^NNP?S$/.test(next.xpos) ? next : undefined;
}

function isMeasure(context: ReportContext, tree: Tree, head: Token): boolean {
  if (context.actorAt(tree, head)) return false;
  return (
    head.upos === 'NUM' ||
    QUANTIFIER.test(head.lemma.toLowerCase()) ||
    context.nounAt(tree, head)?.class === 'collective'
  );
}

export function ofPhrase(tree: Tree, head: Token): Token | undefined {
  return tree.children(head, 'nmod').find((nominal) => tree.preposition(nominal) === 'of');
}

export function isNominal(token: Token): boolean {
  return /^(NOUN|PROPN|PRON|NUM|DET|ADJ|SYM|X)$/.test(token.upos);
}

/** A nominal and those conjoined with it that are nominals too. */
export function nominalConjuncts(tree: Tree, head: Token): readonly Token[] {
  return tree.conjuncts(head).filter((token) => token === head || isNominal(token));
}

/** The words of a nominal without its clauses, appositions and conjuncts: what one reads as its name. */
export function nominalWords(tree: Tree, head: Token): readonly Token[] {
  const inside = /^(compound|amod|nummod|flat|nmod:poss|det|nmod:desc|goeswith|fixed|punct|case|advmod)/;
  const words: Token[] = [];
  const take = (token: Token): void => {
    words.push(token);
    for (const child of tree.children(token))
      if (inside.test(child.deprel) && isInner(child, head) && !isPastTense(tree, child)) take(child);
  };
  take(head);
  const run = contiguous(words, head);
  return [...tiedBefore(tree, run), ...run];
}

/** "17-year" before "old": words that hyphens tie to the first of a nominal, whatever the tree makes of them. */
function tiedBefore(tree: Tree, [word]: readonly Token[]): readonly Token[] {
  if (!word) return [];
  let first = word.index - (word.form === '-' ? 1 : 0);
  while (tree.tokens[first - 1]?.form === '-' && tree.tokens[first - 1]?.end === tree.tokens[first]?.start) first -= 2;
  return tree.tokens.slice(Math.max(0, first), word.index);
}

function isInner(child: Token, head: Token): boolean {
  if (child.deprel === 'amod') return child.index < head.index;
  if (child.deprel === 'case') return child.index > head.index || /^['’]s?$/.test(child.form);
  return child.deprel !== 'punct' || child.form === '-';
}

/** The unbroken run of words around the head. */
function contiguous(words: readonly Token[], head: Token): readonly Token[] {
  const held = new Set(words.map((word) => word.index));
  let first = head.index;
  let last = head.index;
  while (held.has(first - 1)) first -= 1;
  while (held.has(last + 1)) last += 1;
  return words.filter((word) => word.index >= first && word.index <= last).sort((a, b) => a.index - b.index);
}

/** Nominals that one of the prepositions ties to one of the bases, in order of the text. */
export function prepositional(tree: Tree, bases: readonly Token[], prepositions: readonly string[]): readonly Token[] {
  const found = bases.flatMap((base) =>
    tree.children(base, 'obl', 'nmod').filter((nominal) => {
      const preposition = tree.preposition(nominal);
      return preposition !== null && prepositions.includes(preposition);
    }),
  );
  return [...new Set(found)].sort((a, b) => a.index - b.index);
}

/** A nominal and the sentence it stands in. */
export interface Nominal {
  readonly tree: Tree;
  readonly head: Token;
}

/** Modifiers that may stand between a determiner and its noun. */
const MAX_MODIFIERS = 6;

/** The determiner of a nominal, read off the words before its head. */
export function determiner(tree: Tree, head: Token): string | null {
  for (const word of tree.tokens.slice(Math.max(0, head.index - MAX_MODIFIERS), head.index).toReversed()) {
    if (word.upos === 'DET' || word.xpos === 'PRP$') return word.form;
    if (!/^(ADJ|NOUN|PROPN|PUNCT|VERB|NUM|ADV)$/.test(word.upos) || /^[,;:"“”]$/.test(word.form)) return null;
  }
  return null;
}
