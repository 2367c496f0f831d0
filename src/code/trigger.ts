import type { ActionRow, Span } from '../model/index.ts';
import type { ReportContext } from './context.ts';
import type { EventMention } from './event.ts';

/** Words of a trigger that stand further apart than this are not one span. */
const WIDEST_GAP = 3;

/** The words that name the action, from first to last; the anchor alone where they stand far apart. */
export function triggerSpan(context: ReportContext, { anchor, trigger }: EventMention): Span {
  const near = trigger.every((word, at) => at === 0 || word.index - (trigger[at - 1]?.index ?? 0) <= WIDEST_GAP);
  const [first, last] = near ? [trigger[0] ?? anchor, trigger.at(-1) ?? anchor] : [anchor, anchor];
  return { text: context.report.body.slice(first.start, last.end), start: first.start, end: last.end };
}

/** How much was found of an event. */
export interface Findings {
  readonly actors: number;
  readonly recipients: number;
  readonly places: number;
  readonly tolls: number;
}

/**
 * Whether words tell of an event at all: somebody must do it or suffer it; violence may also have only a place or a toll
 * ("clashes erupted in the town").
 */
export function isTold(action: ActionRow, found: Findings): boolean {
  if (found.actors + found.recipients > 0) return true;
  return action.toll && found.places + found.tolls > 0;
}
