import type { Claim, Loss, LossSum, StoredClaim, ToldClaim, Toll } from '../../model/index.ts';

/** Status of claims that tell of something that came to pass. */
const TOLD = new Set<Claim['status']>(['happened', 'ongoing']);

/** What of a claim counts the people that one actor lost. */
export function lostBy(id: string, { claim, standing }: Pick<StoredClaim, 'claim' | 'standing'>): Toll[] {
  if (standing === 'rejected' || claim.hedge === 'denied' || !TOLD.has(claim.status)) return [];
  return claim.toll.filter((toll) => (toll.party === null ? isSideOf(id, claim, toll) : toll.party === id));
}

/** A toll without a party of its own is that of its side, where the side is one party. */
function isSideOf(id: string, claim: Claim, { side }: Toll): boolean {
  const parties = side === 'unknown' ? [] : claim[side];
  return parties.length === 1 && parties[0]?.id === id;
}

/**
 * Losses of an actor in claims. It admits them where the speaker nearest to the event is `own`: itself or a body that it
 * belongs to or that belongs to it.
 */
export function lossesOf(id: string, told: readonly ToldClaim[], own: ReadonlySet<string>): Loss[] {
  return told.flatMap((each) =>
    lostBy(id, each).map(({ kind, low, high }) => {
      const speaker = each.chain.at(-1);
      const named = speaker?.source?.text ?? each.report.outlet ?? 'an outlet that is not named';
      const admitted = speaker?.speaker_id != null && own.has(speaker.speaker_id);
      return { incident: each.incident, kind, low, high, admitted, speaker: named, told: each };
    }),
  );
}

/** For each kind and incident the highest number claimed and admitted, added up over the incidents. */
export function lossSums(losses: readonly Loss[]): LossSum[] {
  const kinds = [...new Set(losses.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const ofKind = losses.filter((loss) => loss.kind === kind);
    return {
      kind,
      claimed: sumOfHighest(ofKind.filter(({ admitted }) => !admitted)),
      admitted: sumOfHighest(ofKind.filter(({ admitted }) => admitted)),
      claims: [...new Set(ofKind.map(({ told }) => told.claim.id))],
    };
  });
}

function sumOfHighest(losses: readonly Loss[]): number {
  const highest = new Map<string, number>();
  for (const { incident, low, high, told } of losses) {
    const key = incident ?? told.claim.id;
    highest.set(key, Math.max(highest.get(key) ?? 0, high ?? low ?? 0));
  }
  return [...highest.values()].reduce((sum, number) => sum + number, 0);
}
