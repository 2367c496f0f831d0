import type { Incident } from '../../model/index.ts';
import type { IncidentTable } from '../schema/tables.ts';
import { actorKeys, hashOf, toKey, toKeys, whenOf, whereOf } from './keys.ts';

/** What an incident is filtered and ordered by that does not hang on decisions about it. */
export type IncidentRow = Omit<IncidentTable, 'no' | 'standing' | 'comments' | 'attention'> & {
  readonly content: string;
};

const LARGEST = 2_147_483_647;

export function incidentRow(incident: Incident): IncidentRow {
  const { id, action, grade, origin_count, accounts, origins, disagreements } = incident;
  return {
    id: toKey(id),
    hash: hashOf(incident),
    content: JSON.stringify(incident),
    action: toKey(action),
    grade,
    ...whenOf(incident.date),
    ...whereOf(incident.place),
    actors: actorKeys([...incident.actor, ...incident.recipient]),
    speakers: toKeys([...origins.flatMap(({ speaker, chains }) => [speaker, ...chains.flat()])]),
    outlets: toKeys(accounts.map(({ outlet }) => outlet)),
    killed: killedIn(incident),
    origins: origin_count,
    disagreeing: disagreements.length > 0,
  };
}

/** Best number of people killed; 0 where nobody counts any. */
function killedIn({ toll }: Incident): number {
  const { best = null, high = null, low = null } = toll.killed ?? {};
  return Math.min(LARGEST, Math.max(0, best ?? high ?? low ?? 0));
}

/** Who acts in the incident and who is acted on, each once a side. Mutual deeds have both in `actor`. */
export function partiesOf({ actor, recipient }: Incident): { actor: string; name: string; acts: boolean }[] {
  const rows = [
    ...actor.map(({ id, name }) => ({ id, name, acts: true })),
    ...recipient.map(({ id, name }) => ({ id, name, acts: false })),
  ].flatMap(({ id, name, acts }) => (id === null ? [] : [{ actor: toKey(id), name: toKey(name), acts }]));
  return [...new Map(rows.map((row) => [`${row.acts} ${row.actor}`, row])).values()];
}

/** The voices behind the incident, with each report in which they are heard and its claims. */
export function voicesOf({ origins, accounts }: Incident) {
  const claims = new Map(accounts.map((account) => [account.report, account.claims.length]));
  const rows = origins.flatMap(({ speaker, reports }) =>
    reports.map((report) => ({
      speaker: toKey(speaker),
      report: toKey(report),
      claims: claims.get(report) ?? 0,
      borne_out: origins.length > 1,
    })),
  );
  return [...new Map(rows.map((row) => [JSON.stringify([row.speaker, row.report]), row])).values()];
}

/** Weights of what wants a decision: accounts that exclude each other, then fields told differently, then the dead. */
const WANTS = { contested: 1000, weak: 100, field: 50, mostDead: 500 };

/** How much an incident wants a decision; 0 once somebody decided. */
export function attentionOf({ grade, killed }: IncidentRow, incident: Incident, standing: string): number {
  if (standing !== 'undecided') return 0;
  const doubt = grade === 'contested' ? WANTS.contested : grade === 'weak' ? WANTS.weak : 0;
  return 1 + doubt + incident.disagreements.length * WANTS.field + Math.min(WANTS.mostDead, killed);
}
