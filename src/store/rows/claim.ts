import type { Claim, CodedReport } from '../../model/index.ts';
import type { ClaimContent, Filtered } from '../schema/tables.ts';
import { actorKeys, toKey, toKeys, whenOf, whereOf } from './keys.ts';

/** What a claim is filtered by that does not hang on decisions about it. */
export type ClaimKeys = Omit<Filtered, 'standing' | 'comments'>;

/** A claim is found by all who speak for it: the outlet, whom it credits, and every speaker in the chain. */
export function claimKeys(claim: Claim, { report, attributions }: Omit<CodedReport, 'claims'>): ClaimKeys {
  const speakers = claim.attribution.flatMap((index) => attributions[index] ?? []);
  return {
    action: toKey(claim.action),
    ...whenOf(claim.date),
    ...whereOf(claim.place),
    actors: actorKeys([...claim.actor, ...claim.recipient]),
    speakers: toKeys([
      report.outlet,
      ...report.credits,
      ...speakers.flatMap(({ speaker_id, source }) => [speaker_id, source?.text]),
    ]),
    outlets: toKeys([report.outlet]),
  };
}

/** The claim as people left it. */
export function claimIn(row: Pick<ClaimContent, 'content' | 'decided'>): Claim {
  return JSON.parse(row.decided ?? row.content) as Claim;
}
