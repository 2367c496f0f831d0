import type { Claim, Toll, TollKind } from '../model/index.ts';

/** A number of people between two bounds. */
export interface Count {
  readonly low: number;
  readonly high: number;
}

/**
 * How many people of a kind a claim counts: the largest number of each side (smaller ones are taken for its parts;
 * fighters and civilians, and people of several parties, who are counted apart are added), sides added. Null where it gives no number.
 */
export function countOf(tolls: readonly Toll[], kind: TollKind): Count | null {
  const told = tolls.filter((toll) => toll.kind === kind && (toll.low !== null || toll.high !== null));
  if (told.length === 0) return null;
  const sides = ['actor', 'recipient', 'unknown'].map((side) => oneSide(told.filter((toll) => toll.side === side)));
  return sides.reduce(add);
}

function oneSide(tolls: readonly Toll[]): Count {
  const all = largest(tolls.filter((toll) => toll.civilian === null));
  const parts = add(
    largest(tolls.filter((toll) => toll.civilian === true)),
    largest(tolls.filter((toll) => toll.civilian === false)),
  );
  return [all, parts, ofParties(tolls)].reduce((most, count) => (count.high > most.high ? count : most));
}

/** "five fighters of X and three of Y". */
function ofParties(tolls: readonly Toll[]): Count {
  const parties = new Set(tolls.flatMap(({ party }) => party ?? []));
  return [...parties].map((party) => largest(tolls.filter((toll) => toll.party === party))).reduce(add, NONE);
}

const NONE: Count = { low: 0, high: 0 };

function largest(tolls: readonly Toll[]): Count {
  const counts = tolls.map((toll) => ({ low: toll.low ?? toll.high ?? 0, high: toll.high ?? toll.low ?? 0 }));
  return counts.reduce((best, count) => (count.high > best.high ? count : best), NONE);
}

function add(a: Count, b: Count): Count {
  return { low: a.low + b.low, high: a.high + b.high };
}

/** The least number of dead that a claim gives, or null. */
export function deaths(claim: Claim): number | null {
  return countOf(claim.toll, 'killed')?.low ?? null;
}
