import type { EventMention, Filler } from '../event.ts';

/** PLOVER events by which one party judges another's deed. */
const JUDGEMENT = /^(ACCUSE|REJECT|THREATEN|SUPPORT)$/;

/**
 * "The council condemned the army's attack": who is judged is who did the deed, so the deed's actors stand where the deed
 * stood.
 */
export function judgeDoers(events: readonly EventMention[]): readonly EventMention[] {
  return events.map((event) => (JUDGEMENT.test(event.action.plover_event) ? judged(event, events) : event));
}

function judged(event: EventMention, events: readonly EventMention[]): EventMention {
  const deeds = new Map(events.filter((other) => other !== event).map((other) => [other.anchor, other]));
  const fillers = event.fillers.flatMap((filler) => doers(filler, deeds.get(filler.head)));
  return { ...event, fillers };
}

function doers(filler: Filler, deed: EventMention | undefined): readonly Filler[] {
  if (!deed || (filler.slot !== 'RECIPIENT' && filler.slot !== 'THING')) return [filler];
  const actors = deed.fillers.filter((one) => one.slot === 'ACTOR');
  return [filler, ...actors.map((one): Filler => ({ ...one, slot: 'RECIPIENT', how: 'doer of what is judged' }))];
}
