import type { ActorEventRow, Party } from '../model/index.ts';
import { daysBetween } from '../text/index.ts';
import type { Window } from './days.ts';
import { type Known, knownParties } from './parties.ts';

/** Days before and after a merger in which reports still call the new body by the old name, or already the reverse. */
const CHANGEOVER = 31;
const EPOCH = '1970-01-01';

/** The parties of a side that are known, with whom each is one or may be one on some days. */
export type IdentitiesOf = (parties: readonly Party[], on: Window) => readonly Known[];

/**
 * Who is one with whom: around the day of a merger the old group belongs to the new one. Where an identity is in dispute,
 * or people hold it open, two are neither one nor surely others.
 */
export function createIdentities(
  events: readonly ActorEventRow[],
  heldOpen: readonly (readonly string[])[],
): IdentitiesOf {
  const mergers = events.filter(({ kind, other }) => (kind === 'merge' || kind === 'absorbed') && other !== null);
  const disputed = events.filter(({ kind }) => kind === 'disputed').map(({ actor, other }) => [actor, other ?? actor]);
  const open = [...heldOpen, ...disputed];
  return (parties, on) =>
    knownParties(parties).map((known) => {
      const maybe = open.filter((ids) => ids.includes(known.key)).flat();
      const merged = mergers.filter(({ actor, date }) => actor === known.key && isAround(date, on));
      const above = [...known.above, ...merged.map(({ other }) => other as string)];
      return { ...known, above: above.filter((id) => !heldWith(known.key, id, heldOpen)), maybe };
    });
}

function isAround(date: string, { from, to }: Window): boolean {
  const day = daysBetween(EPOCH, date);
  return day >= from - CHANGEOVER && day <= to + CHANGEOVER;
}

function heldWith(one: string, other: string, heldOpen: readonly (readonly string[])[]): boolean {
  return heldOpen.some((ids) => ids.includes(one) && ids.includes(other));
}
