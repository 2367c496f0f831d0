import type { Account } from './account.ts';
import { candidatePairs } from './block.ts';
import { compare, contradiction, ENOUGH } from './compare.ts';
import type { Families } from './families.ts';

/** Two accounts that have much in common. */
interface Link {
  readonly from: Account;
  readonly to: Account;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Accounts of one incident with the links that joined them, what denies it, and the links that something forbade. */
export interface Cluster {
  readonly accounts: readonly Account[];
  readonly links: readonly Link[];
  readonly denials: readonly Link[];
  readonly refused: readonly Refusal[];
}

/** A link that would have joined two incidents, but for a contradiction between two of their accounts. */
interface Refusal extends Link {
  readonly against: string;
}

/** Refused links that a group keeps, the best ones, since links come best first. */
const KEPT = 20;

interface Group {
  readonly accounts: Account[];
  readonly links: Link[];
  readonly denials: Link[];
  readonly refused: Refusal[];
}

/**
 * Joins accounts, best link first, unless some two accounts of the joined incident would contradict each other. Links
 * are ordered by score and content, so that the order of arrival does not matter; an account can only change the
 * incidents that it is linked with. A denial goes to the one incident that it fits best and joins nothing.
 */
export function cluster(accounts: readonly Account[], families: Families): Cluster[] {
  const groups = new Map<Account, Group>();
  for (const account of accounts.filter((each) => each.standing !== 'deny'))
    groups.set(account, { accounts: [account], links: [], denials: [], refused: [] });
  const found = links(accounts, families);
  for (const link of found.filter((each) => !denies(each))) join(link, groups, families);
  attachDenials(found.filter(denies), groups, families);
  return [...new Set(groups.values())];
}

function links(accounts: readonly Account[], families: Families): Link[] {
  const found: Link[] = [];
  for (const [one, other] of candidatePairs(accounts, families)) {
    const [from, to] = [accounts[one], accounts[other]];
    if (!from || !to) continue;
    const { score, reasons } = compare(from, to, families);
    if (score >= ENOUGH) found.push({ from, to, score, reasons });
  }
  return found.sort((a, b) => b.score - a.score || byKey(a.from, b.from) || byKey(a.to, b.to));
}

function denies(link: Link): boolean {
  return link.from.standing === 'deny' || link.to.standing === 'deny';
}

function attachDenials(denials: readonly Link[], groups: ReadonlyMap<Account, Group>, families: Families): void {
  const placed = new Set<Account>();
  for (const link of denials) {
    const [denial, told] = link.from.standing === 'deny' ? [link.from, link.to] : [link.to, link.from];
    const group = groups.get(told);
    if (!group || placed.has(denial) || contradiction(denial, told, families) !== null) continue;
    placed.add(denial);
    group.denials.push({ ...link, from: denial, to: told });
  }
}

function byKey(a: Account, b: Account): number {
  if (a.key === b.key) return 0;
  return a.key < b.key ? -1 : 1;
}

function join(link: Link, groups: Map<Account, Group>, families: Families): void {
  const [one, other] = [groups.get(link.from), groups.get(link.to)];
  if (!one || !other || one === other) return;
  const against =
    contradiction(link.from, link.to, families) ?? firstContradiction(one.accounts, other.accounts, families);
  if (against !== null) {
    for (const group of [one, other]) if (group.refused.length < KEPT) group.refused.push({ ...link, against });
    return;
  }
  for (const account of other.accounts) groups.set(account, one);
  one.accounts.push(...other.accounts);
  one.links.push(...other.links, link);
  one.refused.push(...other.refused.slice(0, Math.max(0, KEPT - one.refused.length)));
}

function firstContradiction(a: readonly Account[], b: readonly Account[], families: Families): string | null {
  for (const one of a) {
    for (const other of b) {
      const against = contradiction(one, other, families);
      if (against !== null) return against;
    }
  }
  return null;
}
