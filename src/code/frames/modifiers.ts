import type { Token } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import type { Filler, Slot } from '../event.ts';
import { nominalConjuncts } from '../grammar/nominal.ts';
import type { Tree } from '../tree.ts';

/**
 * Who stands before an event noun: "the army's attack", "Israeli air strike", "rebel shelling". A name of a place
 * before it is where it happened, and words that name nobody ("heavy", "morning") are left alone.
 */
export function modifiers(
  context: ReportContext,
  tree: Tree,
  anchor: Token,
  possessor: Slot | null,
  fixed: readonly Token[],
): readonly Filler[] {
  const bases = [anchor, ...fixed];
  const before = bases.flatMap((base) => tree.children(base, 'nmod:poss', 'compound', 'amod', 'nmod:desc', 'flat'));
  return before
    .filter((head) => head.index < anchor.index && !fixed.includes(head))
    .flatMap((head) => nominalConjuncts(tree, head))
    .flatMap((head) => modifier(context, tree, head, possessor) ?? []);
}

function modifier(context: ReportContext, tree: Tree, head: Token, possessor: Slot | null): Filler | null {
  const how = head.deprel === 'nmod:poss' ? 'genitive' : 'modifier';
  const place = context.placeAt(tree, head);
  if (!context.actorAt(tree, head) && place && !place.metonym) return { slot: 'PLACE', toll: null, head, how };
  if (!possessor || !namesSomebody(context, tree, head)) return null;
  return { slot: possessor, toll: null, head, how };
}

function namesSomebody(context: ReportContext, tree: Tree, head: Token): boolean {
  if (context.actorAt(tree, head)) return true;
  if (head.deprel === 'nmod:poss')
    return head.upos === 'PRON' || head.upos === 'PROPN' || isPeople(context, tree, head);
  return isPeople(context, tree, head);
}

function isPeople(context: ReportContext, tree: Tree, head: Token): boolean {
  const row = context.nounAt(tree, head);
  return row !== undefined && /^(person|fighters|group|official|member)$/.test(row.class);
}
