import type { Draft } from './draft.ts';
import type { SameDeed } from './merge/index.ts';
import { type FoundParty, sideKey } from './parties/party.ts';

/** Sentences between a deed and the one that tells its doer where several doers are told. */
const REACH = 2;

/**
 * Gives violence that a sentence tells without its doer the doer that the report names for deeds of the same kind, where
 * all of them name the same ("Russian jets hit the town. ... Four more died in air strikes on the next village").
 */
export function inheritDoers(drafts: readonly Draft[], sameDeed: SameDeed): readonly Draft[] {
  return drafts.map((draft) => {
    if (!lacksDoer(draft)) return draft;
    const alike = drafts.filter((other) => isOfKind(other, draft, sameDeed) && !isVictim(other.actor, draft.recipient));
    const told = [alike, nearest(alike, draft), nearest(against(drafts, draft), draft)].map(onlyDoer);
    const doer = told.find((side) => side !== null && !acts(side, draft.recipient));
    if (!doer) return draft;
    return { ...draft, actor: doer.map(inherited), rules: [...draft.rules, 'party.same-kind'] };
  });
}

/** Who did all of them; null where several did. */
function onlyDoer(drafts: readonly Draft[]): readonly FoundParty[] | null {
  const [first, ...others] = drafts.map(({ actor }) => actor);
  return first && others.every((other) => keyOf(other) === keyOf(first)) ? first : null;
}

/** Those told fewest sentences away, no further than REACH. */
function nearest(drafts: readonly Draft[], from: Draft): readonly Draft[] {
  const distance = ({ event }: Draft): number => Math.abs(event.tree.sentence.index - from.event.tree.sentence.index);
  const least = Math.min(...drafts.map(distance));
  return least <= REACH ? drafts.filter((draft) => distance(draft) === least) : [];
}

function lacksDoer({ actor, action, status }: Draft): boolean {
  const unknown = actor.every(
    ({ party, rules }) => party.id === null && party.type === 'unknown' && !rules.includes('party.pronoun'),
  );
  return (
    unknown &&
    (action.toll || action.territory === 'captured') &&
    !action.mutual &&
    action.plover_event !== 'PROTEST' &&
    (status === 'happened' || status === 'ongoing')
  );
}

function isOfKind(other: Draft, draft: Draft, sameDeed: SameDeed): boolean {
  if (lacksDoer(other) || other.actor.length === 0 || other.action.mutual || other.timeFrame !== draft.timeFrame)
    return false;
  if (other.hedge === 'denied' || other.status === 'did_not_happen') return false;
  return sameDeed(other.action.id, draft.action.id, true);
}

/** Battles of somebody with those to whom it was done: "The army pushed the rebels back. They were driven from the hill." */
function against(drafts: readonly Draft[], { recipient, timeFrame }: Draft): readonly Draft[] {
  return drafts.filter(
    (other) =>
      other.timeFrame === timeFrame &&
      other.action.acled_event === 'Battles' &&
      !other.action.mutual &&
      other.actor.some(({ party }) => party.id !== null) &&
      acts(other.recipient, recipient),
  );
}

function acts(actor: readonly FoundParty[], recipient: readonly FoundParty[]): boolean {
  const keys = new Set(actor.map(({ party }) => sideKey(party)));
  return recipient.some(({ party }) => keys.has(sideKey(party)));
}

/** Who is named as hit does not hit itself, whatever else it did. */
function isVictim(actor: readonly FoundParty[], recipient: readonly FoundParty[]): boolean {
  return acts(
    actor.filter(({ party }) => party.id !== null),
    recipient,
  );
}

function keyOf(side: readonly FoundParty[]): string {
  return side
    .map(({ party }) => party.id ?? `${party.type}:${party.name}`)
    .sort()
    .join('|');
}

function inherited(found: FoundParty): FoundParty {
  return { ...found, rules: [...found.rules, 'party.same-kind'] };
}
