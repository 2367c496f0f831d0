import type { Knowledge, Party, Place, Territory, Toll } from '../model/index.ts';
import type { Draft } from './draft.ts';
import { isVerbal } from './grammar/arguments.ts';
import { isArmedType } from './parties/kinds.ts';
import { type FoundParty, sideKey } from './parties/party.ts';

/** Says whether two actions can be one deed told twice; `loosely` when the later words only point back ("the raids"). */
export type SameDeed = (a: string, b: string, loosely: boolean) => boolean;

/**
 * One action, one claim a report: later mentions join the first that they can be the same as, and the claim takes the
 * fullest details of all. Order is that of the text.
 */
export function mergeMentions(drafts: readonly Draft[], sameDeed: SameDeed): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const at = bestMatch(kept, draft, sameDeed);
    const earlier = kept[at];
    if (earlier) kept[at] = joined(earlier, draft);
    else kept.push(draft);
  }
  return kept;
}

/** The same action, or one that names less of the same family (`codebook/families.csv`). */
export function deedTest(knowledge: Knowledge): SameDeed {
  const detail = new Map(knowledge.actions.map((action) => [action.id, action.detail]));
  const joins = new Map<string, ReadonlySet<string>>();
  const members = new Map(knowledge.families.map((family) => [family.id, family.actions]));
  for (const family of knowledge.families) {
    const near = new Set([...family.actions, ...family.joins.flatMap((id) => members.get(id) ?? [])]);
    for (const action of family.actions) joins.set(action, near);
  }
  const vague = (action: string): boolean => detail.get(action) !== '';
  return (a, b, loosely) => a === b || ((loosely || vague(a) || vague(b)) && (joins.get(a)?.has(b) ?? false));
}

/** Index of the earlier claim that agrees in most with a draft; of equals the latest; -1 where none can be the same. */
function bestMatch(kept: readonly Draft[], draft: Draft, sameDeed: SameDeed): number {
  let best = -1;
  let most = 0;
  for (const [at, earlier] of kept.entries()) {
    const shared = sharedDetails(earlier, draft, sameDeed);
    if (shared !== null && (best < 0 || shared >= most)) [best, most] = [at, shared];
  }
  return best;
}

/** In how many details two drafts agree; null where they can't be one deed or nothing says that they are. */
function sharedDetails(a: Draft, b: Draft, sameDeed: SameDeed): number | null {
  if (!sameStatus(a, b) || !sameDeed(a.action.id, b.action.id, true)) return null;
  const back = pointsBack(b) || isContinued(b);
  const dead = tollsAgree(a.toll, b.toll);
  const loosely = back || dead === 'yes' || a.headline;
  if (!sameDeed(a.action.id, b.action.id, loosely)) return null;
  if (!back && isAnother(a, b, dead)) return null;
  const place = placesAgree(a, b, isTelling(a, b));
  const sides = [doersAgree(a, b), agree(a.recipient, b.recipient), countsAgree(dead, back || place === 'yes')];
  if (sides.includes('no') || place === 'no' || !datesAgree(a, b)) return null;
  const shared = [...sides, place].filter((one) => one === 'yes').length;
  const told = back || isHeadlineOf(a, b) || sides.includes('yes') || (place === 'yes' && isNobodys(b)) || isBare(b);
  return told || isOutcomeBehind(a, b) ? shared : null;
}

/** "Gas dropped on town" of a headline, and the only news of such a deed that the report opens with. */
function isHeadlineOf(a: Draft, b: Draft): boolean {
  const behind = b.event.tree.sentence.index - a.event.tree.sentence.index;
  return a.headline && behind <= OPENING && a.action.id === b.action.id;
}

/** Sentences behind a headline in which its deed is told. */
const OPENING = 4;

/** Voices that tell one exact number of dead may differ on who did it. */
function doersAgree(a: Draft, b: Draft): Agreement {
  const doers = agree(a.actor, b.actor);
  return doers === 'no' && isTelling(a, b) ? 'open' : doers;
}

/** Numbers may differ where the words point back or the place is the same. */
function countsAgree(dead: Agreement, tied: boolean): Agreement {
  return dead === 'no' && tied ? 'open' : dead;
}

/** Fewer dead than this may well be told of two deeds on one day. */
const TELLING = 4;

/** One exact number of dead in one report is one deed's, also where its voices differ on who did it. */
function isTelling(a: Draft, b: Draft): boolean {
  const exact = ({ toll }: Draft) => toll.filter(({ kind, low }) => kind === 'killed' && (low ?? 0) >= TELLING);
  return exact(a).some(({ low }) => exact(b).some((other) => other.low === low));
}

