import type { Draft } from './draft.ts';

/** Sentences between two deeds that are told side by side. */
const REACH = 1;

/** The actions that a report tells of beside one: close by in the text, at the same place and time, and as done. */
export function besideOf(draft: Draft, drafts: readonly Draft[]): ReadonlySet<string> {
  const others = drafts.filter((other) => other !== draft && isDone(other) && isClose(other, draft));
  return new Set(others.map(({ action }) => action.id));
}

function isDone({ status }: Draft): boolean {
  return status === 'happened' || status === 'ongoing';
}

function isClose(a: Draft, b: Draft): boolean {
  if (Math.abs(a.event.tree.sentence.index - b.event.tree.sentence.index) > REACH) return false;
  return a.timeFrame === b.timeFrame && (!a.place || !b.place || a.place.name === b.place.name);
}
