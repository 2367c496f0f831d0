import type { EventMention, Filler } from '../event.ts';

/** PLOVER events by which one party judges another's deed. */
const JUDGEMENT = /^(ACCUSE|REJECT|THREATEN|SUPPORT)$/;

/** PLOVER events that are done with force, and can be a deed's doing. */
const FORCE = /^(ASSAULT|COERCE)$/;

/**
 * "The council condemned the army's attack", "the rebel offensive captured three villages": who did a deed that is judged
 * or that acts stands where the deed stood.
 */
export function nameDoers(events: readonly EventMention[]): readonly EventMention[] {
  return events.map((event) => {
    const deeds = new Map(events.filter((other) => other !== event).map((other) => [other.anchor, other]));
    return { ...event, fillers: event.fillers.flatMap((filler) => doers(event, filler, deeds.get(filler.head))) };
  });
}

function doers({ action }: EventMention, filler: Filler, deed: EventMention | undefined): readonly Filler[] {
  if (!deed) return [filler];
  const actors = deed.fillers.filter((one) => one.slot === 'ACTOR');
  if (filler.slot === 'ACTOR' && FORCE.test(action.plover_event))
    return [filler, ...actors.map((one): Filler => ({ ...one, how: 'doer of what acts' }))];
  if (!JUDGEMENT.test(action.plover_event) || (filler.slot !== 'RECIPIENT' && filler.slot !== 'THING')) return [filler];
  return [filler, ...actors.map((one): Filler => ({ ...one, slot: 'RECIPIENT', how: 'doer of what is judged' }))];
}
