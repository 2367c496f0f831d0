import type { Claim, DateRange, SentenceTree } from '../../../src/model/index.ts';
import type { Draft } from './draft.ts';

/** What a claim is taken for until somebody says what it is. */
const ACTION = 'attack';

/** A claim to fill in, as far as its words, its report and a claim beside it say it. The store files it by the codebook. */
export function newClaim(
  { words, like, published, voices }: Extract<Draft, { kind: 'add' }>,
  { index, text, start, end }: Pick<SentenceTree, 'index' | 'text' | 'start' | 'end'>,
): Claim {
  const { actor = [], recipient = [], place = null, date = onDay(published), hedge = 'asserted' } = like ?? {};
  return {
    id: `c-${someHex()}`,
    action: like?.action ?? ACTION,
    plover: { event: '', mode: null },
    acled: null,
    cameo: null,
    status: 'happened',
    time_frame: like?.time_frame ?? 'news',
    ...{ actor, recipient, place, date, hedge },
    mutual: like?.mutual ?? false,
    toll: [],
    weapons: [],
    territory: null,
    attribution: [...(like?.attribution ?? voices[0]?.attribution ?? [])],
    trigger: words,
    mentions: [words],
    sentence: { index, text, start, end },
    because: [],
    coder: { name: 'by hand', version: '1' },
    confidence: 1,
  };
}

function onDay(day: string | null): DateRange {
  const known = day?.slice(0, 10) ?? null;
  const basis = known === null ? 'none' : 'published';
  return { start: known, end: known, time_precision: known === null ? 3 : 1, basis, text: null };
}

/** 64 bits, as the coder's ids have. */
function someHex(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
