import type { Party, Toll, TollKind, TollRange } from '../model/index.ts';
import type { Account } from './account.ts';
import { groupBy } from './group.ts';
import { byAge, type VoiceGroup } from './origins.ts';
import { inLine, type Known, knownParties } from './parties.ts';
import { type Count, countOf } from './tolls.ts';

/** A count as one report gives it, with the claims that it stands on. */
export interface ReportCount extends Count {
  readonly report: string;
  readonly claims: readonly string[];
}

const RULE = 'lowest of what each independent voice said last (most conservative, as ACLED)';
const NO_NUMBER = 'no account gives a number';

/** The range over all accounts; `best` takes each voice's newest report and of these the lowest number. */
export function tollRange(voices: readonly VoiceGroup[], kind: TollKind, actor: readonly Party[]): TollRange {
  const known = knownParties(actor);
  const perVoice = voices.map((voice) => byReport(voice.accounts, kind, known)).filter((counts) => counts.length > 0);
  const all = perVoice.flat();
  if (all.length === 0) return { low: null, high: null, best: null, rule: NO_NUMBER };
  return {
    low: Math.min(...all.map((count) => count.low)),
    high: Math.max(...all.map((count) => count.high)),
    best: Math.min(...perVoice.map((counts) => counts.at(-1)?.low ?? Number.POSITIVE_INFINITY)),
    rule: RULE,
  };
}

/** What each report counts, oldest report first. All claims of a report on the incident are counted together. */
export function byReport(accounts: readonly Account[], kind: TollKind, actor: readonly Known[]): ReportCount[] {
  const reports = groupBy([...accounts].sort(byAge), (account) => account.report.id);
  return [...reports.values()].flatMap((told) => {
    const counted = told.filter((account) => account.claim.toll.some((toll) => toll.kind === kind));
    const count = countOf(distinct(counted.flatMap((account) => facing(account, actor))), kind);
    return count
      ? [{ ...count, report: counted[0]?.report.id ?? '', claims: counted.map((account) => account.claim.id) }]
      : [];
  });
}

/** The tolls of a claim as seen from the incident's actor: sides change where the claim tells it the other way round. */
function facing({ claim, actors, recipients }: Account, actor: readonly Known[]): Toll[] {
  const meets = (side: readonly Known[]) => side.some((one) => actor.some((other) => inLine(one, other)));
  if (claim.mutual || meets(actors) || !meets(recipients)) return claim.toll;
  const turned = { actor: 'recipient', recipient: 'actor', unknown: 'unknown' } as const;
  return claim.toll.map((toll) => ({ ...toll, side: turned[toll.side] }));
}

/** One number of the text may stand in two claims of a report. */
function distinct(tolls: readonly Toll[]): Toll[] {
  return [...new Map(tolls.map((toll) => [`${toll.kind} ${toll.start} ${toll.end}`, toll])).values()];
}
