import type { Account } from './account.ts';
import { copied } from './copies.ts';
import { MONTH, NARROW, overlap, width } from './days.ts';
import type { Families } from './families.ts';
import { likeness, sharedParty } from './parties.ts';
import { nearness } from './places.ts';

/** Something that speaks for or against one incident, and how much. Words are only made where they are read. */
interface Point {
  readonly points: number;
  readonly reason: () => string;
}

/**
 * Points from which on two accounts are of one incident: the same town and day and action, or both sides and the
 * day, or a copied sentence and anything else.
 */
export const ENOUGH = 6;
/** Sentences apart within which one report goes on telling of the same incident. */
const NEXT = 2;

/** Why two accounts can't be one where their actors exclude each other; such incidents compete. */
export const ACTOR = 'they contradict each other in actor';

/** What forbids that two accounts are of one incident, or null: actors, places or days that contradict each other. */
export function contradiction(a: Account, b: Account, families: Families): string | null {
  if (!families.joinable(a.claim.action, b.claim.action)) return 'they contradict each other in action';
  if (toldApart(a, b)) return 'one report tells them apart by place';
  if (!overlap(a.window, b.window)) return 'they contradict each other in date';
  if (nearness(a.spot, b.spot) === 'apart') return 'they contradict each other in place';
  return partiesContradict(a, b, families);
}

/** One word of a report coded for several places: several claims on purpose. */
function toldApart({ report, claim: a }: Account, { report: other, claim: b }: Account): boolean {
  const oneWord = report.id === other.id && a.trigger.start === b.trigger.start;
  return oneWord && a.place !== null && b.place !== null && a.place.name !== b.place.name;
}

/** Sides may be told the other way round where the actions are two-sided: in a fight either strikes. */
function partiesContradict(a: Account, b: Account, families: Families): string | null {
  if (bothSides(a, b)) return null;
  if (families.twoSided(a.claim.action, b.claim.action) && swapped(a, b)) return null;
  return likeness(a.actors, b.actors) === 'different' ? ACTOR : 'they contradict each other in recipient';
}

function bothSides(a: Account, b: Account): boolean {
  return likeness(a.actors, b.actors) !== 'different' && likeness(a.recipients, b.recipients) !== 'different';
}

function swapped(a: Account, b: Account): boolean {
  const [one, other] = [everyone(a), everyone(b)];
  if (a.claim.mutual || b.claim.mutual) return likeness(one, other) !== 'different';
  const crossed = [likeness(a.actors, b.recipients), likeness(a.recipients, b.actors)];
  return crossed.includes('shared') && !crossed.includes('different');
}

function everyone(account: Account) {
  return [...account.actors, ...account.recipients];
}

/** How well two accounts fit together, whether or not something else forbids to join them. */
export function score(a: Account, b: Account, families: Families): number {
  return pointsOf(a, b, families).reduce((sum, { points }) => sum + points, 0);
}

/** What the score was given for, in words. */
export function reasons(a: Account, b: Account, families: Families): string[] {
  return pointsOf(a, b, families).map(({ reason }) => reason());
}

function pointsOf(a: Account, b: Account, families: Families): Point[] {
  const named = parties(a, b, families);
  const found = [action, place, day, toll, territory, wording]
    .map((ask) => ask(a, b))
    .filter((point) => point !== null);
  return [...found, ...named, ...inOneReport(a, b, named.length > 0, families)];
}

function action({ claim: a }: Account, { claim: b }: Account): Point {
  return a.action === b.action
    ? { points: 1, reason: () => `same action (${a.action})` }
    : { points: 0.5, reason: () => `actions that go together (${a.action}, ${b.action})` };
}

function place({ spot: a }: Account, { spot: b }: Account): Point | null {
  const found = nearness(a, b);
  if (found === 'unknown' || found === 'apart') return null;
  const towns = a?.geo_precision !== 3 && b?.geo_precision !== 3;
  if (found === 'same') return { points: towns ? 3 : 1, reason: () => `same place (${a?.name})` };
  return found === 'near'
    ? { points: 2, reason: () => `places near each other (${a?.name}, ${b?.name})` }
    : { points: 1, reason: () => `one place within the other (${a?.name}, ${b?.name})` };
}

function day({ claim: a, window }: Account, { claim: b, window: other }: Account): Point | null {
  const widest = Math.max(width(window), width(other));
  if (widest > MONTH) return { points: -1, reason: () => 'no day to tell it from others like it' };
  if (a.date.start !== null && a.date.start === b.date.start && a.date.end === b.date.end && width(window) <= NARROW)
    return { points: 2, reason: () => `same ${a.date.start === a.date.end ? 'day' : 'days'} (${a.date.start})` };
  return widest <= NARROW && overlap(window, other) ? { points: 1, reason: () => 'days that fit' } : null;
}

function parties(a: Account, b: Account, families: Families): Point[] {
  const straight = [sharedParty(a.actors, b.actors), sharedParty(a.recipients, b.recipients)];
  const crossed = [sharedParty(a.actors, b.recipients), sharedParty(a.recipients, b.actors)];
  const turned =
    families.twoSided(a.claim.action, b.claim.action) &&
    crossed.filter(Boolean).length > straight.filter(Boolean).length;
  const best = turned ? crossed : straight;
  return best.flatMap((known) => (known ? { points: 2, reason: () => `both name ${known.name}` } : []));
}

function toll({ dead: one }: Account, { dead: other }: Account): Point | null {
  if (one === null || other === null || one === 0 || other === 0) return null;
  if (one === other) return { points: one > 1 ? 2 : 1, reason: () => `same number of dead (${one})` };
  const apart = Math.abs(one - other);
  if (apart <= Math.max(1, 0.1 * Math.max(one, other)))
    return { points: 1, reason: () => `nearly the same number of dead (${one}, ${other})` };
  return Math.max(one, other) > 3 * Math.min(one, other) + 3
    ? { points: -1, reason: () => `numbers of dead far apart (${one}, ${other})` }
    : null;
}

function territory({ claim: a }: Account, { claim: b }: Account): Point | null {
  const one = a.territory?.count ?? a.territory?.area_km2 ?? null;
  const other = b.territory?.count ?? b.territory?.area_km2 ?? null;
  return one !== null && one === other ? { points: 1, reason: () => `same ground (${one})` } : null;
}

function wording(a: Account, b: Account): Point | null {
  if (a.report.id === b.report.id) return null;
  return copied(a.runs, b.runs) ? { points: 4, reason: () => 'one sentence copied from the other' } : null;
}

/**
 * One report tells a deed once, and other deeds beside it: what follows is of the same one where it names the same
 * parties or says what came of it ("Nine were killed in the strike").
 */
function inOneReport(a: Account, b: Account, sharedParties: boolean, families: Families): Point[] {
  if (a.report.id !== b.report.id) return [];
  const near = Math.abs(a.claim.sentence.index - b.claim.sentence.index) <= NEXT;
  const outcome = near ? outcomeOf(a, b, families) : null;
  if (!sharedParties && !outcome) return [{ points: -2, reason: () => 'two deeds of one report' }];
  const beside = { points: 1, reason: () => 'next to each other in one report' };
  return [...(near ? [beside] : []), ...(outcome ? [outcome] : [])];
}

function outcomeOf(a: Account, b: Account, families: Families): Point | null {
  const [first, second] = a.claim.sentence.index <= b.claim.sentence.index ? [a, b] : [b, a];
  const follows = families.detail(first.claim.action) > 0 && families.detail(second.claim.action) === 0;
  return follows ? { points: 1, reason: () => `what came of it (${second.claim.action})` } : null;
}
