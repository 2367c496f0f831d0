import type { EventMention, Filler } from '../event.ts';
import type { Tree } from '../tree.ts';

/** PLOVER events by which one party judges another's deed. */
const JUDGEMENT = /^(ACCUSE|REJECT|THREATEN|SUPPORT)$/;

/** PLOVER events that are done with force, and can be a deed's doing. */
const FORCE = /^(ASSAULT|COERCE)$/;

/**
 * "The council condemned the army's attack", "the rebel offensive captured three villages": who did a deed that is judged
 * or that acts stands where the deed stood.
 */
export function nameDoers(tree: Tree, events: readonly EventMention[]): readonly EventMention[] {
  return nameAccused(tree, events).map((event) => {
    const deeds = new Map(events.filter((other) => other !== event).map((other) => [other.anchor, other]));
    return { ...event, fillers: event.fillers.flatMap((filler) => doers(event, filler, deeds.get(filler.head))) };
  });
}

function doers({ action }: EventMention, filler: Filler, deed: EventMention | undefined): readonly Filler[] {
  if (!deed) return [filler];
  const actors = deed.fillers.filter((one) => one.slot === 'ACTOR');
  if (filler.slot === 'ACTOR' && FORCE.test(action.plover_event))
    return [filler, ...actors.map((one): Filler => ({ ...one, how: 'doer of what acts' }))];
  if (deed.action.mutual || deed.action.plover_event === 'COOPERATE') return [filler];
  if (!JUDGEMENT.test(action.plover_event) || (filler.slot !== 'RECIPIENT' && filler.slot !== 'THING')) return [filler];
  return [filler, ...actors.map((one): Filler => ({ ...one, slot: 'RECIPIENT', how: 'doer of what is judged' }))];
}

/**
 * "blamed the group for the killing of ten", "charged him with murder": who is accused of a deed did it, by that voice. A bare
 * "the attack" points back to a deed that is told elsewhere.
 */
function nameAccused(tree: Tree, events: readonly EventMention[]): readonly EventMention[] {
  const charges = events.filter(({ action }) => action.plover_event === 'ACCUSE' || action.plover_mode === 'convict');
  return events.map((event) => {
    if (pointsBack(tree, event) || event.fillers.some(({ slot }) => slot === 'ACTOR')) return event;
    const charge = charges.find((one) => isCharged(tree, one, event));
    const accused = charge?.fillers.filter(({ slot }) => slot === 'RECIPIENT') ?? [];
    const doers = accused.map((one): Filler => ({ ...one, slot: 'ACTOR', how: 'accused' }));
    return { ...event, fillers: [...event.fillers, ...doers] };
  });
}

function pointsBack(tree: Tree, { anchor, fillers }: EventMention): boolean {
  return fillers.length === 0 && tree.child(anchor, 'det') !== undefined;
}

function isCharged(tree: Tree, charge: EventMention, { action, anchor }: EventMention): boolean {
  const first = anchor.deprel === 'conj' ? (tree.parent(anchor) ?? anchor) : anchor;
  const above = tree.parent(first);
  const hangs = above === charge.anchor || charge.fillers.some(({ head }) => head === above);
  return hangs && FORCE.test(action.plover_event) && /^(for|of|over|with|in)$/.test(tree.preposition(first) ?? '');
}
