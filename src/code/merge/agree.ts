import type { Party, Place, Toll } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { isArmedType } from '../parties/kinds.ts';
import { type FoundParty, sideKey } from '../parties/party.ts';
import { isBare, isBorrowed, isItsOwn, pointsBack } from './mention.ts';

export type Agreement = 'yes' | 'open' | 'no';

/** Who denies a deed tells another story than who reports it. */
export function sameStatus(a: Draft, b: Draft): boolean {
  if ((a.hedge === 'denied') !== (b.hedge === 'denied')) return false;
  const real = (draft: Draft): boolean => draft.status === 'happened' || draft.status === 'ongoing';
  return a.status === b.status || (real(a) && real(b));
}

/** A coalition's deed may be its member's, but nothing says that it is. */
function agree(a: readonly FoundParty[], b: readonly FoundParty[]): Agreement {
  if (a.length === 0 || b.length === 0) return 'open';
  if (share(a, b, ({ party }) => keysOf(party).slice(0, 1))) return 'yes';
  return share(a, b, ({ party }) => keysOf(party)) || isVague(a) || isVague(b) ? 'open' : 'no';
}

/** Civilians and people who bear arms are not the same, unless the words point back; mere numbers may be either. */
export function harmedAgree(a: readonly FoundParty[], b: readonly FoundParty[], back: boolean): Agreement {
  const [one, other] = [told(a), told(b)];
  const apart = (isCivil(one) && isArmed(other)) || (isArmed(one) && isCivil(other));
  return apart && !back ? 'no' : agree(one, other);
}

function isCivil(side: readonly FoundParty[]): boolean {
  return side.length > 0 && side.every(({ party, grade }) => party.type === 'civilians' && grade === 'kind');
}

function isArmed(side: readonly FoundParty[]): boolean {
  return side.length > 0 && side.every(({ party }) => isArmedType(party.type));
}

/** Those who are told of; who lives in a town is understood, and is of two towns no less. */
function told(side: readonly FoundParty[]): readonly FoundParty[] {
  return side.filter(({ rules }) => !rules.includes('party.dwellers'));
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
export function isVague(side: readonly FoundParty[]): boolean {
  return side.every(({ party }) => party.id === null);
}

/** Voices that tell one exact number of dead may differ on who did it. */
export function doersAgree(a: Draft, b: Draft): Agreement {
  const doers = agree(a.actor, b.actor);
  return doers === 'no' && isTelling(a, b) ? 'open' : doers;
}

/** Numbers may differ where the words point back or the place is the same. */
export function countsAgree(dead: Agreement, tied: boolean): Agreement {
  return dead === 'no' && tied ? 'open' : dead;
}

/** Fewer dead than this may well be told of two deeds on one day. */
const TELLING = 4;

/** One exact number of dead in one report is one deed's, also where its voices differ on who did it. */
export function isTelling(a: Draft, b: Draft): boolean {
  const exact = ({ toll }: Draft) => toll.filter(({ kind, low }) => kind === 'killed' && (low ?? 0) >= TELLING);
  return exact(a).some(({ low }) => exact(b).some((other) => other.low === low));
}

export function placesAgree(a: Draft, b: Draft, counted: boolean): Agreement {
  if (!a.place || !b.place) return 'open';
  if (a.place.name === b.place.name) return 'yes';
  if (a.event !== b.event && (isBorrowed(b) || ((counted || pointsBack(b)) && areNear(a.place, b.place))))
    return 'open';
  if (a.place.admin1 === b.place.name || b.place.admin1 === a.place.name) return 'open';
  return (counted || a.headline) && (covers(a.place, b.place) || covers(b.place, a.place)) ? 'open' : 'no';
}

/** A state or a region and what lies in it. */
export function covers(region: Place, place: Place): boolean {
  if (region.geo_precision !== 3 || region.country === null || region.country !== place.country) return false;
  return region.admin1 === null || region.admin1 === place.admin1;
}

/** Degrees within which two names may mean one scene: a village and the crossing beside it. */
const NEAR_DEGREES = 0.15;

function areNear(a: Place, b: Place): boolean {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return false;
  return Math.abs(a.latitude - b.latitude) < NEAR_DEGREES && Math.abs(a.longitude - b.longitude) < NEAR_DEGREES;
}

/** Numbers of one deed by several voices seldom lie further apart than this. */
const NEAR = 0.6;

export function tollsAgree(a: readonly Toll[], b: readonly Toll[]): Agreement {
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
export function isSoft({ date }: Draft): boolean {
  return date.basis !== 'stated' && date.basis !== 'relative';
}

export function datesAgree(a: Draft, b: Draft): boolean {
  if (isSoft(a) || isSoft(b) || !a.date.start || !b.date.start)
    return a.timeFrame === b.timeFrame || isSoft(a) === isSoft(b) || isBare(b) || (isItsOwn(b) && isSoft(b));
  return a.date.start <= (b.date.end ?? b.date.start) && b.date.start <= (a.date.end ?? a.date.start);
}
