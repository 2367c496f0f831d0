import type { Token } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import type { EventMention } from '../event.ts';
import { isVerbal } from '../grammar/arguments.ts';
import type { Tree } from '../tree.ts';

/** Leaves out words of deeds that tell of none here: what people flee from, what units are named by, how a deed was done. */
export function withoutBackdrop(
  context: ReportContext,
  tree: Tree,
  events: readonly EventMention[],
): readonly EventMention[] {
  return events.filter(
    (event) =>
      !isFledFrom(tree, event) &&
      !isUnitsName(context, tree, event) &&
      !isManner(tree, event, events) &&
      !isNatural(context, tree, event),
  );
}

function hasSides({ fillers }: EventMention): boolean {
  return fillers.some(({ slot }) => slot === 'ACTOR' || slot === 'RECIPIENT' || slot === 'TOLL');
}

const FLIGHT = /^(flee|escape|avoid)$/;

/** "fleeing heavy battles nearby": fighting of nobody, named for who runs from it. */
function isFledFrom(tree: Tree, event: EventMention): boolean {
  const { anchor } = event;
  const verb = tree.parent(anchor);
  if (isVerbal(anchor) || !verb || !FLIGHT.test(verb.lemma) || hasSides(event)) return false;
  return anchor.deprel === 'obj' || (anchor.deprel.startsWith('obl') && tree.preposition(anchor) === 'from');
}

/** Classes of nouns that are called after what they are for. */
const CALLED_AFTER = /^(fighters|group|member|weapon|goods)$/;

/** "assault units", "attack helicopter": what forces and arms are for, not what they did. */
function isUnitsName(context: ReportContext, tree: Tree, { anchor }: EventMention): boolean {
  const head = anchor.deprel === 'compound' ? tree.parent(anchor) : undefined;
  if (!head || head.index !== anchor.index + 1 || !/^NN/.test(anchor.xpos)) return false;
  return CALLED_AFTER.test(context.nounAt(tree, head)?.class ?? '');
}

/** "died of the plague": nobody's doing. */
function isNatural(context: ReportContext, tree: Tree, { anchor, action }: EventMention): boolean {
  if (action.detail !== 'outcome') return false;
  const causes = tree
    .children(anchor, 'obl', 'nmod')
    .filter((word) => /^(of|from)$/.test(tree.preposition(word) ?? ''));
  return causes.some((word) => context.nounAt(tree, word)?.class === 'illness');
}

/** "executed 15 detainees by shooting": how a deed was done, which is told already. */
function isManner(tree: Tree, event: EventMention, events: readonly EventMention[]): boolean {
  const { anchor, action } = event;
  if (hasSides(event) || tree.preposition(anchor) !== 'by' || tree.child(anchor, 'det', 'amod', 'compound'))
    return false;
  const deed: Token | undefined = tree.parent(anchor);
  return events.some(
    (other) => other.anchor === deed && other.action.detail === '' && other.action.plover_event === action.plover_event,
  );
}
