import {
  type CodedReport,
  type Constraints,
  type Incident,
  type Knowledge,
  UNCONSTRAINED,
  type ValueRule,
} from '../model/index.ts';
import { accountsOf } from './account.ts';
import { cluster } from './cluster.ts';
import { createFamilies } from './families.ts';
import { createIdentities } from './identities.ts';
import { incidentOf } from './incident.ts';
import { neighboursOf } from './neighbours.ts';
import { createVoices } from './voices.ts';

export { controlOf } from './control/index.ts';
export { keepIds } from './keep-ids.ts';
export { lineageOf } from './lineage.ts';

/** What reconciling needs to know: which actions go together, and who is known under which names. */
export type ReconcileKnowledge = Pick<
  Knowledge,
  'families' | 'actions' | 'outlets' | 'actors' | 'actorEvents' | 'speakers'
>;

/**
 * Claims to incidents: what several accounts add up to, with every disagreement kept. The result depends on the claims
 * alone, not on the order in which reports come; incidents are ordered by day, then id. It keeps to what people decided;
 * `rule` says which number is shown where accounts differ.
 */
export function reconcile(
  coded: readonly CodedReport[],
  knowledge: ReconcileKnowledge,
  constraints: Constraints = UNCONSTRAINED,
  rule: ValueRule = 'conservative',
): Incident[] {
  const families = createFamilies(knowledge);
  const identities = createIdentities(knowledge.actorEvents, constraints.held_open);
  const accounts = accountsOf(coded, createVoices(knowledge), identities);
  const { clusters, parts } = cluster(accounts, families, constraints);
  const told = clusters.filter((each) => each.accounts.some(({ standing }) => standing === 'found'));
  const neighbours = neighboursOf(told, parts);
  return told.map((each) => incidentOf(each, neighbours(each), families, rule)).sort(byDay);
}

function byDay(a: Incident, b: Incident): number {
  const [one, other] = [`${a.date.start ?? a.date.end ?? '~'} ${a.id}`, `${b.date.start ?? b.date.end ?? '~'} ${b.id}`];
  return one < other ? -1 : Number(one > other);
}
