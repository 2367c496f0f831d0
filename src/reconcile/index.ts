import type { CodedReport, Incident, Knowledge } from '../model/index.ts';
import { accountsOf } from './account.ts';
import { type Cluster, cluster } from './cluster.ts';
import { createFamilies } from './families.ts';
import { incidentId, incidentOf } from './incident.ts';
import { createVoices } from './voices.ts';

export { lineageOf } from './lineage.ts';

/** What reconciling needs to know: which actions go together, and who is known under which names. */
export type ReconcileKnowledge = Pick<Knowledge, 'families' | 'actions' | 'outlets' | 'actors' | 'speakers'>;

/** Points from which on accounts that differ in their parties are taken to tell of the same deed. */
const COMPETING = 8;

/**
 * Claims to incidents: what several accounts add up to, with every disagreement kept. The result depends on the claims
 * alone, not on the order in which reports come; incidents are ordered by day, then id.
 */
export function reconcile(coded: readonly CodedReport[], knowledge: ReconcileKnowledge): Incident[] {
  const families = createFamilies(knowledge);
  const accounts = accountsOf(coded, createVoices(knowledge));
  const clusters = cluster(accounts, families).filter((each) =>
    each.accounts.some((account) => account.standing === 'found'),
  );
  const rivals = rivalries(clusters);
  return clusters.map((each) => incidentOf(each, rivals.get(each) ?? [], families)).sort(byDay);
}

/** Incidents that tell of one deed (the same toll, victim or words) but name parties that exclude each other. */
function rivalries(clusters: readonly Cluster[]): ReadonlyMap<Cluster, readonly string[]> {
  const home = new Map(clusters.flatMap((each) => each.accounts.map((account) => [account, each] as const)));
  const found = new Map<Cluster, Set<string>>();
  for (const each of clusters) {
    for (const link of each.refused) {
      const others = [home.get(link.from), home.get(link.to)].filter((other) => other !== undefined && other !== each);
      if (link.against !== 'actor' || link.score < COMPETING || link.from.report.id === link.to.report.id) continue;
      for (const other of others) if (other) found.set(each, (found.get(each) ?? new Set()).add(incidentId(other)));
    }
  }
  return new Map([...found].map(([each, ids]) => [each, [...ids]]));
}

function byDay(a: Incident, b: Incident): number {
  const [one, other] = [`${a.date.start ?? a.date.end ?? '~'} ${a.id}`, `${b.date.start ?? b.date.end ?? '~'} ${b.id}`];
  return one < other ? -1 : Number(one > other);
}
