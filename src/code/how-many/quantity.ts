import type { ActorMention, Token } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import { ofPhrase } from '../grammar/nominal.ts';
import type { Tree } from '../tree.ts';
import type { TollLexicon } from './lexicon.ts';
import { type Amount, amountAt, countsNoHeads, vagueAt, wordsOf } from './numbers.ts';

/** How many a nominal tells of, and who is counted. */
export interface Quantity extends Amount {
  /** Whether words of number say it, and not just the noun's being singular or plural. */
  readonly said: boolean;
  /** The noun that says who: "soldiers" of "dozens of soldiers"; the number itself in "killing 4". */
  readonly counted: Token;
}

/**
 * How many a nominal tells of. `low` and `high` are null where the text does not bound them ("dozens", "fighters");
 * one person without a numeral is 1. Null for what is nobody: places, goods, and numbers that count no heads.
 */
export function quantityOf(context: ReportContext, tree: Tree, head: Token, lexicon: TollLexicon): Quantity | null {
  const antecedent = relativeAntecedent(tree, head) ?? wholeOf(tree, head, lexicon);
  if (antecedent) return quantityOf(context, tree, antecedent, lexicon);
  const words = wordsOf(tree.tokens);
  const amount = numbered(tree, head, words, lexicon) ?? vague(tree, head, words, lexicon);
  const counted = amount ? countedNoun(tree, head, lexicon) : head;
  if (isThing(context, tree, counted, lexicon)) return null;
  const found = amount ?? ofLives(tree, head, words, lexicon) ?? bare(context, tree, head, lexicon);
  if (!found) return null;
  const said = found === amount || found.first < found.last;
  return {
    ...found,
    counted,
    said,
    first: Math.min(found.first, head.index),
    last: Math.max(found.last, counted.index),
  };
}

function relativeAntecedent(tree: Tree, head: Token): Token | undefined {
  if (head.xpos !== 'WP' && head.xpos !== 'WDT' && !(head.lemma === 'that' && head.upos === 'PRON')) return undefined;
  const clause = tree.ancestors(head).find((token) => token.deprel === 'acl:relcl');
  return clause && tree.parent(clause);
}

/** "eight civilians including two children": where a part stands for the whole, those before "including". */
function wholeOf(tree: Tree, head: Token, lexicon: TollLexicon): Token | undefined {
  const opener = tree.tokens.findLast(
    (token) => token.index < head.index && head.index - token.index <= MAX_BACK && isOpener(token, lexicon),
  );
  const between = opener && tree.tokens.slice(opener.index + 1, head.index);
  if (!between?.every((token) => /^(?:NUM|DET|ADJ|ADV)$/.test(token.upos))) return undefined;
  return tree.tokens.slice(0, opener?.index).findLast((token) => token.upos !== 'PUNCT' && token.upos !== 'ADV');
}

function isOpener(token: Token, lexicon: TollLexicon): boolean {
  return lexicon.is(token.form.toLowerCase(), 'part');
}

/** The number at the head, among its numerals, or close before it where the tree hangs it elsewhere. */
function numbered(tree: Tree, head: Token, words: readonly string[], lexicon: TollLexicon): Amount | null {
  const own = isYear(head) ? null : amountAt(words, head.index, lexicon);
  if (own && head.upos === 'NUM') return own;
  // A date that the tree has hung on the noun stands farther off than its number.
  for (const numeral of tree.children(head, 'nummod').toReversed())
    for (const token of tree.subtree(numeral)) {
      const found = token.index < head.index ? amountAt(words, groupStart(words, token.index), lexicon) : null;
      if (found && found.last < head.index) return found;
    }
  return lookBack(tree, head, words, lexicon);
}

/** "3 000" is two words, "thirty-five" three; their numbers begin at the first. */
function groupStart(words: readonly string[], at: number): number {
  if (words[at - 1] === '-' && /^(?:twen|thir|for|fif|six|seven|eigh|nine)ty$/.test(words[at - 2] ?? '')) return at - 2;
  const grouped = /^\d{3}$/.test(words[at] ?? '') && /^\d{1,3}$/.test(words[at - 1] ?? '');
  return grouped ? groupStart(words, at - 1) : at;
}

/** A bare number of a year's form heads a nominal of time, not of people. */
function isYear(token: Token): boolean {
  return /^(?:19|20)\d\d$/.test(token.form);
}

