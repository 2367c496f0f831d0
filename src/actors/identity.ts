import type { ActorEventRow, ActorType, Day } from '../model/index.ts';
import type { Actor, ActorBase, DatedName } from './base.ts';
import { within } from './days.ts';

/** Somebody as of a day: what became of the one that was named, and by which steps. */
export interface Identity {
  readonly actor: Actor;
  /** What happened to the named actor until the day, oldest first; empty when it is still itself. */
  readonly steps: readonly ActorEventRow[];
}

/** A chain of mergers is followed no further than this; a longer one is a circle in the table. */
const MOST_MERGERS = 8;

/** Follows mergers before a day: whom the actor had become by then. On the day of a merger the old name still holds. */
export function identityOn(base: ActorBase, named: Actor, on: Day | null): Identity {
  const steps: ActorEventRow[] = [];
  let actor = named;
  for (let step = mergerOf(actor, on); step && steps.length < MOST_MERGERS; step = mergerOf(actor, on)) {
    const successor = step.other === null ? undefined : base.get(step.other);
    if (!successor) break;
    steps.push(step);
    actor = successor;
  }
  return { actor, steps };
}

function mergerOf(actor: Actor, on: Day | null): ActorEventRow | undefined {
  if (on === null) return undefined;
  return actor.events.find(
    (event) => event.actor === actor.id && (event.kind === 'merge' || event.kind === 'absorbed') && event.date < on,
  );
}

/** The official name in force on a day; without a day the latest. On a day of renaming the new name. */
export function nameOn(actor: Actor, on: Day | null): DatedName {
  const officials = actor.names.filter((name) => name.official);
  const inForce = on === null ? undefined : officials.filter((name) => within(on, name)).at(-1);
  const first = officials[0];
  const early = on !== null && first?.start != null && on < first.start ? first : undefined;
  const name = inForce ?? early ?? officials.at(-1) ?? actor.names[0];
  if (!name) throw new Error(`the actor ${actor.id} has no name`);
  return name;
}

/** ACLED's kind of the actor on a day. */
export function typeOn(actor: Actor, on: Day | null): ActorType {
  const type = actor.types.find((period) =>
    on === null ? period.start === null && period.end === null : within(on, period),
  );
  return type?.type ?? 'unknown';
}

/** Bodies above the actor on a day: coalitions that it had joined and not left, then its parents, nearest first. */
export function bodiesOn(base: ActorBase, actor: Actor, on: Day | null): string[] {
  const above = new Set<string>(on === null ? [] : coalitionsOn(base, actor, on));
  for (let parent = actor.parent; parent && !above.has(parent); parent = base.get(parent)?.parent ?? null)
    above.add(parent);
  return [...above];
}

function coalitionsOn(base: ActorBase, actor: Actor, on: Day): string[] {
  const joined = new Set<string>();
  for (const event of actor.events) {
    if (event.actor !== actor.id || event.other === null || event.date > on) continue;
    if (event.kind === 'joined') joined.add(event.other);
    if (event.kind === 'left') joined.delete(event.other);
  }
  return [...joined].filter((id) => {
    const ended = base.get(id)?.ended;
    return !ended || ended >= on;
  });
}

/** Who had joined a coalition and not left it on a day, in the order of joining. */
export function membersOn(base: ActorBase, coalition: Actor, on: Day): Actor[] {
  const ids = new Set(coalition.events.filter((event) => event.other === coalition.id).map((event) => event.actor));
  return [...ids].flatMap((id) => {
    const member = base.get(id);
    return member && coalitionsOn(base, member, on).includes(coalition.id) ? [member] : [];
  });
}
