import type { DayInterval } from '../model/index.ts';
import { overlap } from '../text/index.ts';
import type { Actor, ActorBase, DatedName } from './base.ts';
import { hull } from './days.ts';
import type { Hit } from './hit.ts';

const PARTIES: ReadonlySet<string> = new Set(['armed_group', 'coalition', 'political_body', 'state_branch']);

/**
 * The days on which every name of a report was in force; null where the names bound nothing or contradict one
 * another. A name cannot be used before there was one to bear it; it bounds the end only where `names.csv` says
 * that it went out of use. Names with several bearers bound nothing, nor do those of bodies that are no parties.
 */
export function boundsOf(base: ActorBase, hits: readonly Hit[]): DayInterval | null {
  let bounds: DayInterval | null = { start: null, end: null };
  for (const hit of hits) {
    const days = daysOfName(base, hit);
    if (days) bounds = overlap(bounds, days);
    if (bounds === null) return null;
  }
  return bounds.start === null && bounds.end === null ? null : bounds;
}

function daysOfName(base: ActorBase, hit: Hit): DayInterval | null {
  const names = hit.meanings.flatMap((meaning) => (meaning.kind === 'actor' ? [meaning] : []));
  const actor = base.get(names[0]?.actor ?? '');
  if (
    !actor ||
    !PARTIES.has(actor.kind) ||
    names.length < hit.meanings.length ||
    names.some((name) => name.actor !== actor.id)
  )
    return null;
  return names.map((meaning) => daysInUse(actor, meaning.name)).reduce(hull);
}

function daysInUse(actor: Actor, name: DatedName): DayInterval {
  return { start: name.start ?? actor.founded, end: name.lingers ? null : name.end };
}
