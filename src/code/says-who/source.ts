import type { Token } from '../../model/index.ts';
import { clauseArguments } from '../grammar/arguments.ts';
import { isNominal } from '../grammar/nominal.ts';
import type { Tree } from '../tree.ts';

/** Who is said to speak: the head of the words that name them, null where the text hides them. */
export interface SourceFound {
  readonly head: Token | null;
  readonly passive: boolean;
}

/**
 * The speaker of a verb of speech; undefined when none is to be found. `intransitive` verbs ("said", "added") are
 * active whatever the tree says, unless an auxiliary makes them passive.
 */
export function sourceOf(tree: Tree, verb: Token, intransitive: boolean): SourceFound | undefined {
  const own = tree.child(verb, 'nsubj');
  if (isImpersonal(tree, verb, own)) return { head: null, passive: true };
  const told = clauseArguments(tree, verb);
  const agent = verb.xpos === 'VBN' && !hasHave(tree, verb) ? tree.child(verb, 'obl:agent') : undefined;
  if (agent || (told.passive && isTrulyPassive(tree, verb, intransitive)))
    return { head: agent ?? told.subject?.head ?? null, passive: true };
  const bare = verb.xpos === 'VBN' && !intransitive && !hasHave(tree, verb);
  const nearby = bare ? undefined : (before(tree, verb) ?? behind(tree, verb));
  const head = own ?? (told.passive ? undefined : told.subject?.head) ?? nearby;
  return head && { head, passive: false };
}

/** "It is said that ...", "there are said to be ...". */
function isImpersonal(tree: Tree, verb: Token, own: Token | undefined): boolean {
  if (own && own.upos !== 'PRON') return false;
  return tree.child(verb, 'expl') !== undefined || (own?.lemma === 'it' && own.deprel === 'nsubj:pass');
}

function isTrulyPassive(tree: Tree, verb: Token, intransitive: boolean): boolean {
  return hasBe(tree, verb) || (!intransitive && !hasHave(tree, verb));
}

function hasBe(tree: Tree, verb: Token): boolean {
  return tree.children(verb, 'aux').some((aux) => aux.lemma === 'be' || aux.deprel === 'aux:pass');
}

function hasHave(tree: Tree, verb: Token): boolean {
  return tree.children(verb, 'aux').some((aux) => aux.lemma === 'have');
}

/** The nominal right before a finite verb, where the tree has lost it: "Haddad, a spokesman, said". */
function before(tree: Tree, verb: Token): Token | undefined {
  if (verb.xpos === 'VBG' || verb.xpos === 'VB') return undefined;
  let at = verb.index - 1;
  while (tree.tokens[at] && /^(AUX|ADV|PART)$/.test(tree.tokens[at]?.upos ?? '')) at -= 1;
  if (tree.tokens[at]?.form === ',') at -= 1;
  return nominalTop(tree, tree.tokens[at], (above) => above.index < verb.index);
}

/** The nominal right behind: "..., said Haddad". */
function behind(tree: Tree, verb: Token): Token | undefined {
  if (verb.xpos === 'VBG' || verb.xpos === 'VB') return undefined;
  return nominalTop(tree, tree.tokens[verb.index + 1], (above) => above.index > verb.index);
}

const INSIDE = /^(compound|amod|det|nummod|flat|nmod|appos|case|punct)/;

/** From a word up to the head of the nominal that it is in. */
function nominalTop(tree: Tree, word: Token | undefined, inReach: (above: Token) => boolean): Token | undefined {
  let head = word;
  for (let steps = 0; head && steps < tree.tokens.length; steps += 1) {
    const above = tree.parent(head);
    if (!above || !inReach(above) || !INSIDE.test(head.deprel) || !isNominal(above)) break;
    head = above;
  }
  return head && isNominal(head) ? (modifiedBy(tree, head) ?? head) : undefined;
}

/** "witnesses quoted by the agency": who speaks is the one that the participle modifies. */
function modifiedBy(tree: Tree, head: Token): Token | undefined {
  const above = tree.parent(head);
  if (!above || above.index > head.index || !/^VB[NG]$/.test(above.xpos)) return undefined;
  return tree.child(above, 'nsubj') ?? (above.deprel === 'acl' ? tree.parent(above) : undefined);
}

/** Relations whose words are no part of a speaker's name and title. */
const OUTSIDE = /^(acl:relcl|parataxis|punct|advcl|ccomp|cc|conj)/;

/** Words that name a speaker, with title and apposition, without the clauses that go on about them. */
export function sourceWords(tree: Tree, head: Token, without: readonly Token[]): readonly Token[] {
  const barred = new Set(without.map((token) => token.index));
  const words: Token[] = [];
  const take = (token: Token): void => {
    words.push(token);
    for (const child of tree.children(token)) if (belongs(tree, head, child, barred)) take(child);
  };
  take(head);
  return unbroken(tree, words, head);
}

function belongs(tree: Tree, head: Token, child: Token, barred: ReadonlySet<number>): boolean {
  if (barred.has(child.index)) return false;
  if (child.deprel === 'case') return child.head !== head.index || child.index > head.index;
  if (child.deprel === 'conj' || child.deprel === 'cc') return isNominalConjunct(tree, child);
  if (child.deprel === 'acl') return !isSetOff(tree, child);
  return child.deprel === 'punct' || !OUTSIDE.test(child.deprel);
}

/** "the channel, citing sources, ...": a clause behind a comma goes on about the speaker. */
function isSetOff(tree: Tree, clause: Token): boolean {
  const first = tree.subtree(clause).find((token) => token.upos !== 'PUNCT');
  return first !== undefined && tree.tokens[first.index - 1]?.form === ',';
}

function isNominalConjunct(tree: Tree, child: Token): boolean {
  const conjunct = child.deprel === 'cc' ? tree.parent(child) : child;
  return conjunct !== undefined && /^(NOUN|PROPN|PRON|NUM|ADJ)$/.test(conjunct.upos) && !tree.child(conjunct, 'nsubj');
}

/** The run around the head, marks between the words let through, none at its ends. */
function unbroken(tree: Tree, words: readonly Token[], head: Token): readonly Token[] {
  const held = new Set(words.map((word) => word.index));
  const free = (index: number): boolean => held.has(index) || tree.tokens[index]?.upos === 'PUNCT';
  let first = head.index;
  let last = head.index;
  while (first > 0 && free(first - 1)) first -= 1;
  while (last + 1 < tree.tokens.length && free(last + 1)) last += 1;
  while (first < head.index && isLooseMark(tree.tokens[first])) first += 1;
  while (last > head.index && isLooseMark(tree.tokens[last])) last -= 1;
  return tree.tokens.slice(isLed(tree, head, first) ? first + 1 : first, last + 1);
}

/** A subject has no preposition: in "on Thursday the ministry" the tree has drawn the day into it. */
function isLed(tree: Tree, head: Token, first: number): boolean {
  return (
    head.deprel === 'nsubj' && first < head.index && tree.children(head, 'case').some((mark) => mark.index < first)
  );
}

function isLooseMark(token: Token | undefined): boolean {
  return token !== undefined && token.upos === 'PUNCT' && !/^[)\]]$/.test(token.form);
}
