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
  let at: number | null = hasTense(tree, verb) ? verb.index - 1 : null;
  while (at !== null && at >= 0) {
    const word = tree.tokens[at];
    if (!word || (isBarrier(word) && !isReducedRelative(tree, word))) return undefined;
    if (isNominalEnd(tree, word)) return word;
    at = stepBack(tree, word, at);
  }
  return undefined;
}

/**
 * The nominal right before a verb of the past tense, over adverbs alone, that begins a clause or follows one of its
 * kind's links: its subject, whatever the tree shares with another verb.
 */
export function subjectRightBefore(tree: Tree, verb: Token): Token | undefined {
  if (verb.xpos !== 'VBN' && !hasTense(tree, verb)) return undefined;
  let at = verb.index - 1;
  while (tree.tokens[at]?.upos === 'ADV') at -= 1;
  const word = tree.tokens[at];
  if (!word || !/^(NOUN|PROPN)$/.test(word.upos)) return undefined;
  const start = tree.tokens[firstOfNominal(tree, at) - 1];
  if (isClauseLink(start)) return tree.child(verb, 'aux', 'nsubj') ? undefined : word;
  return hasTense(tree, verb) && (start === undefined || start.upos === 'PUNCT') ? word : undefined;
}

/** Prepositions that also begin a clause: "after demonstrators clashed with police". */
const LINK = /^(after|as|while|when|because|since|before|until)$/i;

/**
 * The nominal between such a word and a verb with tense: the verb's subject, though the tree may give it another one from
 * before the word.
 */
export function subjectBehindLink(tree: Tree, verb: Token): Token | undefined {
  if (!/^VB[DN]$/.test(verb.xpos) || tree.child(verb, 'aux') || tree.tokens[verb.index + 1]?.form === 'by')
    return undefined;
  const word = tree.tokens[verb.index - 1];
  if (!word || !/^(NOUN|PROPN|PRON)$/.test(word.upos)) return undefined;
  return LINK.test(tree.tokens[firstOfNominal(tree, word.index) - 1]?.form ?? '') ? word : undefined;
}

/** "as", "when", "after": what begins a clause of its own. */
function isClauseLink(word: Token | undefined): boolean {
  return word?.upos === 'SCONJ' || word?.xpos === 'WRB' || word?.deprel === 'mark';
}

/** A nominal that no preposition ties to something else. */
function isNominalEnd(tree: Tree, word: Token): boolean {
  if (BETWEEN.test(word.upos) || !isInside(word)) return false;
  return tree.tokens[firstOfNominal(tree, word.index) - 1]?.upos !== 'ADP';
}

/** The next word to the left worth a look; null where something unlooked-for stands. */
function stepBack(tree: Tree, word: Token, at: number): number | null {
  if (word.form === ')') return openingBracket(tree, at) - 1;
  if (isReducedRelative(tree, word)) return at - 1;
  if (BETWEEN.test(word.upos)) return at - 1;
  return isInside(word) ? firstOfNominal(tree, at) - 2 : null;
}

/** "fighters loyal to X", "terrorists affiliated with X", "militants backed by X": a participle right between its noun and a preposition. */
function isReducedRelative(tree: Tree, word: Token): boolean {
  return (
    /^VB[NDG]$/.test(word.xpos) &&
    isInside(tree.tokens[word.index - 1]) &&
    tree.tokens[word.index + 1]?.upos === 'ADP' &&
    !tree.child(word, 'aux')
  );
}

/** Words that only say how exact the number behind them is. */
const BOUND = /^(more than|fewer than|less than|up to|as many as|as few as|at least|at most|close to|no fewer than)$/i;

/** Index of the first word behind "more than", "up to", "at least" before a number; the word itself where none stands. */
function behindBound(tree: Tree, first: number): number {
  for (const length of [2, 3]) {
    const words = tree.tokens.slice(first, first + length);
    const number = tree.tokens[first + length];
    if (number?.upos === 'NUM' && BOUND.test(words.map((word) => word.form).join(' '))) return first + length;
  }
  return first;
}

