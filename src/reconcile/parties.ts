import type { Party } from '../model/index.ts';
import { foldName } from '../text/index.ts';

/**
 * Somebody who is known by name: a key of its own, the keys of the bodies above, and of those with whom it may be one: some
 * hold so and others deny it.
 */
export interface Known {
  readonly key: string;
  readonly above: readonly string[];
  readonly maybe: readonly string[];
  readonly name: string;
}

/** What two sides say of each other: share somebody, may be the same for all that is said, or are others. */
export type Likeness = 'shared' | 'compatible' | 'different';

/** The parties of a side that are known by an identity or a name of their own; "militants" is nobody in particular. */
export function knownParties(parties: readonly Party[]): readonly Known[] {
  return parties
    .filter((party) => party.id !== null || isName(party))
    .map((party) => ({
      key: party.id ?? `name:${foldName(party.name)}`,
      above: party.also,
      maybe: [],
      name: party.name,
    }));
}

/** Two words or more, all capitalised but for particles: one capitalised word may only begin its sentence. */
function isName({ name, type }: Party): boolean {
  const words = name.split(' ').filter((word) => word.length > 3 || /^\p{Lu}/u.test(word));
  return type !== 'civilians' && words.length > 1 && words.every((word) => /^(?:[ae]l-)?\p{Lu}/u.test(word));
}

/**
 * Compares two sides. A group and a body that it belongs to are shared; two groups under one body may be the same;
 * a side of which nobody is known fits any other.
 */
export function likeness(a: readonly Known[], b: readonly Known[]): Likeness {
  if (a.length === 0 || b.length === 0) return 'compatible';
  if (sharedParty(a, b)) return 'shared';
  return a.some((one) => b.some((other) => mayMeet(one, other))) ? 'compatible' : 'different';
}

function mayMeet(a: Known, b: Known): boolean {
  return a.above.some((id) => b.above.includes(id)) || a.maybe.includes(b.key) || b.maybe.includes(a.key);
}

/** The first of a side that the other side names too, itself or a body above or below it. */
export function sharedParty(a: readonly Known[], b: readonly Known[]): Known | undefined {
  return a.find((one) => b.some((other) => inLine(one, other)));
}

/** Whether one is the other or belongs to it. */
export function inLine(a: Known, b: Known): boolean {
  return a.key === b.key || a.above.includes(b.key) || b.above.includes(a.key);
}
