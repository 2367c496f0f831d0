import type { Draft } from './draft.ts';
import type { FoundParty } from './parties/party.ts';

/**
 * Whom a protest is against and who puts it down are one where the sentence tells of only one of them ("the army cracked down on
 * the protests", "the repression of anti-government protests").
 */
export function nameProtested(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    if (isPutDown(draft) && draft.actor.length === 0) {
      const targets = besides(drafts, draft, isProtest).flatMap(({ recipient }) => recipient);
      return targets.length > 0 ? { ...draft, actor: targets.map(protested), rules: [...draft.rules, RULE] } : draft;
    }
    if (isProtest(draft) && draft.recipient.length === 0) {
      const doers = besides(drafts, draft, isPutDown).flatMap(({ actor }) => actor);
      return doers.length > 0 ? { ...draft, recipient: doers.map(protested), rules: [...draft.rules, RULE] } : draft;
    }
    return draft;
  });
}

const RULE = 'party.protested';

function protested(found: FoundParty): FoundParty {
  return { ...found, rules: [...found.rules, RULE] };
}

/** The first deed of a kind in the same sentence. */
function besides(drafts: readonly Draft[], draft: Draft, isOfKind: (one: Draft) => boolean): readonly Draft[] {
  return drafts.filter((one) => isOfKind(one) && one.event.tree === draft.event.tree).slice(0, 1);
}

function isProtest({ action }: Draft): boolean {
  return action.plover_event === 'PROTEST';
}

function isPutDown({ action, recipient }: Draft): boolean {
  const force = action.id === 'crackdown' || action.id === 'disperse-protest';
  return force && recipient.some(({ party }) => party.type === 'protesters');
}
