import type { Draft } from './draft.ts';
import { sideKey } from './parties/party.ts';

/**
 * Names whom a denial answers where its own words do not: who the report says accuses the denier ("The union blamed the army
 * for the attack. ... The army denied it").
 */
export function nameAccusers(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const accusers = isBareDenial(draft) ? drafts.filter((other) => accuses(other, draft)) : [];
    const sides = new Set(accusers.map(({ actor }) => actor.map(({ party }) => sideKey(party)).join('|')));
    const [accuser] = accusers;
    if (!accuser || sides.size !== 1) return draft;
    const recipient = accuser.actor.map((one) => ({ ...one, rules: [...one.rules, 'party.accuser'] }));
    return { ...draft, recipient, rules: [...draft.rules, 'party.accuser'] };
  });
}

function isBareDenial({ action, actor, recipient }: Draft): boolean {
  return action.plover_event === 'REJECT' && actor.length > 0 && recipient.length === 0;
}

function accuses({ action, actor, recipient }: Draft, denial: Draft): boolean {
  const deniers = new Set(denial.actor.map(({ party }) => sideKey(party)));
  return (
    action.plover_event === 'ACCUSE' &&
    actor.length > 0 &&
    recipient.some(({ party }) => deniers.has(sideKey(party))) &&
    !actor.some(({ party }) => deniers.has(sideKey(party)))
  );
}
