import type { Claim } from '../model/index.ts';
import type { Account } from './account.ts';
import { copied } from './copies.ts';
import { NARROW, overlap, width } from './days.ts';
import type { Families } from './families.ts';
import { likeness, sharedParty } from './parties.ts';
import { nearness } from './places.ts';
import { deaths } from './tolls.ts';

/** How well two accounts fit together, and what was found for it. */
export interface Comparison {
  readonly score: number;
  readonly reasons: readonly string[];
}

interface Point {
  readonly points: number;
  readonly reason: string;
}

/**
 * Points from which on two accounts are of one incident: the same town and day and action, or both sides and the
 * day, or a copied sentence and anything else.
 */
export const ENOUGH = 6;
/** Sentences apart within which one report goes on telling of the same incident. */
const NEXT = 2;

/** What forbids that two accounts are of one incident, or null: actors, places or days that contradict each other. */
export function contradiction(a: Account, b: Account, families: Families): string | null {
  if (!families.joinable(a.claim.action, b.claim.action)) return 'action';
  if (toldApart(a, b)) return 'place: one report tells them apart';
  if (!overlap(a.window, b.window)) return 'date';
  if (nearness(a.claim.place, b.claim.place) === 'apart') return 'place';
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
  return likeness(a.actors, b.actors) === 'different' ? 'actor' : 'recipient';
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

/** Points for what two accounts have in common, whether or not something else forbids to join them. */
export function compare(a: Account, b: Account, families: Families): Comparison {
  const asked = [action, place, day, toll, territory, wording].flatMap((ask) => ask(a, b) ?? []);
  const named = parties(a, b, families);
  const points = [...asked, ...named, ...inOneReport(a, b, named.length > 0, families)];
  return {
    score: points.reduce((sum, point) => sum + point.points, 0),
    reasons: points.map((point) => point.reason),
  };
}

function action(a: Account, b: Account): Point {
  return a.claim.action === b.claim.action
    ? { points: 1, reason: `same action (${a.claim.action})` }
    : { points: 0.5, reason: `actions that go together (${a.claim.action}, ${b.claim.action})` };
}

function place({ claim: a }: Account, { claim: b }: Account): Point | null {
  const found = nearness(a.place, b.place);
  const points = { same: 3, near: 2, within: 1, unknown: 0, apart: 0 }[found];
  if (points === 0) return null;
  const towns = a.place?.geo_precision !== 3 && b.place?.geo_precision !== 3;
  if (found === 'same') return { points: towns ? points : 1, reason: `same place (${a.place?.name})` };
  return {
    points,
    reason: `${found === 'near' ? 'places near each other' : 'one place within the other'} (${names(a, b)})`,
  };
}

function names(a: Claim, b: Claim): string {
  return `${a.place?.name}, ${b.place?.name}`;
}

function day({ claim: a, window }: Account, { claim: b, window: other }: Account): Point | null {
  if (a.date.start !== null && a.date.start === b.date.start && a.date.end === b.date.end && width(window) <= NARROW)
    return { points: 2, reason: `same ${a.date.start === a.date.end ? 'day' : 'days'} (${a.date.start})` };
  const narrow = Math.max(width(window), width(other)) <= NARROW;
  return narrow && overlap(window, other) ? { points: 1, reason: 'days that fit' } : null;
}

function parties(a: Account, b: Account, families: Families): Point[] {
  const straight = [sharedParty(a.actors, b.actors), sharedParty(a.recipients, b.recipients)];
  const crossed = [sharedParty(a.actors, b.recipients), sharedParty(a.recipients, b.actors)];
  const turned =
    families.twoSided(a.claim.action, b.claim.action) &&
    crossed.filter(Boolean).length > straight.filter(Boolean).length;
  const best = turned ? crossed : straight;
  return best.flatMap((known) => (known ? { points: 2, reason: `both name ${known.name}` } : []));
}

function toll({ claim: a }: Account, { claim: b }: Account): Point | null {
  const [one, other] = [deaths(a), deaths(b)];
  if (one === null || other === null || one === 0 || other === 0) return null;
  if (one === other) return { points: one > 1 ? 2 : 1, reason: `same number of dead (${one})` };
  const apart = Math.abs(one - other);
  if (apart <= Math.max(1, 0.1 * Math.max(one, other)))
    return { points: 1, reason: `nearly the same number of dead (${one}, ${other})` };
  return Math.max(one, other) > 3 * Math.min(one, other) + 3
    ? { points: -1, reason: `numbers of dead far apart (${one}, ${other})` }
    : null;
}

function territory({ claim: a }: Account, { claim: b }: Account): Point | null {
  const one = a.territory?.count ?? a.territory?.area_km2 ?? null;
  const other = b.territory?.count ?? b.territory?.area_km2 ?? null;
  return one !== null && one === other ? { points: 1, reason: `same ground (${one})` } : null;
}

function wording(a: Account, b: Account): Point | null {
  if (a.report.id === b.report.id) return null;
  return copied(a.runs, b.runs) ? { points: 4, reason: 'one sentence copied from the other' } : null;
}

/**
 * One report tells a deed once, and other deeds beside it: what follows is of the same one where it names the same
 * parties or says what came of it ("Nine were killed in the strike").
 */
function inOneReport(a: Account, b: Account, sharedParties: boolean, families: Families): Point[] {
  if (a.report.id !== b.report.id) return [];
  const near = Math.abs(a.claim.sentence.index - b.claim.sentence.index) <= NEXT;
  const outcome = near ? outcomeOf(a, b, families) : null;
  if (!sharedParties && !outcome) return [{ points: -2, reason: 'two deeds of one report' }];
  return [...(near ? [{ points: 1, reason: 'next to each other in one report' }] : []), ...(outcome ? [outcome] : [])];
}

function outcomeOf(a: Account, b: Account, families: Families): Point | null {
  const [first, second] = a.claim.sentence.index <= b.claim.sentence.index ? [a, b] : [b, a];
  const follows = families.detail(first.claim.action) > 0 && families.detail(second.claim.action) === 0;
  return follows ? { points: 1, reason: `what came of it (${second.claim.action})` } : null;
}
