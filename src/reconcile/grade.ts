import type { Grade } from '../model/index.ts';
import type { Account } from './account.ts';
import type { VoiceGroup } from './origins.ts';

/** A grade and the reason for it in words. */
export interface Grading {
  readonly grade: Grade;
  readonly because: string;
}

/** What is known about an incident when it is graded. */
export interface Evidence {
  readonly accounts: readonly Account[];
  readonly voices: readonly VoiceGroup[];
  readonly denials: readonly Account[];
  /** Whether another incident tells of the same deed with other parties. */
  readonly competing: boolean;
}

const VIOLENT = new Set(['ASSAULT', 'COERCE']);
const VAGUE = new Set(['alleged', 'rumoured']);

/**
 * Grades an incident after Airwars' scale: confirmed where a party to it says it against its own interest, fair with
 * two independent voices, weak with one, contested where accounts exclude each other, discounted where more voices
 * deny it than tell it and none stands behind it.
 */
export function gradeOf(evidence: Evidence): Grading {
  return disputed(evidence) ?? admitted(evidence) ?? supported(evidence);
}

function disputed({ accounts, voices, denials, competing }: Evidence): Grading | null {
  const deniers = [...new Set(denials.map((denial) => denial.voice.chain.at(-1) ?? denial.voice.name))].sort();
  if (deniers.length > voices.length && accounts.every((account) => VAGUE.has(account.claim.hedge)))
    return { grade: 'discounted', because: `only rumoured or alleged, and denied by ${deniers.join(', ')}` };
  if (deniers.length > 0) return { grade: 'contested', because: `denied by ${deniers.join(', ')}` };
  return competing ? { grade: 'contested', because: 'another account names other parties for the same deed' } : null;
}

function admitted({ accounts }: Evidence): Grading | null {
  const admission = accounts.find(againstOwnInterest);
  if (!admission) return null;
  return { grade: 'confirmed', because: `${admission.voice.name}, a party to it, says so itself` };
}

/** Own losses told by the side that has them, harm to civilians by the side that did it, or a deed without violence. */
function againstOwnInterest({ claim, voice }: Account): boolean {
  const speaks = (side: typeof claim.actor) =>
    voice.speaker !== null &&
    side.some((party) => party.id === voice.speaker || party.also.includes(voice.speaker ?? ''));
  if (speaks(claim.recipient)) return claim.territory !== null || claim.toll.some((toll) => toll.side === 'recipient');
  if (!speaks(claim.actor)) return false;
  if (!VIOLENT.has(claim.plover.event)) return true;
  const civilians = claim.recipient.some((party) => party.type === 'civilians' || party.type === 'protesters');
  return civilians || claim.toll.some((toll) => toll.civilian === true || toll.side === 'actor');
}

function supported({ voices }: Evidence): Grading {
  const speakers = voices.map((voice) => voice.origin.speaker);
  return voices.length > 1
    ? { grade: 'fair', because: `${voices.length} independent voices: ${speakers.join(', ')}` }
    : { grade: 'weak', because: `one voice: ${speakers.join(', ')}` };
}
