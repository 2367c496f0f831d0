import type { ActorCandidate, ActorEventRow, Day } from '../model/index.ts';
import type { Actor, ActorBase, DatedName } from './base.ts';
import { membersOn, nameOn } from './identity.ts';

/** A relation of one actor to another with its dates; an open end is null. */
export interface Relation {
  readonly id: string;
  readonly name: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly source: string | null;
}

/** A step in what an actor was and became: a rename, a merger, a split. */
export interface LineageStep {
  readonly date: Day;
  readonly kind: 'rename' | ActorEventRow['kind'];
  readonly from: { readonly id: string; readonly name: string };
  readonly to: { readonly id: string; readonly name: string };
  readonly source: string | null;
}

/** Somebody whom a name meant on a day, with everything that the knowledge holds of it. */
export interface ActorDescription extends ActorCandidate {
  /** Every name that it went or goes by, official ones first. */
  readonly names: readonly string[];
  readonly dated_names: readonly DatedName[];
  readonly founded: Day | null;
  readonly ended: Day | null;
  readonly memberships: readonly Relation[];
  readonly members: readonly Relation[];
  readonly allies: readonly Relation[];
  readonly rivals: readonly Relation[];
  /** Identities that `source` asserts and others deny; held open, never merged. */
  readonly disputed: readonly Relation[];
  /** What it came from, oldest first. */
  readonly before: readonly LineageStep[];
  /** What became of it, oldest first. */
  readonly after: readonly LineageStep[];
}

/** Adds names, relations and lineage to a candidate. `on` limits members, allies and rivals to those of that day. */
export function describe(base: ActorBase, candidate: ActorCandidate, on: Day | null): ActorDescription {
  const actor = base.get(candidate.id);
  if (!actor) throw new Error(`no actor ${candidate.id}`);
  const steps = lineage(base, actor);
  return {
    ...candidate,
    names: [...new Set(actor.names.map((name) => name.name))],
    dated_names: actor.names,
    founded: actor.founded,
    ended: actor.ended,
    memberships: spells(base, actor, (event) => event.actor === actor.id),
    members: membersOf(base, actor, on),
    allies: standing(base, actor, 'alliance', on),
    rivals: standing(base, actor, 'enmity', on),
    disputed: standing(base, actor, 'disputed', on),
    before: steps.filter((step) => step.to.id === actor.id),
    after: steps.filter((step) => step.from.id === actor.id && step.to.id !== actor.id),
  };
}

/** Renames, mergers and splits that an actor took part in, oldest first. */
function lineage(base: ActorBase, actor: Actor): LineageStep[] {
  const events = actor.events.flatMap((event) => lineageStep(base, event));
  return [...renames(actor), ...events].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function renames(actor: Actor): LineageStep[] {
  const officials = actor.names.filter((name) => name.official);
  return officials.flatMap((name, at): LineageStep[] => {
    const earlier = officials[at - 1];
    if (!earlier || name.start === null) return [];
    const { id } = actor;
    return [
      {
        date: name.start,
        kind: 'rename',
        from: { id, name: earlier.name },
        to: { id, name: name.name },
        source: name.source,
      },
    ];
  });
}

/** A merger leads from the actor to the other, a split from the other to the actor. */
function lineageStep(base: ActorBase, event: ActorEventRow): LineageStep[] {
  const { date, kind, source } = event;
  const actor = base.get(event.actor);
  const other = base.get(event.other ?? '');
  if (!actor || !other || !/^(merge|absorbed|split)$/.test(kind)) return [];
  const [from, to] = kind === 'split' ? [other, actor] : [actor, other];
  return [
    {
      date,
      kind,
      from: { id: from.id, name: nameBefore(from, date) },
      to: { id: to.id, name: nameOn(to, date).name },
      source,
    },
  ];
}

function nameBefore(actor: Actor, date: Day): string {
  const earlier = actor.names.filter((name) => name.official && (name.start ?? '') < date).at(-1);
  return (earlier ?? nameOn(actor, date)).name;
}

/** Stays in coalitions: from a joining to the next leaving. */
function spells(base: ActorBase, actor: Actor, mine: (event: ActorEventRow) => boolean): Relation[] {
  return actor.events
    .filter((event) => event.kind === 'joined' && mine(event))
    .map((joined) => {
      const left = actor.events.find(
        (event) =>
          event.kind === 'left' &&
          event.actor === joined.actor &&
          event.other === joined.other &&
          event.date >= joined.date,
      );
      const body = base.get(joined.actor === actor.id ? (joined.other ?? '') : joined.actor);
      const to = left?.date ?? base.get(joined.other ?? '')?.ended ?? null;
      return relation(body, joined.date, to, joined.source);
    });
}

function relation(actor: Actor | undefined, from: Day, to: Day | null, source: string): Relation {
  if (!actor) throw new Error('an event names an actor that no table holds');
  return { id: actor.id, name: nameOn(actor, from).name, from, to, source };
}

function membersOf(base: ActorBase, actor: Actor, on: Day | null): Relation[] {
  const all = spells(base, actor, (event) => event.other === actor.id);
  if (on === null) return all;
  const then = new Set(membersOn(base, actor, on).map((member) => member.id));
  return all.filter((member) => then.has(member.id) && (member.from ?? on) <= on && on <= (member.to ?? on));
}

function standing(base: ActorBase, actor: Actor, kind: 'alliance' | 'enmity' | 'disputed', on: Day | null): Relation[] {
  return actor.events
    .filter((event) => event.kind === kind && (on === null || event.date <= on))
    .map((event) =>
      relation(base.get(event.actor === actor.id ? (event.other ?? '') : event.actor), event.date, null, event.source),
    );
}
