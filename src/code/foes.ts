import type { Draft } from './draft.ts';
import { isArmedType } from './parties/kinds.ts';
import { type FoundParty, sideKey } from './parties/party.ts';

/** Two that fight each other, and the draft that says so. */
interface Enmity {
  readonly sides: readonly [FoundParty, FoundParty];
  readonly told: Draft;
}

/**
 * Names whom a battle is fought with where its own words name one side only ("The army pushed into the town and took two
 * districts from X"). A battle has two armed sides (ACLED's codebook); the other one is whom the same sentence tells to fight
 * the first. For a clash, which takes two by its meaning, it is also the only foe that the report tells of.
 */
export function nameFoes(drafts: readonly Draft[]): readonly Draft[] {
  const enmities = drafts.flatMap((draft) => enmitiesOf(draft));
  return drafts.map((draft) => {
    const foe = lacksFoe(draft) ? foeOf(draft, enmities) : null;
    return foe ? withFoe(draft, { ...foe, rules: [...foe.rules, 'party.foe'] }) : draft;
  });
}

/** A battle, or ground lost to somebody, with one side told. */
function lacksFoe({ action, actor, recipient }: Draft): boolean {
  if (actor.length !== 1 || recipient.length > 0 || !actor.every(isArmed)) return false;
  return action.acled_event === 'Battles' && action.detail !== 'outcome';
}

function withFoe(draft: Draft, foe: FoundParty): Draft {
  const rules = [...draft.rules, 'party.foe'];
  return draft.action.mutual
    ? { ...draft, actor: [...draft.actor, foe], rules }
    : { ...draft, recipient: [foe], rules };
}

function enmitiesOf(told: Draft): readonly Enmity[] {
  const { action, actor, recipient } = told;
  if (!action.toll || action.plover_event === 'PROTEST') return [];
  const against = action.mutual ? actor.slice(1) : recipient;
  const from = action.mutual ? actor.slice(0, 1) : actor;
  return from.flatMap((one) =>
    against
      .filter((other) => isArmed(one) && isArmed(other) && sideKey(one.party) !== sideKey(other.party))
      .map((other): Enmity => ({ sides: [one, other], told })),
  );
}

/** Fighters of a known kind; civilians and protesters are nobody's foe in battle. */
function isArmed({ party, grade }: FoundParty): boolean {
  return (grade === 'named' || grade === 'kind') && isArmedType(party.type);
}

function foeOf(draft: Draft, enmities: readonly Enmity[]): FoundParty | null {
  const own = new Set(draft.actor.map(({ party }) => sideKey(party)));
  const mine = enmities.flatMap(({ sides, told }) => {
    const foe = sides.find((side) => !own.has(sideKey(side.party)));
    return foe && sides.some((side) => own.has(sideKey(side.party))) ? [{ foe, told }] : [];
  });
  const here = mine.filter(({ told, foe }) => told.event.tree === draft.event.tree && isWithin(foe, draft));
  const near = mine.filter(({ told }) => isNear(told, draft));
  const candidates = draft.action.mutual || draft.timeFrame === 'news' ? [here, near, mine] : [here];
  for (const some of candidates) {
    const keys = new Set(some.map(({ foe }) => sideKey(foe.party)));
    if (keys.size > 0) return keys.size === 1 ? (some[0]?.foe ?? null) : null;
  }
  return null;
}

/** Characters between a battle and another that names the foe: about two sentences. */
const REACH = 400;

function isNear(told: Draft, { event }: Draft): boolean {
  const { start, end } = event.tree.sentence;
  return told.mentions.some((mention) => mention.start < end + REACH && mention.end > start - REACH);
}

/** Named in the draft's own sentence. */
function isWithin({ party }: FoundParty, { event }: Draft): boolean {
  return party.start >= event.tree.sentence.start && party.end <= event.tree.sentence.end;
}