/** The head of the nominal that begins right at a word, over articles and adjectives; undefined where none does. */
export function nominalFrom(tree: Tree, first: number): Token | undefined {
  let head: Token | undefined;
  for (
    let at = behindBound(tree, first);
    isInside(tree.tokens[at]) || tree.tokens[at]?.form === '-' || isHyphened(tree, at);
    at += 1
  ) {
    const word = tree.tokens[at];
    if (head && word?.upos === 'PRON') break;
    if (word && /^(NOUN|PROPN|PRON|NUM)$/.test(word.upos)) head = word;
    if (word?.upos === 'PRON') break;
  }
  return head;
}

/**
 * A participle form that stands between two nominals with nothing else between them is a verb in the past tense,
 * whatever the tag says: "militants shelled positions".
 */
export function isPastTense(tree: Tree, verb: Token): boolean {
  if (verb.xpos !== 'VBN' || tree.child(verb, 'aux')) return false;
  const before = tree.tokens[verb.index - 1];
  const behind = tree.tokens[verb.index + 1];
  return (
    before !== undefined &&
    behind !== undefined &&
    /^(NOUN|PROPN|PRON)$/.test(before.upos) &&
    (/^(DET|NUM|PROPN|NOUN)$/.test(behind.upos) ||
      behind.xpos === 'RP' ||
      isMeasured(tree, behind) ||
      behindBound(tree, behind.index) > behind.index)
  );
}

/** "several checkpoints", "suspected members": an adjective or participle that begins a nominal; "last week" is none. */
function isMeasured(tree: Tree, word: Token): boolean {
  return (
    (word.upos === 'ADJ' || word.xpos === 'VBN') &&
    !/^(last|next|past|late|later|earlier|early)$/i.test(word.form) &&
    isInside(tree.tokens[word.index + 1])
  );
}

/** Nominals that "and" or a comma ties to one from before: "the army and allied militias shelled ...". */
export function listedBefore(tree: Tree, head: Token): readonly Token[] {
  const link = tree.tokens[firstOfNominal(tree, head.index) - 1];
  const last = link && tree.tokens[link.index - 1];
  if (link?.form !== 'and' || !last || !isInside(last)) return [];
  return [...listedBefore(tree, last), last];
}

function hasTense(tree: Tree, verb: Token): boolean {
  if (/^(VBD|VBZ|VBP)$/.test(verb.xpos) || isPastTense(tree, verb)) return !tree.child(verb, 'nsubj');
  return tree.child(verb, 'aux') !== undefined && !tree.children(verb, 'mark').some((mark) => mark.lemma === 'to');
}

function isBarrier(word: Token): boolean {
  return /^(VERB|SCONJ|CCONJ)$/.test(word.upos) || /^[;:"“”]$/.test(word.form);
}

function openingBracket(tree: Tree, closing: number): number {
  for (let at = closing; at >= 0; at -= 1) if (tree.tokens[at]?.form === '(') return at;
  return 0;
}

/** What stands right before the nominal that a word ends or is part of. */
export function wordBeforeNominal(tree: Tree, word: Token): Token | undefined {
  return tree.tokens[firstOfNominal(tree, word.index) - 1];
}

/** Index of the first word of the nominal that ends at a word; one more than that word where none does. */
function firstOfNominal(tree: Tree, last: number): number {
  let first = last + 1;
  for (let at = last; at >= 0 && (isInside(tree.tokens[at]) || isHyphened(tree, at)); at -= 1) {
    if (tree.tokens[first]?.upos === 'DET' && tree.tokens[at]?.upos !== 'DET') break;
    first = at;
  }
  return first;
}

/** "backed" of "Turkish-backed militants". */
function isHyphened(tree: Tree, at: number): boolean {
  return tree.tokens[at]?.upos === 'VERB' && tree.tokens[at - 1]?.form === '-';
}

function isInside(word: Token | undefined): boolean {
  return word !== undefined && INSIDE.test(word.upos) && !/^[,;:()"“”]$/.test(word.form);
}
