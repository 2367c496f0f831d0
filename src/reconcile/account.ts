import type { Claim, CodedReport } from '../model/index.ts';
import { runsOf } from './copies.ts';
import { type Window, width, windowOf } from './days.ts';
import type { IdentitiesOf } from './identities.ts';
import { lineageOf } from './lineage.ts';
import type { Known } from './parties.ts';
import { type Spot, spotOf } from './places.ts';
import { deaths } from './tolls.ts';
import type { Voice, VoiceOf } from './voices.ts';

/** A claim as it is compared with others: with its report, its voice, and what follows from it. */
export interface Account {
  /** Orders accounts by what they are, never by when they came. */
  readonly key: string;
  readonly claim: Claim;
  readonly report: CodedReport['report'];
  readonly voice: Voice;
  /** The report whose text this one's is, or is nearly; its own id where it copied nobody. */
  readonly root: string;
  readonly window: Window;
  readonly actors: readonly Known[];
  readonly recipients: readonly Known[];
  readonly spot: Spot | null;
  /** The least number of dead that it gives, or null. */
  readonly dead: number | null;
  /** Runs of words of its sentence. */
  readonly runs: readonly number[];
  readonly standing: Standing;
}

/**
 * What an account can do: `found` an incident, only `repeat` one that others tell (background without a day of its
 * own), or `deny` one.
 */
type Standing = 'found' | 'repeat' | 'deny';

/** Widest window, in days, in which a background mention still is an account of its own. */
const BOUNDED = 31;

/** Every claim that tells of something done or denies it, each once, ordered by content. */
export function accountsOf(coded: readonly CodedReport[], voiceOf: VoiceOf, identitiesOf: IdentitiesOf): Account[] {
  const accounts = new Map<string, Account>();
  const roots = new Map(lineageOf(coded.map(({ report }) => report)).map(({ id, root }) => [id, root]));
  for (const report of coded) {
    for (const claim of report.claims) {
      const account = toAccount(report, claim, voiceOf, identitiesOf, roots);
      if (account) accounts.set(account.key, account);
    }
  }
  return [...accounts.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function toAccount(
  coded: CodedReport,
  claim: Claim,
  voiceOf: VoiceOf,
  identitiesOf: IdentitiesOf,
  roots: ReadonlyMap<string, string>,
): Account | null {
  const window = windowOf(claim.date);
  const standing = standingOf(claim, window);
  if (!standing) return null;
  return {
    key: `${coded.report.id}\u0000${claim.id}`,
    claim,
    report: coded.report,
    voice: voiceOf(coded, claim),
    root: roots.get(coded.report.id) ?? coded.report.id,
    window,
    actors: identitiesOf(claim.actor, window),
    recipients: identitiesOf(claim.recipient, window),
    spot: spotOf(claim.place),
    dead: deaths(claim),
    runs: runsOf(claim.sentence.text),
    standing,
  };
}

function standingOf(claim: Claim, window: Window): Standing | null {
  if (claim.status === 'did_not_happen' || claim.hedge === 'denied') return 'deny';
  if (claim.status !== 'happened' && claim.status !== 'ongoing') return null;
  return claim.time_frame === 'background' && width(window) > BOUNDED ? 'repeat' : 'found';
}
