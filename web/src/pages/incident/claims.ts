import type { IncidentView, ToldClaim } from '../../../../src/model/index.ts';

/** All claims in the columns, in the order in which they are read. A claim that two voices stand behind counts once. */
export function toldClaims(view: IncidentView): ToldClaim[] {
  const all = view.accounts.flatMap((account) => account.claims);
  return [...new Map(all.map((told) => [told.claim.id, told])).values()];
}

/** The voice in whose column a claim stands. */
export function speakerOf(view: IncidentView, claim: string): string | null {
  return view.accounts.find(({ claims }) => claims.some((told) => told.claim.id === claim))?.speaker ?? null;
}
