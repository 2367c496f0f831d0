import type { Claim, CodedReport, Span } from '../../model/index.ts';

/** A claim of the first coder and the claim of the second one that tells of the same; null where one has none. */
export interface ClaimPair {
  readonly first: Claim | null;
  readonly second: Claim | null;
}

/** Points of what two claims have in common; words that overlap weigh most. */
const POINTS = { trigger: 4, action: 2, place: 1, actor: 1 };

/**
 * Pairs the claims of reports that both coded: those whose words overlap, or that tell the same action in the same
 * sentence, the likest first, each once. Reports that one of them has not are left out.
 */
export function pairClaims(first: readonly CodedReport[], second: readonly CodedReport[]): ClaimPair[] {
  const others = new Map(second.map((coded) => [coded.report.id, coded.claims]));
  return first.flatMap(({ report, claims }) => {
    const theirs = others.get(report.id);
    return theirs ? pairWithin(claims, theirs) : [];
  });
}

function pairWithin(first: readonly Claim[], second: readonly Claim[]): ClaimPair[] {
  const likely = first
    .flatMap((one, a) => second.map((other, b) => ({ a, b, points: likeness(one, other) })))
    .filter(({ points }) => points > 0)
    .sort((x, y) => y.points - x.points || x.a - y.a || x.b - y.b);
  const [of, taken] = [new Map<number, number>(), new Set<number>()];
  for (const { a, b } of likely) {
    if (of.has(a) || taken.has(b)) continue;
    of.set(a, b);
    taken.add(b);
  }
  const pairs = first.map((one, a) => ({ first: one, second: second[of.get(a) ?? -1] ?? null }));
  return [...pairs, ...second.filter((_, b) => !taken.has(b)).map((other) => ({ first: null, second: other }))];
}

/** 0 for claims that can not be one. */
function likeness(one: Claim, other: Claim): number {
  const words = spansOf(one).some((span) => spansOf(other).some((each) => overlap(span, each)));
  const same = one.action === other.action;
  if (!words && !(same && overlap(one.sentence, other.sentence))) return 0;
  const place = one.place?.name === other.place?.name ? POINTS.place : 0;
  const actor = one.actor.some(({ name }) => other.actor.some((each) => each.name === name)) ? POINTS.actor : 0;
  return (words ? POINTS.trigger : 0) + (same ? POINTS.action : 0) + place + actor;
}

function spansOf({ trigger, mentions }: Claim): readonly Span[] {
  return [trigger, ...mentions];
}

function overlap(one: Pick<Span, 'start' | 'end'>, other: Pick<Span, 'start' | 'end'>): boolean {
  return one.start < other.end && other.start < one.end;
}