/** Modifiers that can stand between a numeral and its noun; a name's number stands behind the name ("Division 17"). */
const BETWEEN = /^(?:JJ[RS]?|NN|NNPS?|VBN|VBG|HYPH|POS|``|''|"|-LRB-|-RRB-)$/;
/** Longer strings of modifiers are two phrases that the tree has run together. */
const MAX_BACK = 7;

function lookBack(tree: Tree, head: Token, words: readonly string[], lexicon: TollLexicon): Amount | null {
  for (let index = head.index - 1; index >= 0 && head.index - index <= MAX_BACK; index -= 1) {
    const token = tree.tokens[index];
    if (!token) return null;
    const found = numberEndingAt(words, index, lexicon);
    if (found) return found;
    if (!BETWEEN.test(token.xpos)) return null;
  }
  return null;
}

function numberEndingAt(words: readonly string[], last: number, lexicon: TollLexicon): Amount | null {
  for (let first = Math.max(0, last - 5); first <= last; first += 1) {
    const found = amountAt(words, first, lexicon);
    if (found && found.last === last) return found;
  }
  return null;
}

function vague(tree: Tree, head: Token, words: readonly string[], lexicon: TollLexicon): Amount | null {
  for (let index = phraseStart(tree, head); index <= head.index; index += 1) {
    const found = vagueAt(words, index, lexicon);
    if (found && found.last <= head.index + 2) return found;
  }
  return null;
}

/** Where the unbroken run of a nominal's own words begins. */
function phraseStart(tree: Tree, head: Token): number {
  const own = new Set(tree.subtree(head).map((token) => token.index));
  let start = head.index;
  while (own.has(start - 1)) start -= 1;
  return start;
}

/** Whom an amount counts: "dozens of people", "two of its fighters", "a family of five". */
function countedNoun(tree: Tree, head: Token, lexicon: TollLexicon): Token {
  const measured = ofPhrase(tree, head);
  const word = head.form.toLowerCase();
  const counts = head.upos === 'NUM' || lexicon.phrase(word, 'count') || vagueAt([`a ${word}`], 0, lexicon);
  return measured && counts ? countedNoun(tree, measured, lexicon) : head;
}

/** "the lives of 7 people", "a family of five". */
function ofLives(tree: Tree, head: Token, words: readonly string[], lexicon: TollLexicon): Amount | null {
  const lemma = head.lemma.toLowerCase();
  const measured = lexicon.harm(lemma, 'life') || lexicon.is(lemma, 'several') ? ofPhrase(tree, head) : undefined;
  return measured ? (numbered(tree, measured, words, lexicon) ?? vague(tree, measured, words, lexicon)) : null;
}

export function isThing(context: ReportContext, tree: Tree, head: Token, lexicon: TollLexicon): boolean {
  if (countsNoHeads(head.lemma.toLowerCase()) || lexicon.isTime(head.form)) return true;
  const kind = context.nounAt(tree, head)?.class;
  if (kind === 'place' || kind === 'goods' || kind === 'position') return true;
  return context.placeAt(tree, head) !== undefined;
}

/** "killing a civilian", where a tagger takes the noun for an adjective. */
function isOne(tree: Tree, { xpos, index }: Token): boolean {
  return xpos === 'JJ' && /^an?$/i.test(tree.tokens[index - 1]?.form ?? '');
}

/** Outlets and monitors tell of those harmed. */
function isVoice(mention: ActorMention): boolean {
  const kind = mention.on(null)[0]?.kind;
  return kind === 'media' || kind === 'monitor';
}

/** Without a numeral one person is one; a plural, a body of people or a named group is an unsaid number; a thing is nobody. */
function bare(context: ReportContext, tree: Tree, head: Token, lexicon: TollLexicon): Amount | null {
  const span = { first: head.index, last: head.index };
  const open = { low: null, high: null, ...span };
  if (head.upos === 'PRON') return /^(?:him|her|he|she)$/i.test(head.form) ? { low: 1, high: 1, ...span } : null;
  const actor = context.actorAt(tree, head);
  if (actor ? isVoice(actor) : head.upos !== 'PROPN' && !context.nounAt(tree, head)) return null;
  if ((!/^NNP?$/.test(head.xpos) && !isOne(tree, head)) || lexicon.is(head.lemma.toLowerCase(), 'several')) return open;
  const kind = context.nounAt(tree, head)?.class;
  if (kind === 'group' || kind === 'collective' || actor) return open;
  return { low: 1, high: 1, ...span };
}
