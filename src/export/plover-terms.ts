import type { Party } from '../model/index.ts';

/** Scores of PLOVER's events after Goldstein's scale, as the PLOVER manual prints them. */
const SCORES: Readonly<Record<string, number>> = {
  AGREE: 2.5,
  CONSULT: 2.5,
  SUPPORT: 5,
  CONCEDE: 4.5,
  COOPERATE: 9.5,
  AID: 10,
  RETREAT: 6.5,
  REQUEST: 0,
  ACCUSE: -3,
  REJECT: -2,
  THREATEN: -3.5,
  PROTEST: -5,
  SANCTION: -6,
  MOBILIZE: -5.5,
  COERCE: -7,
  ASSAULT: -9,
};

/** Quads: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
const QUADS: readonly ReadonlySet<string>[] = [
  new Set(['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE']),
  new Set(['COOPERATE', 'AID', 'RETREAT']),
  new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']),
  new Set(['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT']),
];

const SECTORS: Readonly<Record<Party['type'], string>> = {
  state_forces: 'MIL',
  rebel_group: 'REB',
  political_militia: 'PRM',
  identity_militia: 'PRM',
  rioters: 'CVL',
  protesters: 'CVL',
  civilians: 'CVL',
  external_forces: 'MIL',
  unknown: 'UNK',
};

/** PLOVER's score of an event, from -10 (conflict) to 10 (cooperation); null for one that it does not know. */
export function scoreOf(event: string): number | null {
  return SCORES[event] ?? null;
}

export function quadOf(event: string): number | null {
  const index = QUADS.findIndex((quad) => quad.has(event));
  return index === -1 ? null : index + 1;
}

/** PLOVER's sector of a party. */
export function sectorOf(party: Party): string {
  return SECTORS[party.type];
}
