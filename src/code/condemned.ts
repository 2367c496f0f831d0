import type { Draft } from './draft.ts';
import { type FoundParty, sideKey } from './parties/party.ts';

/** Sentences back to the deed that a condemnation without its doer can mean. */
const REACH = 8;

/**
 * Names whom a condemnation is aimed at where its own words do not: who did the deeds that the report told of last before it
 * ("Jets bombed the market. ... The coalition called the attack a crime").
 */
export function nameCondemned(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const doers = isBareCondemnation(draft) ? doersBefore(drafts, draft) : [];
    if (doers.length === 0) return draft;
    const recipient = doers.map((one) => ({ ...one, rules: [...one.rules, 'party.condemned'] }));
    return { ...draft, recipient, rules: [...draft.rules, 'party.condemned'] };
  });
}

function isBareCondemnation({ action, actor, recipient }: Draft): boolean {
  return action.id === 'condemn' && actor.length > 0 && recipient.length === 0;
}

/** Who did the last deed before that tells its doer, if not those who condemn. */
function doersBefore(drafts: readonly Draft[], condemnation: Draft): readonly FoundParty[] {
  const { actor, event } = condemnation;
  const own = new Set(actor.map(({ party }) => sideKey(party)));
  const told = drafts
    .filter((draft) => isDeed(draft))
    .map((draft) => ({ draft, at: lastBefore(draft, event.anchor.start) }))
    .filter(({ draft, at }) => at >= 0 && event.tree.sentence.index - draft.event.tree.sentence.index <= REACH);
  const last = told.sort((a, b) => b.at - a.at)[0]?.draft;
  return !last || last.actor.some(({ party }) => own.has(sideKey(party))) ? [] : last.actor;
}

/** Violence by somebody that has come to pass. */
function isDeed({ action, actor, status }: Draft): boolean {
  const done = status === 'happened' || status === 'ongoing';
  return done && action.plover_event === 'ASSAULT' && !action.mutual && actor.length > 0;
}

/** Where a deed is named last before a place in the text; -1 where it is not. */
function lastBefore({ mentions }: Draft, end: number): number {
  return Math.max(-1, ...mentions.map(({ start }) => start).filter((start) => start < end));
}
