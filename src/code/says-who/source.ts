import type { Token } from '../../model/index.ts';
import { clauseArguments } from '../grammar/arguments.ts';
import type { Tree } from '../tree.ts';

/** Who is said to speak: the head of the words that name them, null where the text hides them. */
export interface SourceFound {
  readonly head: Token | null;
  readonly passive: boolean;
}

/** The speaker of a verb of speech; undefined when no speaker is to be expected of it. */
export function sourceOf(tree: Tree, verb: Token): SourceFound | undefined {
  const told = clauseArguments(tree, verb);
  if (told.passive) return { head: told.subject?.head ?? null, passive: true };
  const own = tree.child(verb, 'nsubj');
  if (own && own.upos === 'PRON' && tree.child(verb, 'expl')) return { head: null, passive: false };
  if (own) return { head: own, passive: false };
  if (tree.child(verb, 'expl')) return { head: null, passive: true };
  return told.subject ? { head: told.subject.head, passive: false } : undefined;
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
  return child.deprel === 'punct' || !OUTSIDE.test(child.deprel);
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
  return tree.tokens.slice(first, last + 1);
}

function isLooseMark(token: Token | undefined): boolean {
  return token !== undefined && token.upos === 'PUNCT' && !/^[)\]]$/.test(token.form);
}
