import type { Account } from './account.ts';
import type { Cluster, Link } from './cluster.ts';
import { ACTOR } from './compare.ts';
import { width } from './days.ts';
import { incidentId, type Neighbours } from './incident.ts';

/** Points from which on accounts that differ in their parties are taken to tell of the same deed. */
const COMPETING = 8;

/** Finds for each incident those that compete with it, the operation that it is a part of, and its own parts. */
export function neighboursOf(clusters: readonly Cluster[], parts: readonly Link[]): (cluster: Cluster) => Neighbours {
  const ids = new Map(clusters.map((each) => [each, incidentId(each)] as const));
  const home: Home = new Map(clusters.flatMap((each) => each.accounts.map((account) => [account, each] as const)));
  const wholes = wholeOf(parts, home);
  const held = new Map<Cluster, string[]>();
  for (const [part, whole] of wholes) held.set(whole, [...(held.get(whole) ?? []), ids.get(part) ?? '']);
  return (each) => ({
    rivals: rivals(each, home).flatMap((rival) => ids.get(rival) ?? []),
    parts: held.get(each) ?? [],
    whole: ids.get(wholes.get(each) as Cluster) ?? null,
  });
}

type Home = ReadonlyMap<Account, Cluster>;

/** Incidents that tell of one deed (the same toll, victim or words) but name parties that exclude each other. */
function rivals({ refused, accounts }: Cluster, home: Home): Cluster[] {
  const own = home.get(accounts[0] as Account);
  const competing = refused.filter(
    ({ against, score, from, to }) => against === ACTOR && score >= COMPETING && from.report.id !== to.report.id,
  );
  const others = competing.flatMap(({ from, to }) => [home.get(from) ?? [], home.get(to) ?? []].flat());
  return [...new Set(others)].filter((other) => other !== own);
}

/** The operation of each part: that of its best link; links come best first. A part is always shorter than its whole. */
function wholeOf(parts: readonly Link[], home: Home): ReadonlyMap<Cluster, Cluster> {
  const wholes = new Map<Cluster, Cluster>();
  for (const { from, to } of parts) {
    const [one, other] = [home.get(from), home.get(to)];
    if (!one || !other || one === other) continue;
    const [part, whole] = longest(one) < longest(other) ? [one, other] : [other, one];
    if (longest(part) < longest(whole) && !wholes.has(part)) wholes.set(part, whole);
  }
  return wholes;
}

function longest({ accounts }: Cluster): number {
  return Math.max(...accounts.map(({ window }) => (Number.isFinite(width(window)) ? width(window) : 0)));
}
