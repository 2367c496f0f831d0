import type { Token, Toll, TollKind } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import { nominalFrom } from '../grammar/nearest.ts';
import type { Tree } from '../tree.ts';
import { afterDeed } from './deed.ts';
import type { TollLexicon } from './lexicon.ts';
import { type Amount, amountAt, vagueAt, wordsOf } from './numbers.ts';
import { isThing, type Quantity, quantityOf } from './quantity.ts';
import { makeToll } from './tolls.ts';

/** A toll that a sentence states by itself ("The death toll stands at 40"), for the event told of before it. */
export interface StrayToll {
  readonly tree: Tree;
  /** The word of harm: "dead", "toll". */
  readonly anchor: Token;
  readonly toll: Toll;
  /** A newer number for the same people ("the toll rose to 12"): it takes the place of earlier ones. */
  readonly replaces: boolean;
  /** Some of those counted before ("Among the dead were seven people"): never added to them. */
  readonly part: boolean;
}

/**
 * Tolls that a sentence states with words of harm instead of an action: "12 dead", "dozens wounded", "a death toll of
 * 40", "among the dead were seven people". In the order of the text, each head counted once.
 */
export function strayTolls(context: ReportContext, tree: Tree, lexicon: TollLexicon): StrayToll[] {
  const words = wordsOf(tree.tokens);
  const found: StrayToll[] = [];
  for (const anchor of tree.tokens) {
    const stated = atWord(context, tree, words, anchor, lexicon);
    if (!stated || found.some((one) => one.toll.start === tree.tokens[stated.quantity.first]?.start)) continue;
    const { kind, quantity, replaces, part } = stated;
    const limit = tree.tokens.length;
    found.push({ tree, anchor, toll: makeToll(context, tree, quantity, kind, limit, lexicon).toll, replaces, part });
  }
  return found;
}

interface Stated {
  readonly kind: TollKind;
  readonly quantity: Quantity;
  readonly replaces: boolean;
  readonly part: boolean;
}

function atWord(
  context: ReportContext,
  tree: Tree,
  words: readonly string[],
  anchor: Token,
  lexicon: TollLexicon,
): Stated | null {
  const count = countWord(words, anchor, lexicon);
  if (count) return ofCount(tree, words, anchor, count, lexicon);
  if (anchor.lemma === 'casualty') return casualties(context, tree, words, anchor, lexicon);
  const deed = lexicon.harm(anchor.lemma.toLowerCase(), 'deed');
  const object = deed && afterDeed(tree, words, anchor, lexicon);
  if (object && !isThing(context, tree, object.counted, lexicon))
    return { kind: deed, quantity: object, replaces: false, part: false };
  const state = lexicon.harm(anchor.lemma.toLowerCase(), 'state') ?? lexicon.harm(words[anchor.index] ?? '', 'state');
  if (!state) return null;
  if (isAmong(words, anchor.index, lexicon)) return amongThem(context, tree, anchor, state, lexicon);
  const quantity = beforeState(context, tree, words, anchor, lexicon);
  return quantity && { kind: state, quantity, replaces: false, part: false };
}

/** Words that part dead from wounded. */
const PARTED =
  /^(dead|died|deaths?|fatalities|kill(s|ed|ing)?|injur(es?|ed|ing|ies)|wound(s|ed|ing)?|martyr(s|ed|ing)?)$/;

/**
 * "20 casualties": dead and wounded, so at most as many are dead. Where the sentence parts them, it says so in other words.
 */
function casualties(
  context: ReportContext,
  tree: Tree,
  words: readonly string[],
  anchor: Token,
  lexicon: TollLexicon,
): Stated | null {
  if (words.some((word) => PARTED.test(word))) return null;
  const counted = quantityOf(context, tree, anchor, lexicon);
  const stated = counted?.said
    ? { kind: 'killed' as const, quantity: counted, replaces: false, part: false }
    : ofCount(tree, words, anchor, 'killed', lexicon);
  const most = stated?.quantity.high ?? stated?.quantity.low ?? null;
  return stated && most ? { ...stated, quantity: { ...stated.quantity, low: null, high: most } } : null;
}

