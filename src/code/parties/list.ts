import type { Token } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import type { Tree } from '../tree.ts';

/**
 * Adds the names of actors that stand in one list with a name ("A, B and C", "A (AB) and B"), wherever the tree hangs
 * them. A name that is the subject of its own verb is not in the list.
 */
export function namesInList(context: ReportContext, tree: Tree, heads: readonly Token[]): readonly Token[] {
  const all = [...heads.slice(0, 1).flatMap((head) => beforeInHeadline(context, tree, head)), ...heads];
  for (let at = 0; at < all.length; at += 1) {
    const next = all[at] && nextInList(context, tree, all[at] as Token);
    if (next && !all.some((head) => sameName(context, tree, head, next))) all.push(next);
  }
  return all;
}

/** Words between the titles of two people in one list: "X commander, N. N., and Y commander, M. M.". */
const TITLE_REACH = 20;

/** The title behind the first one's name, which trees hang on one name or the other. */
export function nextTitle(context: ReportContext, tree: Tree, title: Token): Token | undefined {
  if (!isTitle(context, tree, title) || !tree.child(title, 'appos', 'flat')) return undefined;
  let linked = false;
  for (const word of tree.tokens.slice(title.index + 1, title.index + 1 + TITLE_REACH)) {
    if (linked && isTitle(context, tree, word)) return word;
    if (!/^(PROPN|PUNCT|CCONJ|DET|ADJ)$/.test(word.upos)) return undefined;
    linked ||= word.form === 'and';
  }
  return undefined;
}

function isTitle(context: ReportContext, tree: Tree, word: Token): boolean {
  return word.xpos === 'NN' && /^(official|fighters)$/.test(context.nounAt(tree, word)?.class ?? '');
}

/** "A, B agree on truce": a headline's comma for "and". */
function beforeInHeadline(context: ReportContext, tree: Tree, head: Token): readonly Token[] {
  const mention = context.actorAt(tree, head);
  const comma = mention && tree.tokens[mention.first - 1];
  const before = comma?.form === ',' ? tree.tokens[comma.index - 1] : undefined;
  return before && context.actorAt(tree, before)?.first === 0 && /^nsubj/.test(head.deprel) ? [before] : [];
}

function nextInList(context: ReportContext, tree: Tree, head: Token): Token | undefined {
  const mention = context.actorAt(tree, head);
  if (!mention) return undefined;
  let at = mention.last + 1;
  if (tree.tokens[at]?.form === '(') at = closing(tree, at) + 1;
  const link = tree.tokens[at]?.form;
  if (link !== 'and' && link !== ',' && link !== '&') return undefined;
  at += link === ',' && tree.tokens[at + 1]?.form === 'and' ? 2 : 1;
  if (tree.tokens[at]?.upos === 'DET') at += 1;
  const word = tree.tokens[at];
  const next = word && context.actorAt(tree, word);
  const name =
    next &&
    tree.tokens.find(
      (token) =>
        token.index >= next.first && token.index <= next.last && (token.head < next.first || token.head > next.last),
    );
  return name && !isSubjectAlone(tree, name) ? name : undefined;
}

/** The subject of a verb that has no other before it. */
function isSubjectAlone(tree: Tree, name: Token): boolean {
  const verb = tree.parent(name);
  if (!verb || !/^nsubj/.test(name.deprel)) return false;
  return !tree.children(verb, 'nsubj').some((other) => other.index < name.index);
}

function closing(tree: Tree, opening: number): number {
  for (let at = opening; at < tree.tokens.length; at += 1) if (tree.tokens[at]?.form === ')') return at;
  return opening;
}

function sameName(context: ReportContext, tree: Tree, a: Token, b: Token): boolean {
  return a === b || context.actorAt(tree, a) === context.actorAt(tree, b);
}
