import {
  type Claim,
  type Decision,
  type HeldOpen,
  inForce,
  type RecordFilter,
  type Store,
  type StoredClaim,
} from '../../model/index.ts';
import type { ActorDescription, Actors } from '../../pipeline.ts';
import { countsOf } from '../derive/counts.ts';
import { lineageIds, lineageOf } from '../derive/lineage.ts';
import { lossesOf, lossSums, lostBy } from '../derive/losses.ts';
import { toldClaims } from '../derive/told.ts';
import type { Answers } from '../http/handler.ts';
import { notFound } from '../http/refusal.ts';
import { eachClaim } from './each.ts';
import { filterOf } from './filter.ts';

/** Incidents on an actor's page; the list of incidents has the rest. */
const SHOWN = 50;

export const actorAnswers: Answers<'actors' | 'lineage' | 'heldOpen' | 'resolve' | 'actor'> = {
  actors: async ({ query }, { store, knowing }) => {
    const { actors } = knowing.now;
    const uses = await store.actors(filterOf(query));
    return {
      items: uses.map((use) => {
        const { type = null, country = null } = actors.of(use.id, use.last) ?? {};
        return { ...use, type, country };
      }),
    };
  },
  lineage: async ({ query }, { store, knowing }) =>
    lineageOf(await store.actors(filterOf(query)), (id) => knowing.now.actors.of(id, null)),
  heldOpen: async (_, { store, knowing }) => ({ items: heldOpen(await store.decisions(), knowing.now.actors) }),
  resolve: async ({ query }, { knowing }) => ({ items: knowing.now.actors.describe(query.name, query.on ?? null) }),
  actor: async ({ params, query }, project) => {
    const { store } = project;
    const { actors } = project.knowing.now;
    const filter = { ...filterOf(query), actor: [params.id] };
    const identity = actors.of(params.id, query.on ?? null);
    const use = (await store.actors(filter)).find(({ id }) => id === params.id) ?? null;
    if (!identity && !use) throw notFound('actor', params.id);
    const { items: incidents, total } = await store.incidents(filter, 'date', { limit: SHOWN });
    const evidence = await evidenceOf(params.id, filter, store);
    const losses = lossesOf(params.id, await toldClaims(store, evidence.losing), sideOf(params.id, identity));
    return {
      identity,
      use,
      lineage: lineageIds(params.id, (id) => actors.of(id, null)),
      called: countsOf(evidence.called),
      actions: countsOf(evidence.actions),
      incidents,
      total,
      loss_sums: lossSums(losses),
      losses,
      held_open: heldOpen(await store.decisions(), actors).filter((each) =>
        each.actors.some(({ id }) => id === params.id),
      ),
      decisions: [...(await store.decisionsOn(params.id))],
    };
  },
};

/** Identities that are held open, the newest first; of an actor that the knowledge does not hold, the id is its name. */
function heldOpen(decisions: readonly Decision[], actors: Actors): HeldOpen[] {
  return [...inForce(decisions)].reverse().flatMap((decision) => {
    const { body } = decision;
    if (body.kind !== 'hold_open') return [];
    const named = body.actors.map((id) => ({ id, name: actors.of(id, null)?.name ?? id }));
    return [{ decision, actors: named, views: body.views }];
  });
}

/** The actor and the bodies above and below it: whose word on its losses is an admission. */
function sideOf(id: string, identity: ActorDescription | null): ReadonlySet<string> {
  return new Set([id, ...(identity?.also ?? []), ...(identity?.members ?? []).map((member) => member.id)]);
}

/** What claims under a filter call an actor and say that it does, and the claims that count its losses. */
async function evidenceOf(id: string, filter: RecordFilter, store: Store) {
  const [called, actions, losing]: [string[], string[], StoredClaim[]] = [[], [], []];
  for await (const stored of eachClaim(store, filter)) {
    const { claim } = stored;
    called.push(...mentionsOf(id, claim));
    if (claim.actor.some((party) => party.id === id)) actions.push(claim.action);
    if (lostBy(id, stored).length > 0) losing.push(stored);
  }
  return { called, actions, losing };
}

function mentionsOf(id: string, { actor, recipient }: Claim): string[] {
  return [...actor, ...recipient].filter((party) => party.id === id).map(({ text }) => text);
}
