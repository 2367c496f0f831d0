import type { Token } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import { ofPhrase } from '../grammar/nominal.ts';
import { isArmedType } from '../parties/kinds.ts';
import type { Tree } from '../tree.ts';
import type { TollLexicon } from './lexicon.ts';

/**
 * Whether those counted are civilians: true or false where the noun, what modifies it, or the body that it belongs
 * to says so; null for people of whom nothing is said.
 */
export function isCivilian(context: ReportContext, tree: Tree, noun: Token, lexicon: TollLexicon): boolean | null {
  const modifiers = tree.children(noun, 'compound', 'amod', 'nmod:poss', 'appos', 'flat');
  const body = ofPhrase(tree, noun);
  const told = [...modifiers, ...(body ? [body] : [])].map((word) => sideOfWord(context, tree, word, lexicon));
  const own = sideOfWord(context, tree, noun, lexicon);
  if (own === true && !told.includes(false)) return true;
  if (own === false || told.includes(false)) return false;
  return told.includes(true) ? true : own;
}

function sideOfWord(context: ReportContext, tree: Tree, word: Token, lexicon: TollLexicon): boolean | null {
  const lemma = word.lemma.toLowerCase();
  if (['woman', 'child', 'civilian'].some((role) => lexicon.is(lemma, role as 'woman'))) return true;
  const candidate = context.actorAt(tree, word)?.on(null)[0];
  if (candidate) return isArmedType(candidate.type) ? false : null;
  if (lexicon.is(lemma, 'anyone')) return null;
  const row = context.nounAt(tree, word);
  if (row?.class === 'fighters') return false;
  if (row?.actor_type === 'civilians') return true;
  return row?.actor_type && isArmedType(row.actor_type) ? false : null;
}
