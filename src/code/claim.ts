import { createHash } from 'node:crypto';
import type { Claim, Party, Span, Typing } from '../model/index.ts';
import type { Draft } from './draft.ts';
import type { FoundParty } from './parties/party.ts';

/** Name and version of a coder, as every claim carries it. */
export type CoderName = Claim['coder'];

/** Turns a finished draft into the claim of the contract. */
export function claimOf(reportId: string, draft: Draft, { acled, plover, rules }: Typing, coder: CoderName): Claim {
  const { event, action } = draft;
  const trigger = draft.trigger;
  const { index, text, start, end } = event.tree.sentence;
  return {
    id: claimId(reportId, action.id, trigger, draft.place?.name ?? null),
    action: action.id,
    plover,
    acled,
    cameo: action.cameo,
    status: draft.status,
    time_frame: draft.timeFrame,
    actor: draft.actor.map(({ party }) => party),
    recipient: draft.recipient.map(({ party }) => party),
    mutual: action.mutual,
    place: draft.place,
    date: draft.date,
    toll: [...draft.toll],
    weapons: [...draft.weapons],
    territory: draft.territory,
    attribution: [...draft.attribution],
    hedge: draft.hedge,
    trigger,
    mentions: [...draft.mentions],
    sentence: { index, text, start, end },
    because: because(draft, rules),
    coder,
    confidence: confidence(draft),
  };
}

/** Stable for the same report, words and place; 64 bits of SHA-256. */
function claimId(reportId: string, action: string, trigger: Span, place: string | null): string {
  const key = JSON.stringify([reportId, action, trigger.start, trigger.end, place]);
  return `c-${createHash('sha256').update(key).digest('hex').slice(0, 16)}`;
}

function because(draft: Draft, rules: readonly string[]): string[] {
  const parties: readonly FoundParty[] = [...draft.actor, ...draft.recipient];
  return [...new Set([...draft.rules, ...parties.flatMap((party) => party.rules), ...rules])];
}

/**
 * How much of the claim stands on named things, from 0.3 (a bare action) to 0.95: a help for sorting, not a probability.
 */
function confidence(draft: Draft): number {
  const named = (parties: readonly FoundParty[]): boolean =>
    parties.some(({ party }: { party: Party }) => party.id !== null);
  const points = [
    draft.actor.length > 0,
    draft.recipient.length > 0,
    named(draft.actor),
    named(draft.recipient),
    draft.place !== null,
    draft.date.basis === 'stated' || draft.date.basis === 'relative',
  ].filter(Boolean).length;
  return Math.min(0.95, Math.round((0.3 + 0.11 * points) * 100) / 100);
}
