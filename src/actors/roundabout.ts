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
  if (parent)
    return tied(
      base,
      [...plain(parent, null), ...plain(parent, on)],
      on,
      /^(?:split|disavowal|left)$/,
      `broke away from ${parent}`,
    );
  const backed = BACKED.exec(bare)?.[1];
  if (backed) return plain(backed, on);
  const [, body, own] = TIED.exec(bare) ?? [];
  if (own && plain(own, on).length > 0) return plain(own, on);
  if (body) return tied(base, plain(body, null), on, /^(?:allegiance|joined)$/, `tied to ${body}`);
  return bare === name ? [] : plain(bare, on);
}

function now(base: ActorBase, id: string, on: Day | null): ActorCandidate[] {
  const actor = base.get(id);
  return actor ? [asOf(base, actor, on)] : [];
}

/** Those whom an event of a kind ties to one of the bodies, by the day, in the order of the events. */
function tied(
  base: ActorBase,
  bodies: readonly ActorCandidate[],
  on: Day | null,
  kind: RegExp,
  because: string,
): readonly ActorCandidate[] {
  const ids = [...new Set(bodies.map(({ id }) => id))];
  const events = ids.flatMap((id) => (base.get(id)?.events ?? []).filter((event) => event.other === id));
  return events
    .filter((event) => kind.test(event.kind) && (on === null || event.date <= on) && isAlive(base, event.actor, on))
    .flatMap((event) => said(now(base, event.actor, on), `${because} on ${event.date}${sourceOf(event)}`));
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
