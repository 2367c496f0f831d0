import type { Place, Territory, Toll } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { isArmedType } from '../parties/kinds.ts';
import type { FoundParty } from '../parties/party.ts';
import { covers, isSoft, isVague } from './agree.ts';
import { isItsOwn } from './mention.ts';

export function joined(a: Draft, b: Draft): Draft {
  const [full, other] = isFuller(b, a) ? [b, a] : [a, b];
  const begun = isBegun(full) && other.action.mutual;
  const action = !begun && full.action.detail !== '' && other.action.detail === '' ? other.action : full.action;
  const recipient = fuller(full.recipient, other.recipient);
  return {
    ...full,
    action,
    timeFrame: a.timeFrame === 'news' || (b.timeFrame === 'news' && !isItsOwn(b)) ? 'news' : 'background',
    actor: begun ? full.actor : fuller(full.actor, other.actor),
    // "20 militants on both sides" are no third side of a clash whose sides are named.
    recipient: action.mutual ? recipient.filter(({ party }) => !isArmedType(party.type)) : recipient,
    place: finer(full.place, other.place),
    date: isSoft(full) ? other.date : full.date,
    toll: allTolls(full.toll, other.headline ? unlike(other.toll, full.toll) : other.toll),
    weapons: full.weapons.length > 0 ? full.weapons : other.weapons,
    territory: allTerritory(full.territory, other.territory),
    attribution: [...new Set([...full.attribution, ...other.attribution])],
    hedge: full.attribution.length > 0 || other.attribution.length === 0 ? full.hedge : other.hedge,
    mentions: [...a.mentions, ...b.mentions],
    rules: [...full.rules, ...other.rules, 'merge.same-deed'],
    headline: a.headline && b.headline,
  };
}

/** Which of two mentions the claim is told by: the report's before the headline's, who began before a mere clash, the richer one. */
function isFuller(b: Draft, a: Draft): boolean {
  if (a.headline !== b.headline) return a.headline;
  if (isBegun(b) && a.action.mutual) return true;
  return richness(b) > richness(a) && !(isBegun(a) && b.action.mutual);
}

/** An attack by some group on armed people, which a clash tells of without saying who began. */
function isBegun({ action, actor, recipient }: Draft): boolean {
  return (
    !action.mutual &&
    actor.some(({ party }) => party.id !== null) &&
    recipient.some(({ party }) => isArmedType(party.type))
  );
}

/** The first, unless the other lies within it. */
function finer(a: Place | null, b: Place | null): Place | null {
  return a && !(b && covers(a, b) && !covers(b, a)) ? a : b;
}

function richness(draft: Draft): number {
  const named = [...draft.actor, ...draft.recipient].filter(({ party }) => party.id !== null).length;
  return (
    2 * named +
    draft.actor.length +
    draft.recipient.length +
    2 * draft.toll.length +
    (draft.place ? 2 : 0) +
    (draft.action.detail === '' ? 1 : 0)
  );
}

/** A side that names somebody beats one that does not. */
function fuller(a: readonly FoundParty[], b: readonly FoundParty[]): readonly FoundParty[] {
  if (a.length === 0 || (isVague(a) && !isVague(b) && b.length > 0)) return b.length > 0 ? b : a;
  return a;
}

/** One gain is told by its villages here and by its area there. */
function allTerritory(a: Territory | null, b: Territory | null): Territory | null {
  if (!a || !b || a.change !== b.change) return a ?? b;
  return { change: a.change, count: a.count ?? b.count, area_km2: a.area_km2 ?? b.area_km2 };
}

function allTolls(a: readonly Toll[], b: readonly Toll[]): readonly Toll[] {
  const told = new Set(a.map(tollKey));
  return [...a, ...b.filter((toll) => !told.has(tollKey(toll)))];
}

/** Tolls of kinds that the others do not hold: a headline sums up what the report tells in parts. */
function unlike(tolls: readonly Toll[], others: readonly Toll[]): readonly Toll[] {
  return tolls.filter(({ kind }) => !others.some((other) => other.kind === kind));
}

function tollKey(toll: Toll): string {
  return `${toll.kind}:${toll.low}:${toll.high}`;
}
