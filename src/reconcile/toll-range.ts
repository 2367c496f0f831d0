import type { Party, Toll, TollKind, TollRange, ValueRule } from '../model/index.ts';
import type { Account } from './account.ts';
import { groupBy } from './group.ts';
import { byAge, type VoiceGroup } from './origins.ts';
import { inLine, type Known, knownParties } from './parties.ts';
import { type Count, countOf } from './tolls.ts';

/** A count as one report gives it, with the claims that it stands on. */
export interface ReportCount extends Count {
  readonly report: string;
  readonly published: string | null;
  readonly claims: readonly string[];
}

/** What each rule is called in the output. */
const RULES: Readonly<Record<ValueRule, string>> = {
  conservative: 'lowest of what each independent voice said last (most conservative, as ACLED)',
  best: 'what most independent voices said last, else their median (best, low and high, as UCDP)',
  newest: 'what the newest report says',
  'own-losses': 'what a side says of its own losses, else the lowest of what each independent voice said last',
};
const NO_NUMBER = 'no account gives a number';
const SIDES = ['actor', 'recipient', 'unknown'] as const;

/** The range over all accounts, and the number that the rule chooses. */
export function tollRange(
  voices: readonly VoiceGroup[],
  kind: TollKind,
  actor: readonly Party[],
  rule: ValueRule,
): TollRange {
  const known = knownParties(actor);
  const perVoice = countsOf(voices, kind, known);
  const all = perVoice.flat();
  if (all.length === 0) return { low: null, high: null, best: null, rule: NO_NUMBER };
  const best = rule === 'own-losses' ? ownLosses(voices, kind, known) : CHOICES[rule](perVoice);
  return {
    low: Math.min(...all.map((count) => count.low)),
    high: Math.max(best, ...all.map((count) => count.high)),
    best,
    rule: RULES[rule],
  };
}

/** For each voice that gives numbers its reports' counts, oldest first; never an empty list. */
type PerVoice = readonly (readonly ReportCount[])[];

function countsOf(
  voices: readonly VoiceGroup[],
  kind: TollKind,
  actor: readonly Known[],
  side?: Toll['side'],
): PerVoice {
  return voices.map((voice) => byReport(voice.accounts, kind, actor, side)).filter((counts) => counts.length > 0);
}

const CHOICES: Readonly<Record<Exclude<ValueRule, 'own-losses'>, (perVoice: PerVoice) => number>> = {
  conservative: (perVoice) => Math.min(...last(perVoice)),
  best: (perVoice) => mostSaid(last(perVoice)),
  newest: (perVoice) => [...perVoice.flat()].sort(byPublication).at(-1)?.low ?? 0,
};

/** The number that each voice said last. */
function last(perVoice: PerVoice): number[] {
  return perVoice.map((counts) => counts.at(-1)?.low ?? 0);
}

/** The number that comes most often; where several do, the median of all, the lower of two middle ones. */
function mostSaid(numbers: readonly number[]): number {
  const often = [...groupBy(numbers, (number) => number).values()].sort((a, b) => b.length - a.length);
  const [first = [], second = []] = often;
  if (first.length > second.length) return first[0] ?? 0;
  return [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;
}

function byPublication(a: ReportCount, b: ReportCount): number {
  const [one, other] = [`${a.published ?? ''} ${a.report}`, `${b.published ?? ''} ${b.report}`];
  return one < other ? -1 : Number(one > other);
}

/** Side by side: what the side itself says, else the most conservative number; sides are added. */
function ownLosses(voices: readonly VoiceGroup[], kind: TollKind, actor: readonly Known[]): number {
  const admitted = voices.map(({ origin, accounts }) => ({ origin, accounts: accounts.filter(ofItsOwn) }));
  return SIDES.reduce((sum, side) => {
    const [own, all] = [countsOf(admitted, kind, actor, side), countsOf(voices, kind, actor, side)];
    const counts = side !== 'unknown' && own.length > 0 ? own : all;
    return counts.length > 0 ? sum + CHOICES.conservative(counts) : sum;
  }, 0);
}

/** Whether a party tells of its own dead: it speaks and is on the side whose dead are counted. */
function ofItsOwn({ claim, voice }: Account): boolean {
  const isSpeaker = ({ id, also }: Party) =>
    id !== null && (id === voice.speaker || also.includes(voice.speaker ?? ''));
  return claim.toll.some(({ side }) => side !== 'unknown' && claim[side].some(isSpeaker));
}

/**
 * What each report counts, oldest report first. All claims of a report on the incident are counted together; `side` takes
 * those of one side alone.
 */
export function byReport(
  accounts: readonly Account[],
  kind: TollKind,
  actor: readonly Known[],
  side?: Toll['side'],
): ReportCount[] {
  const reports = groupBy([...accounts].sort(byAge), (account) => account.report.id);
  return [...reports.values()].flatMap((told) => {
    const counted = told.filter((account) => account.claim.toll.some((toll) => toll.kind === kind));
    const tolls = counted.flatMap((account) => facing(account, actor)).filter((toll) => !side || toll.side === side);
    const [count, first] = [countOf(distinct(tolls), kind), counted[0]];
    if (!count || !first) return [];
    const { id: report, published } = first.report;
    return [{ ...count, report, published, claims: counted.map((account) => account.claim.id) }];
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
