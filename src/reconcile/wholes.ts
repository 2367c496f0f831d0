import type { Account } from './account.ts';
import type { Link } from './cluster.ts';
import { contradiction } from './compare.ts';
import { width } from './days.ts';
import type { Families } from './families.ts';

/** Most days of an operation that is held together by one account of it: a campaign of a season. */
const LONGEST = 100;

/** Accounts of a longer operation ("a five-day offensive"), each of which fits several things that can't be one. */
export type Wholes = ReadonlySet<Account>;

/**
 * The accounts of several days within which two others tell of different days: a range of days can mean that somebody is
 * not sure of the day, or that it went on all the time; what fits two days at once went on.
 */
export function wholesOf(links: readonly Link[], families: Families): Wholes {
  const inside = new Map<Account, Account[]>();
  const note = (whole: Account, part: Account): void => {
    if (!isWithin(part, whole) || contradiction(whole, part, families) !== null) return;
    inside.set(whole, [...(inside.get(whole) ?? []), part]);
  };
  for (const { from, to } of links) {
    note(from, to);
    note(to, from);
  }
  return new Set([...inside].filter(([, parts]) => areSeveralDays(parts)).map(([whole]) => whole));
}

/** Whether one of two accounts is a longer operation and the other lies within its days. */
export function isPart(a: Account, b: Account, wholes: Wholes): boolean {
  return (wholes.has(a) && isWithin(b, a)) || (wholes.has(b) && isWithin(a, b));
}

function isWithin({ window: part }: Account, { window: whole, claim }: Account): boolean {
  if (claim.date.basis === 'published' || width(whole) > LONGEST || width(part) >= width(whole)) return false;
  return part.from >= whole.from && part.to <= whole.to;
}

/** One ends before another begins. */
function areSeveralDays(parts: readonly Account[]): boolean {
  return Math.min(...parts.map(({ window }) => window.to)) < Math.max(...parts.map(({ window }) => window.from));
}