/** "Clashes broke out in the town. Eleven soldiers were killed.": what came of a deed, right behind it. */
function isOutcomeBehind(a: Draft, b: Draft): boolean {
  return (
    b.action.detail === 'outcome' &&
    (a.action.detail !== 'outcome' || a.action.id === b.action.id) &&
    b.actor.length === 0 &&
    (b.place === null || isBorrowed(b)) &&
    b.event.tree.sentence.index - a.event.tree.sentence.index === 1 &&
    a.timeFrame === b.timeFrame &&
    a.toll.every((toll) => b.toll.every(({ kind }) => kind !== toll.kind))
  );
}

/** A summary is none of its parts, and what is told first of losses need not be what came of a deed told later. */
function isAnother(a: Draft, b: Draft, dead: Agreement): boolean {
  return isSummary(a) !== isSummary(b) || isOnePartOf(a, b) || (dead !== 'yes' && isOutcomeBefore(a, b));
}

/** "heavy losses" told some sentences before a deed of its own kind need not have come of that. */
function isOutcomeBefore(a: Draft, b: Draft): boolean {
  const apart = b.event.tree.sentence.index - a.event.tree.sentence.index > 1;
  return apart && a.place === null && a.action.detail === 'outcome' && b.action.detail !== 'outcome';
}

/** "the attack killed 12", "these raids": an event noun with a definite article whose doer is not told again; "its formation". */
function pointsBack(draft: Draft): boolean {
  const { event, actor } = draft;
  if (isItsOwn(draft)) return true;
  if (actor.length > 0 || !/^NN/.test(event.anchor.xpos)) return false;
  return event.tree.children(event.anchor, 'det').some((word) => /^(the|this|these|that|those|both)$/i.test(word.form));
}

/** "Soon after its formation": a deed that is known, of somebody who is known. */
function isItsOwn({ event: { tree, anchor } }: Draft): boolean {
  const after = /^(after|since|before|following)$/.test(tree.preposition(anchor) ?? '');
  return after && tree.children(anchor, 'nmod:poss').some((word) => word.upos === 'PRON');
}

/** "36 others were wounded": beside those of whom was told before. */
function isContinued({ event, action, actor }: Draft): boolean {
  if (action.detail !== 'outcome' || actor.length > 0) return false;
  const { tree, fillers } = event;
  return fillers.some(
    ({ slot, head }) =>
      slot === 'TOLL' &&
      (head.lemma.toLowerCase() === 'other' ||
        tree.children(head, 'amod', 'det').some((word) => /^(other|another|more|further)$/i.test(word.form))),
  );
}

type Agreement = 'yes' | 'open' | 'no';

/** Who denies a deed tells another story than who reports it. */
function sameStatus(a: Draft, b: Draft): boolean {
  if ((a.hedge === 'denied') !== (b.hedge === 'denied')) return false;
  const real = (draft: Draft): boolean => draft.status === 'happened' || draft.status === 'ongoing';
  return a.status === b.status || (real(a) && real(b));
}

/** "several attacks this week" is not one of the attacks. */
function isSummary({ event }: Draft): boolean {
  return (
    event.anchor.xpos === 'NNS' &&
    event.tree
      .children(event.anchor, 'nummod', 'amod', 'det')
      .some((word) => /^(several|many|numerous|some|\d+|two|three|four|five|six|dozens?)$/i.test(word.form))
  );
}

/** "a large-scale attack" holds the storming of a town, and is not that. */
function isOnePartOf(a: Draft, b: Draft): boolean {
  return a.action.id !== b.action.id && isLarge(a) !== isLarge(b);
}

function isLarge({ event: { tree, anchor } }: Draft): boolean {
  const before = tree.tokens.slice(Math.max(0, anchor.index - SIZE_REACH), anchor.index);
  return !isVerbal(anchor) && before.some((word) => /^(scale|sweeping|wide-ranging|all-out)$/i.test(word.form));
}

/** Words between "large-scale" and its noun. */
const SIZE_REACH = 3;

function isNobodys(draft: Draft): boolean {
  return draft.actor.length + draft.recipient.length === 0;
}

/** "the attack": a definite mention that tells nothing of its own. */
function isBare(draft: Draft): boolean {
  return draft.actor.length + draft.recipient.length + draft.toll.length === 0 && draft.place === null;
}

/** A coalition's deed may be its member's, but nothing says that it is. */
function agree(a: readonly FoundParty[], b: readonly FoundParty[]): Agreement {
  if (a.length === 0 || b.length === 0) return 'open';
  if (share(a, b, ({ party }) => keysOf(party).slice(0, 1))) return 'yes';
  return share(a, b, ({ party }) => keysOf(party)) || isVague(a) || isVague(b) ? 'open' : 'no';
}

type Keys = (found: FoundParty) => readonly string[];

function share(a: readonly FoundParty[], b: readonly FoundParty[], keys: Keys): boolean {
  const known = new Set(a.flatMap(keys));
  return b.some((one) => keys(one).some((key) => known.has(key)));
}

