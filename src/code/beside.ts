import type { Draft } from './draft.ts';

/** Sentences between two deeds that are told side by side. */
const REACH = 1;

/** The actions that a report tells of beside one: close by in the text, at the same place and time, and as done. */
export function besideOf(draft: Draft, drafts: readonly Draft[]): ReadonlySet<string> {
  const others = drafts.filter(
    (other) => other !== draft && isDone(other) && isClose(other, draft) && !isBattle(other),
  );
  return new Set(others.map(({ action }) => action.id));
}

function isDone({ status }: Draft): boolean {
  return status === 'happened' || status === 'ongoing';
}

/** Fighting in which an armed group takes part is no part of a demonstration. */
function isBattle({ action, actor }: Draft): boolean {
  return action.mutual && actor.some(({ party }) => /_(group|militia)$|^external_forces$/.test(party.type));
}

function isClose(a: Draft, b: Draft): boolean {
  if (Math.abs(a.event.tree.sentence.index - b.event.tree.sentence.index) > REACH) return false;
  return a.timeFrame === b.timeFrame && (!a.place || !b.place || a.place.name === b.place.name);
}
