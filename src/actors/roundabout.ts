import type { ActorCandidate, ActorEventRow, Day } from '../model/index.ts';
import type { ActorBase } from './base.ts';
import { asOf } from './candidates.ts';

/** Whom a plain name meant on a day, best first. */
type Resolve = (name: string, on: Day | null) => readonly ActorCandidate[];

const ARTICLE = /^the\s+/i;
const FORMER = /^(?:former|erstwhile|defunct|ex)[\s-]+(.+)$/i;
const SPLINTER = /^(.+?)(?:['’]s?)?[\s-]+(?:splinter|breakaway|offshoot)(?:[\s-]+(?:group|faction|movement|party))?$/i;
const TIED = /^(.+?)-(?:affiliated|linked|aligned|allied|associated)(?:\s+(.+))?$/i;
const BACKED = /^[\p{L}.'’-]+?-(?:backed|supported|led|funded|sponsored|trained)\s+(.+)$/iu;

/**
 * Whom a name means that is told through another's: "the former X" who was called so once, "X splinter group" who broke away
 * from X, "X-affiliated" who was sworn to X or a part of it, "Turkish-backed Y" Y itself. Empty where nobody is known.
 */
export function throughAnother(
  base: ActorBase,
  name: string,
  on: Day | null,
  plain: Resolve,
): readonly ActorCandidate[] {
  const bare = name.trim().replace(ARTICLE, '');
  const former = FORMER.exec(bare)?.[1];
  if (former)
    return said(
      plain(former, null).flatMap((found) => now(base, found.id, on)),
      `"${name}": called ${former} before`,
    );
  const parent = SPLINTER.exec(bare)?.[1];
  if (parent) {
    const bodies = [...plain(parent, null), ...plain(parent, on)];
    return tied(base, bodies, on, (event) => brokeAway(base, event), `broke away from ${parent}`);
  }
  const backed = BACKED.exec(bare)?.[1];
  if (backed) return plain(backed, on);
  const [, body, own] = TIED.exec(bare) ?? [];
  if (own && plain(own, on).length > 0) return plain(own, on);
  if (body) return tied(base, plain(body, null), on, swore, `tied to ${body}`);
  return bare === name ? [] : plain(bare, on);
}

function now(base: ActorBase, id: string, on: Day | null): ActorCandidate[] {
  const actor = base.get(id);
  return actor ? [asOf(base, actor, on)] : [];
}

/** Who is tied to whom by an event, or null where it ties nobody in this way. */
type Tie = (event: ActorEventRow) => { readonly who: string; readonly to: string | null } | null;

const swore: Tie = ({ kind, actor, other }) =>
  /^(?:allegiance|joined)$/.test(kind) ? { who: actor, to: other } : null;

/** Of two that disavow each other the younger one has broken away, whoever says so. */
function brokeAway(base: ActorBase, { kind, actor, other }: ActorEventRow): ReturnType<Tie> {
  if (kind === 'split' || kind === 'left') return { who: actor, to: other };
  if (kind !== 'disavowal' || other === null) return null;
  const [own, others] = [base.get(actor)?.founded ?? null, base.get(other)?.founded ?? null];
  return own !== null && others !== null && own < others ? { who: other, to: actor } : { who: actor, to: other };
}

/** Those whom an event ties to one of the bodies, by the day, in the order of the events. */
function tied(
  base: ActorBase,
  bodies: readonly ActorCandidate[],
  on: Day | null,
  tie: Tie,
  because: string,
): readonly ActorCandidate[] {
  const ids = [...new Set(bodies.map(({ id }) => id))];
  const events = ids.flatMap((id) => base.get(id)?.events ?? []).filter(({ date }) => on === null || date <= on);
  return events.flatMap((event) => {
    const found = tie(event);
    if (!found || found.to === null || !ids.includes(found.to) || !isAlive(base, found.who, on)) return [];
    return said(now(base, found.who, on), `${because} on ${event.date}${sourceOf(event)}`);
  });
}

function isAlive(base: ActorBase, id: string, on: Day | null): boolean {
  const ended = base.get(id)?.ended ?? null;
  return on === null || ended === null || on <= ended;
}

function sourceOf({ source }: ActorEventRow): string {
  return source ? ` (${source})` : '';
}

function said(found: readonly ActorCandidate[], because: string): ActorCandidate[] {
  return found.map((candidate) => ({ ...candidate, because }));
}