function keysOf(party: Party): readonly string[] {
  return party.id ? [sideKey(party), ...party.also] : [`${party.type}:${party.name.toLowerCase()}`];
}

/** Nobody is named, so anybody of the kind may be meant. */
function isVague(side: readonly FoundParty[]): boolean {
  return side.every(({ party }) => party.id === null);
}

function placesAgree(a: Draft, b: Draft, counted: boolean): Agreement {
  if (!a.place || !b.place) return 'open';
  if (a.place.name === b.place.name) return 'yes';
  if (a.event !== b.event && (isBorrowed(b) || ((counted || pointsBack(b)) && areNear(a.place, b.place))))
    return 'open';
  if (a.place.admin1 === b.place.name || b.place.admin1 === a.place.name) return 'open';
  return (counted || a.headline) && (covers(a.place, b.place) || covers(b.place, a.place)) ? 'open' : 'no';
}

/** A state or a region and what lies in it. */
function covers(region: Place, place: Place): boolean {
  if (region.geo_precision !== 3 || region.country === null || region.country !== place.country) return false;
  return region.admin1 === null || region.admin1 === place.admin1;
}

/** The mention's own sentence does not name the place. */
function isBorrowed({ place, event }: Draft): boolean {
  const { start, end } = event.tree.sentence;
  return place !== null && (place.start < start || place.end > end);
}

/** Degrees within which two names may mean one scene: a village and the crossing beside it. */
const NEAR_DEGREES = 0.15;

function areNear(a: Place, b: Place): boolean {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return false;
  return Math.abs(a.latitude - b.latitude) < NEAR_DEGREES && Math.abs(a.longitude - b.longitude) < NEAR_DEGREES;
}

/** Numbers of one deed by several voices seldom lie further apart than this. */
const NEAR = 0.6;

function tollsAgree(a: readonly Toll[], b: readonly Toll[]): Agreement {
  const dead = (tolls: readonly Toll[]): readonly number[] =>
    tolls.filter((toll) => toll.kind === 'killed').flatMap((toll) => toll.low ?? toll.high ?? []);
  const alike = sameSide(a, b);
  const [one, other] = [dead(alike[0]), dead(alike[1])];
  if (one.length === 0 || other.length === 0) return 'open';
  if (one.some((count) => other.includes(count))) return 'yes';
  const [small, large] = [Math.max(...one), Math.max(...other)].sort((x, y) => x - y) as [number, number];
  return small >= NEAR * large ? 'open' : 'no';
}

/** The dead of one side are not compared with those of the other. */
function sameSide(a: readonly Toll[], b: readonly Toll[]): readonly [readonly Toll[], readonly Toll[]] {
  const sides = new Set(a.map(({ side }) => side).filter((side) => b.some((toll) => toll.side === side)));
  return [a.filter(({ side }) => sides.has(side)), b.filter(({ side }) => sides.has(side))];
}

/** No words of the text say when. */
function isSoft({ date }: Draft): boolean {
  return date.basis !== 'stated' && date.basis !== 'relative';
}

function datesAgree(a: Draft, b: Draft): boolean {
  if (isSoft(a) || isSoft(b) || !a.date.start || !b.date.start)
    return a.timeFrame === b.timeFrame || isSoft(a) === isSoft(b) || isBare(b) || (isItsOwn(b) && isSoft(b));
  return a.date.start <= (b.date.end ?? b.date.start) && b.date.start <= (a.date.end ?? a.date.start);
}

function joined(a: Draft, b: Draft): Draft {
  const [full, other] = (a.headline && !b.headline) || richness(b) > richness(a) ? [b, a] : [a, b];
  const action = full.action.detail !== '' && other.action.detail === '' ? other.action : full.action;
  const recipient = fuller(full.recipient, other.recipient);
  return {
    ...full,
    action,
    timeFrame: a.timeFrame === 'news' || (b.timeFrame === 'news' && !isItsOwn(b)) ? 'news' : 'background',
    actor: fuller(full.actor, other.actor),
    // "20 militants on both sides" are no third side of a clash whose sides are named.
    recipient: action.mutual
      ? recipient.filter(({ party }) => party.id !== null || !isArmedType(party.type))
      : recipient,
    place: full.place ?? other.place,
    date: isSoft(full) ? other.date : full.date,
    toll: allTolls(full.toll, other.toll),
    weapons: full.weapons.length > 0 ? full.weapons : other.weapons,
    territory: allTerritory(full.territory, other.territory),
    attribution: [...new Set([...full.attribution, ...other.attribution])],
    hedge: full.attribution.length > 0 || other.attribution.length === 0 ? full.hedge : other.hedge,
    mentions: [...a.mentions, ...b.mentions],
    rules: [...full.rules, ...other.rules, 'merge.same-deed'],
    headline: a.headline && b.headline,
  };
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

function tollKey(toll: Toll): string {
  return `${toll.kind}:${toll.low}:${toll.high}`;
}
