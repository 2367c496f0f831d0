import type { PlaceMention, Token } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import type { EventMention } from '../event.ts';
import type { Tree } from '../tree.ts';
import { headOf, isCountry, isGround, leadsElsewhere } from './attach.ts';

/** Sentences that a scene lasts for; people are harmed somewhere, so a toll looks farther. */
const REACH = 3;
const TOLL_REACH = 12;

/**
 * The place of the last sentence before the event's that names one, when it belongs to the same paragraph and names no
 * second place beside it; null otherwise.
 */
export function sceneOf(event: EventMention, context: ReportContext): PlaceMention | null {
  const { index } = event.tree.sentence;
  const harmed = isHarmful(event);
  for (let back = 1; back <= (harmed ? TOLL_REACH : REACH); back += 1) {
    const tree = context.trees[index - back];
    const next = context.trees[index - back + 1];
    if (!tree || !next || isBreak(context, tree, next)) break;
    const named = groundIn(context, tree).filter((one) => !isBureau(context, tree, one));
    const single = new Set(named.map((one) => one.name)).size === 1;
    if (named.length > 0 && (single || !harmed)) return single ? (named[0] ?? null) : null;
  }
  return harmed ? sceneBehind(event, context) : null;
}

/** "BEIRUT", "Last updated at Jul 01 2016 BEIRUT": a line without a clause names where it was written, often in another state. */
function isBureau({ scene }: ReportContext, tree: Tree, { country }: PlaceMention): boolean {
  return country !== scene && !tree.tokens.some(({ xpos }) => /^(VBD|VBZ|VBP|MD)$/.test(xpos));
}

/** "Jets struck a town, killing nine. The raids hit X": the one place that the sentence behind names. */
function sceneBehind(event: EventMention, context: ReportContext): PlaceMention | null {
  const after = context.trees[event.tree.sentence.index + 1];
  if (!after || isBreak(context, event.tree, after)) return null;
  const named = groundIn(context, after);
  return new Set(named.map((one) => one.name)).size === 1 ? (named[0] ?? null) : null;
}

/** Whether the event tells of people harmed. */
export function isHarmful(event: EventMention): boolean {
  return event.fillers.some((filler) => filler.slot === 'TOLL');
}

function isBreak(context: ReportContext, before: Tree, after: Tree): boolean {
  return /\n\s*\n/.test(context.report.body.slice(before.sentence.end, after.sentence.start));
}

/** "from X", "from X province", "from the town of X". */
function comesFromElsewhere(tree: Tree, head: Token): boolean {
  const above = tree.parent(head);
  const within = above && /^(?:compound|nmod|flat|amod)/.test(head.deprel) ? above : head;
  return leadsElsewhere(tree, head) || (within.upos !== 'VERB' && leadsElsewhere(tree, within));
}

/** Towns and regions that a sentence names as ground; bearings ("west of X") help to find them and are none. */
export function groundIn(context: ReportContext, tree: Tree): readonly PlaceMention[] {
  const ground = namedIn(context, tree).filter((one) => {
    const head = headOf(tree, one);
    return !isCountry(one) && head !== undefined && !comesFromElsewhere(tree, head);
  });
  const within = ground.filter((one) => one.relation === 'in' && one.geo_precision < 3);
  return within.length > 0 ? within : ground;
}

/** States that a sentence names as ground; else the report's own scene, whatever part it plays ("Syria has been locked in ..."). */
export function countriesIn(context: ReportContext, tree: Tree): readonly PlaceMention[] {
  const ground = namedIn(context, tree).filter((one) => {
    const head = headOf(tree, one);
    return isCountry(one) && head !== undefined && !comesFromElsewhere(tree, head);
  });
  return ground.length > 0 ? ground : context.places.filter((one) => isScene(context, tree, one));
}

function isScene(context: ReportContext, tree: Tree, one: PlaceMention): boolean {
  return one.sentence === tree.sentence.index && isCountry(one) && one.country === context.scene;
}

/** All ground that a sentence names, also where one goes to or comes from. */
export function namedIn(context: ReportContext, tree: Tree): readonly PlaceMention[] {
  return context.places.filter((one) => {
    const head = one.sentence === tree.sentence.index ? headOf(tree, one) : undefined;
    return head !== undefined && isGround(context, tree, one, head);
  });
}
