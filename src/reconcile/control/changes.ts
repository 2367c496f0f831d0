import type { Claim, ControlChange, Incident, Party } from '../../model/index.ts';

/** Which change of several that one incident tells of stands for it: the firmest. */
const FIRMEST: readonly ControlChange['change'][] = ['captured', 'lost', 'entered', 'besieged'];

/**
 * What an incident changed about control of its place, by the claims in it that tell of ground; null where none does, or
 * where they only tell of a region: a region is held in parts.
 */
export function changeOf(incident: Incident, claims: ReadonlyMap<string, Claim>): ControlChange | null {
  const { place, date, id, origin_count, grade } = incident;
  if (!place || place.geo_precision === 3) return null;
  const told = incident.claims
    .flatMap((claim) => claims.get(claim) ?? [])
    .filter(({ territory }) => territory !== null);
  const change = FIRMEST.find((kind) => told.some(({ territory }) => territory?.change === kind));
  if (!change) return null;
  const saying = told.filter(({ territory }) => territory?.change === change);
  const [holder, lost_by] = sidesAfter(change, saying);
  return { date, change, holder, lost_by, incident: id, claims: saying.map((claim) => claim.id), origin_count, grade };
}

/** Who holds the place afterwards and who lost it. Whoever hands a place over loses it to the recipient. */
function sidesAfter(change: ControlChange['change'], claims: readonly Claim[]): readonly [Party[], Party[]] {
  const actors = distinct(claims.flatMap(({ actor }) => actor));
  const recipients = distinct(claims.flatMap(({ recipient }) => recipient));
  return change === 'lost' ? [recipients, actors] : [actors, recipients];
}

function distinct(parties: readonly Party[]): Party[] {
  return [...new Map(parties.filter(isForce).map((party) => [party.id ?? party.name, party])).values()];
}

function isForce({ type }: Party): boolean {
  return type !== 'civilians' && type !== 'protesters' && type !== 'rioters';
}
