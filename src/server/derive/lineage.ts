import type { ActorUse, LineageActor, LineageView } from '../../model/index.ts';
import type { ActorDescription } from '../../pipeline.ts';

/** Everything that an actor was and became: ids reached over steps of lineage in either direction, its own first. */
export function lineageIds(id: string, of: (id: string) => ActorDescription | null): string[] {
  const found = new Set([id]);
  for (const each of found) {
    const actor = of(each);
    for (const { from, to } of [...(actor?.before ?? []), ...(actor?.after ?? [])]) found.add(from.id).add(to.id);
  }
  return [...found];
}

/** The actors of the record with all that they were and became, and the coalitions that they joined. */
export function lineageOf(uses: readonly ActorUse[], of: (id: string) => ActorDescription | null): LineageView {
  const used = new Map(uses.map((use) => [use.id, use.acts + use.suffers]));
  const ids = new Set(uses.flatMap(({ id }) => lineageIds(id, of)));
  for (const id of [...ids]) for (const body of of(id)?.memberships ?? []) ids.add(body.id);
  const actors = [...ids].flatMap((id) => of(id) ?? []);
  const steps = new Map(actors.flatMap(({ before }) => before).map((step) => [JSON.stringify(step), step]));
  return {
    actors: actors.map((actor) => bar(actor, used.get(actor.id) ?? 0)),
    steps: [...steps.values()].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date))),
    memberships: actors.flatMap((actor) => actor.memberships.map((body) => ({ actor: actor.id, ...body }))),
  };
}

function bar(actor: ActorDescription, incidents: number): LineageActor {
  const { id, name, type, kind, country, founded, ended, dated_names } = actor;
  const official = dated_names.filter((each) => each.official);
  const names = official.map((each) => ({ name: each.name, from: each.start, to: each.end }));
  return { id, name, type, kind, country, founded, ended, names, incidents };
}
