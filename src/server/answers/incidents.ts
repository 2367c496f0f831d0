import type { IncidentLine, IncidentView, OriginAccount, Store, ToldClaim } from '../../model/index.ts';
import { toldClaims } from '../derive/told.ts';
import type { Answers } from '../http/handler.ts';
import { notFound } from '../http/refusal.ts';
import { filterOf, pageOf } from './filter.ts';

export const incidentAnswers: Answers<'incidents' | 'incident'> = {
  incidents: ({ query }, { store }) => store.incidents(filterOf(query), query.order, pageOf(query)),
  incident: async ({ params }, { store }) => {
    const incident = await store.incident(params.id);
    if (!incident) throw notFound('incident', params.id);
    const told = await toldClaims(store, await store.claimsOf(incident.id));
    const others = await toldById(store, [...incident.denied_by, ...incident.nearly.map(({ id }) => id)]);
    const rivals = await Promise.all(incident.competes_with.map((id) => store.incident(id)));
    return {
      incident,
      accounts: accountsOf(incident, told),
      denied_by: incident.denied_by.flatMap((id) => others.get(id) ?? []),
      nearly: nearlyOf(incident, others),
      competes_with: rivals.filter((rival) => rival !== null),
      decisions: await decisionsOn(store, incident),
      ...(await neighbours(store, incident)),
    };
  },
};

/** A column for each origin. A claim stands with the origin that it goes back to. */
function accountsOf(incident: IncidentLine, told: readonly ToldClaim[]): OriginAccount[] {
  return incident.origins.map(({ speaker, chains, claims }) => ({
    speaker,
    chains,
    claims: told.filter(({ claim }) => claims.includes(claim.id)),
  }));
}

function nearlyOf({ nearly }: IncidentLine, told: ReadonlyMap<string, ToldClaim>): IncidentView['nearly'] {
  return nearly.flatMap(({ id, because }) => {
    const found = told.get(id);
    return found ? [{ told: found, because }] : [];
  });
}

async function toldById(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, ToldClaim>> {
  const claims = await Promise.all([...new Set(ids)].map((id) => store.claim(id)));
  const told = await toldClaims(
    store,
    claims.filter((claim) => claim !== null),
  );
  return new Map(told.map((each) => [each.claim.id, each]));
}

/** Decisions on an incident and on its claims, oldest first. */
async function decisionsOn(store: Store, { id, claims }: IncidentLine) {
  const found = await Promise.all([id, ...claims].map((each) => store.decisionsOn(each)));
  return [...new Map(found.flat().map((decision) => [decision.id, decision])).values()].sort((a, b) =>
    a.made_at < b.made_at ? -1 : Number(a.made_at > b.made_at),
  );
}

/** The incidents before and after one on its days, in the order of lists. */
async function neighbours(store: Store, { id, date }: IncidentLine) {
  const day = date.start ?? date.end;
  if (day === null) return { previous: null, next: null };
  const { items } = await store.incidents({ from: day, to: day }, 'date', { limit: 500 });
  const at = items.findIndex((each) => each.id === id);
  return { previous: items[at - 1]?.id ?? null, next: at < 0 ? null : (items[at + 1]?.id ?? null) };
}
