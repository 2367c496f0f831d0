import type { LineageActor, LineageView } from '../../../../src/model/index.ts';

/** Actors that have to do with one another through renames, mergers, splits or coalitions, those with most incidents first. */
export function lineageRows({ actors, steps, memberships }: LineageView): LineageActor[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const links = [
    ...steps.map(({ from, to }) => [from.id, to.id] as const),
    ...memberships.map(({ actor, id }) => [actor, id] as const),
  ].filter(([a, b]) => byId.has(a) && byId.has(b));
  const groups = connected([...byId.keys()], links);
  const renamed = new Set(steps.map(({ to }) => to.id));
  const told = groups
    .map((ids) => ids.flatMap((id) => byId.get(id) ?? []))
    .filter((group) => group.length > 1 || group.some(({ id }) => renamed.has(id)));
  const weight = (group: readonly LineageActor[]) => group.reduce((sum, { incidents }) => sum + incidents, 0);
  return told.sort((a, b) => weight(b) - weight(a)).flatMap((group) => group.sort(byBeginning));
}

function byBeginning(a: LineageActor, b: LineageActor): number {
  const [first, second] = [beginning(a) ?? '0', beginning(b) ?? '0'];
  return first < second ? -1 : first > second ? 1 : a.id < b.id ? -1 : 1;
}

/** The first day that is known of an actor. */
export function beginning({ founded, names }: LineageActor): string | null {
  const days = [founded, ...names.map(({ from }) => from)].filter((day) => day !== null);
  return days.sort()[0] ?? null;
}

/** Groups of ids that links hold together, directly or over others. */
function connected(ids: readonly string[], links: readonly (readonly [string, string])[]): string[][] {
  const group = new Map(ids.map((id) => [id, [id]]));
  for (const [a, b] of links) {
    const [first, second] = [group.get(a), group.get(b)];
    if (!first || !second || first === second) continue;
    first.push(...second);
    for (const id of second) group.set(id, first);
  }
  return [...new Set(group.values())];
}
