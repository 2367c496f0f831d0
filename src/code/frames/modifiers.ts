import type { Token } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import type { Filler, Slot } from '../event.ts';
import { nominalConjuncts } from '../grammar/nominal.ts';
import type { Tree } from '../tree.ts';
import { isCountry } from '../where/index.ts';

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
  const found = before
    .filter((head) => head.index < anchor.index && !fixed.includes(head))
    .flatMap((head) => nominalConjuncts(tree, head))
    .flatMap((head) => modifier(context, tree, head, possessor) ?? []);
  if (found.some((filler) => filler.slot === possessor)) return found;
  const named = nameBefore(context, tree, bases, possessor);
  return [...found, ...(named.length > 0 ? named : sharedModifiers(context, tree, anchor, possessor))];
}

/** "rebel rocket and sniper fire": what stands before the first of two nouns holds for the second. */
function sharedModifiers(context: ReportContext, tree: Tree, anchor: Token, possessor: Slot | null): readonly Filler[] {
  const first = anchor.deprel === 'conj' ? tree.parent(anchor) : undefined;
  if (first?.upos !== 'NOUN' || tree.child(anchor, 'det')) return [];
  return modifiers(context, tree, first, possessor, []).filter((filler) => filler.slot === possessor);
}

/** "Syrian government air strikes": the name right before the event's words, wherever the tree hangs it. */
function nameBefore(
  context: ReportContext,
  tree: Tree,
  words: readonly Token[],
  possessor: Slot | null,
): readonly Filler[] {
  let at = Math.min(...words.map((word) => word.index)) - 1;
  while (
    tree.tokens[at]?.form === '-' ||
    (tree.tokens[at]?.upos === 'ADJ' && !context.actorAt(tree, tree.tokens[at] as Token))
  )
    at -= 1;
  const head = tree.tokens[at];
  if (!possessor || !head || !context.actorAt(tree, head) || isScene(context, tree, head)) return [];
  return [{ slot: possessor, toll: null, people: false, head, how: 'modifier' }];
}

function modifier(context: ReportContext, tree: Tree, head: Token, possessor: Slot | null): Filler | null {
  const how = head.deprel === 'nmod:poss' ? 'genitive' : 'modifier';
  const place = context.placeAt(tree, head);
  if (place && (isScene(context, tree, head) || (!context.actorAt(tree, head) && !place.metonym)))
    return { slot: 'PLACE', toll: null, people: false, head, how };
  if (!possessor || !namesSomebody(context, tree, head)) return null;
  return { slot: possessor, toll: null, people: false, head, how };
}

/** "Syria attack", "Iraq bombings" in a report of towns there: the country's bare name tells where, its adjective who. */
function isScene(context: ReportContext, tree: Tree, head: Token): boolean {
  const place = context.placeAt(tree, head);
  if (!place || !isCountry(place) || head.deprel === 'nmod:poss' || head.upos !== 'PROPN') return false;
  const { scene, places } = context;
  return place.country === scene && places.some((other) => other.country === scene && !isCountry(other));
}

function namesSomebody(context: ReportContext, tree: Tree, head: Token): boolean {
  if (context.actorAt(tree, head)) return true;
  if (head.deprel === 'nmod:poss')
    return head.upos === 'PRON' || head.upos === 'PROPN' || isPeople(context, tree, head);
  return (/^(NOUN|PROPN)$/.test(head.upos) && isPeople(context, tree, head)) || isArmed(context, tree, head);
}

/** "militant", "insurgent": labels of people that are also adjectives. */
function isArmed(context: ReportContext, tree: Tree, head: Token): boolean {
  return head.upos === 'ADJ' && context.nounAt(tree, head)?.actor_type === 'rebel_group';
}

function isPeople(context: ReportContext, tree: Tree, head: Token): boolean {
  const row = context.nounAt(tree, head);
  return row !== undefined && /^(person|fighters|group|official|member)$/.test(row.class);
}
