import type { Constraints } from '../model/index.ts';
import type { Account } from './account.ts';
import { eachCandidate } from './block.ts';
import { contradiction, ENOUGH, score } from './compare.ts';
import { apartBy, decidedLinks } from './decided.ts';
import type { Families } from './families.ts';
import { isPart, wholesOf } from './wholes.ts';

/** Two accounts that have much in common. */
export interface Link {
  readonly from: Account;
  readonly to: Account;
  readonly score: number;
}

/** Accounts of one incident with the links that joined them, and what is linked with it without being in it. */
export interface Cluster {
  readonly accounts: readonly Account[];
  readonly links: readonly Link[];
  readonly denials: readonly Link[];
  readonly refused: readonly Refusal[];
}

/** All incidents, and the links between an account of a longer operation and one of something that happened within. */
export interface Clustering {
  readonly clusters: readonly Cluster[];
  readonly parts: readonly Link[];
}

/** A link that would have joined two incidents, but for a contradiction between two of their accounts. */
interface Refusal extends Link {
  readonly against: string;
}

/** Points from which on a link that is not enough is worth a word. */
const NEARLY_ENOUGH = 5;
/** Refused links that a group keeps, the best ones, since links come best first. */
const KEPT = 20;

interface Group {
  readonly accounts: Account[];
  readonly links: Link[];
  readonly denials: Link[];
  readonly refused: Refusal[];
  /** Groups that it can never be one with, and why: what contradicts a part contradicts the whole. */
  readonly foes: Map<Group, string>;
}

/** Two accounts, and what forbids that they are of one incident, or null. */
type Against = (a: Account, b: Account) => string | null;

/**
 * Joins accounts, best link first, unless some two accounts of the joined incident would contradict each other. Links
 * are ordered by score and content, so that the order of arrival does not matter; an account can only change the
 * incidents that it is linked with, directly or through others. A denial goes to the one incident that it fits best and
 * joins nothing; what happened within a longer operation becomes a part of it.
 */
export function cluster(accounts: readonly Account[], families: Families, constraints: Constraints): Clustering {
  const groups = new Map(accounts.filter((each) => each.standing !== 'deny').map((each) => [each, groupOf(each)]));
  const found = links(accounts, families);
  const telling = found.filter((link) => !denies(link));
  const enough = telling.filter(isEnough);
  const wholes = wholesOf(enough, families);
  const within = (a: Account, b: Account) => isPart(a, b, wholes);
  const apart = apartBy(constraints);
  const against: Against = (a, b) =>
    apart(a, b) ?? (within(a, b) ? 'one is a part of the other' : contradiction(a, b, families));
  for (const link of decidedLinks(accounts, constraints)) if (!denies(link)) unite(link, groups);
  for (const link of telling) {
    if (isEnough(link)) join(link, groups, against);
    else if (against(link.from, link.to) === null) refuse(link, groups, `only ${link.score} of ${ENOUGH} points`);
  }
  attachDenials(
    found.filter((link) => denies(link) && isEnough(link)),
    groups,
    families,
  );
  return { clusters: [...new Set(groups.values())], parts: enough.filter((link) => within(link.from, link.to)) };
}

function groupOf(account: Account): Group {
  return { accounts: [account], links: [], denials: [], refused: [], foes: new Map() };
}

function isEnough(link: Link): boolean {
  return link.score >= ENOUGH;
}

function links(accounts: readonly Account[], families: Families): Link[] {
  const found: Link[] = [];
  eachCandidate(accounts, families, (from, to) => {
    const points = score(from, to, families);
    if (points >= NEARLY_ENOUGH) found.push({ from, to, score: points });
  });
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

/** Puts together what people put together, whatever speaks against it. */
function unite(link: Link, groups: Map<Account, Group>): void {
  const [larger, smaller] = bySize(link, groups);
  if (larger !== smaller) absorb(larger, smaller, link, groups);
}

function bySize({ from, to }: Link, groups: ReadonlyMap<Account, Group>): readonly [Group, Group] {
  const [one, other] = [groups.get(from), groups.get(to)] as [Group, Group];
  return one.accounts.length >= other.accounts.length ? [one, other] : [other, one];
}

function join(link: Link, groups: Map<Account, Group>, against: Against): void {
  const [larger, smaller] = bySize(link, groups);
  if (larger === smaller) return;
  const why = against(link.from, link.to) ?? larger.foes.get(smaller) ?? firstOf(larger, smaller, against);
  if (why === null) absorb(larger, smaller, link, groups);
  else {
    larger.foes.set(smaller, why);
    smaller.foes.set(larger, why);
    refuse(link, groups, why);
  }
}

function firstOf(a: Group, b: Group, against: Against): string | null {
  for (const one of a.accounts) {
    for (const other of b.accounts) {
      const why = against(one, other);
      if (why !== null) return why;
    }
  }
  return null;
}

function absorb(larger: Group, smaller: Group, link: Link, groups: Map<Account, Group>): void {
  for (const account of smaller.accounts) groups.set(account, larger);
  larger.accounts.push(...smaller.accounts);
  larger.links.push(...smaller.links, link);
  larger.refused.push(...smaller.refused.slice(0, Math.max(0, KEPT - larger.refused.length)));
  for (const [foe, why] of smaller.foes) {
    foe.foes.delete(smaller);
    foe.foes.set(larger, why);
    larger.foes.set(foe, why);
  }
}

function refuse(link: Link, groups: ReadonlyMap<Account, Group>, against: string): void {
  const both = new Set([groups.get(link.from), groups.get(link.to)]);
  if (both.size === 2)
    for (const group of both) if (group && group.refused.length < KEPT) group.refused.push({ ...link, against });
}