/** "death toll", "toll", "number of dead": the longest that ends at the word. */
function countWord(words: readonly string[], anchor: Token, lexicon: TollLexicon): TollKind | null {
  const { index } = anchor;
  if (anchor.upos !== 'NOUN' && anchor.upos !== 'PROPN') return null;
  for (const first of [index - 2, index - 1])
    if (first >= 0) {
      const kind = lexicon.harm(words.slice(first, index + 1).join(' '), 'count');
      if (kind) return kind;
    }
  const next = words[index + 1] === 'of' && lexicon.harm(words.slice(index, index + 3).join(' '), 'count');
  if (next || anchor.upos !== 'NOUN') return next || null;
  return lexicon.harm(words[index] ?? '', 'count') ?? lexicon.harm(anchor.lemma.toLowerCase(), 'count');
}

/** Words between a count noun and its number; more is another statement. */
const REACH = 25;

function ofCount(
  tree: Tree,
  words: readonly string[],
  anchor: Token,
  kind: TollKind,
  lexicon: TollLexicon,
): Stated | null {
  const before = endingBefore(words, anchor.index, lexicon);
  if (before && anchor.lemma !== 'toll')
    return {
      kind,
      quantity: { ...before, last: anchor.index, counted: anchor, said: true },
      replaces: false,
      part: false,
    };
  let led = false;
  for (let at = anchor.index + 1; at < Math.min(words.length, anchor.index + 1 + REACH); at += 1) {
    const token = tree.tokens[at];
    if (!token || /^[.;]$/.test(token.form)) return null;
    const amount = led ? (amountAt(words, at, lexicon) ?? vagueAt(words, at, lexicon)) : null;
    if (amount && words[at - 1] !== 'from') {
      const counted = tree.tokens[amount.last] ?? anchor;
      return {
        kind,
        quantity: { ...amount, counted, said: true },
        replaces: words[anchor.index + 1] !== 'of',
        part: false,
      };
    }
    led ||= leadsToNumber(token, at === anchor.index + 1, lexicon);
  }
  return null;
}

/** A verb of rising anywhere behind the noun, or a preposition right behind it ("a toll of 12"). */
function leadsToNumber(token: Token, isNext: boolean, lexicon: TollLexicon): boolean {
  const rises = [token.lemma, token.form].some((word) => lexicon.is(word.toLowerCase(), 'rise'));
  return rises && (isNext || token.upos === 'VERB' || token.upos === 'AUX');
}

function endingBefore(words: readonly string[], end: number, lexicon: TollLexicon): Amount | null {
  for (let first = Math.max(0, end - 5); first < end; first += 1) {
    const found = amountAt(words, first, lexicon) ?? vagueAt(words, first, lexicon);
    if (found && found.last === end - 1) return found;
  }
  return null;
}

/** "12 dead", "12 people dead", "dozens more wounded": the nominal right before the word, or the subject of "were dead". */
function beforeState(
  context: ReportContext,
  tree: Tree,
  words: readonly string[],
  anchor: Token,
  lexicon: TollLexicon,
): Quantity | null {
  const right = endingBefore(words, anchor.index, lexicon);
  if (right) return { ...right, last: anchor.index, counted: anchor, said: true };
  const noun = tree.tokens[anchor.index - 1];
  const subject = tree.child(anchor, 'nsubj', 'nsubj:pass');
  const head = subject ?? (noun && /^(?:NOUN|ADJ)$/.test(noun.upos) ? noun : undefined);
  const quantity = head && head.index < anchor.index ? quantityOf(context, tree, head, lexicon) : null;
  return quantity && isCounted(quantity) ? quantity : null;
}

/** A bare plural or a single thing says no number that is worth a statement of its own. */
function isCounted(quantity: Quantity): boolean {
  return quantity.first < quantity.counted.index && (quantity.low !== null || quantity.high !== null);
}

function isAmong(words: readonly string[], at: number, lexicon: TollLexicon): boolean {
  return (
    lexicon.is(words[at - 1] ?? '', 'among') || (words[at - 1] === 'the' && lexicon.is(words[at - 2] ?? '', 'among'))
  );
}

/** "Among the dead were seven people", "seven people were among the dead". */
function amongThem(
  context: ReportContext,
  tree: Tree,
  anchor: Token,
  kind: TollKind,
  lexicon: TollLexicon,
): Stated | null {
  const above = tree.parent(anchor);
  const told = tree.tokens[anchor.index + 1]?.lemma === 'be' ? nominalFrom(tree, anchor.index + 2) : undefined;
  const subject = tree.child(anchor, 'nsubj') ?? told ?? (above && (tree.child(above, 'nsubj', 'obj') ?? above));
  const quantity = subject && subject !== anchor ? quantityOf(context, tree, subject, lexicon) : null;
  return quantity && isCounted(quantity) ? { kind, quantity, replaces: false, part: true } : null;
}
