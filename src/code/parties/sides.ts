import type { ActionRow, DayInterval, Party } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import type { EventMention, Slot } from '../event.ts';
import { type FoundParty, partiesOf } from './party.ts';

/** Who acts and who is acted on in an event. Of a mutual action all parties stand in `actor`. */
export interface Sides {
  readonly actor: readonly FoundParty[];
  readonly recipient: readonly FoundParty[];
}

export function sidesOf(
  context: ReportContext,
  event: EventMention,
  action: ActionRow,
  when: DayInterval | null,
): Sides {
  const actor = distinct(inSlots(context, event, ['ACTOR'], when));
  const targets = inSlots(context, event, ['RECIPIENT', 'TOLL'], when);
  const holders = inSlots(context, event, ['PLACE'], when).filter(({ rules }) => rules.includes('party.holder'));
  const recipient = distinct([...targets, ...holders]);
  if (action.mutual) return { actor: distinct([...actor, ...recipient]), recipient: [] };
  const acting = new Set(actor.map(({ party }) => identityKey(party)));
  return { actor, recipient: recipient.filter(({ party }) => !acting.has(identityKey(party))) };
}

function inSlots(
  context: ReportContext,
  event: EventMention,
  slots: readonly Slot[],
  when: DayInterval | null,
): readonly FoundParty[] {
  return event.fillers
    .filter((filler) => slots.includes(filler.slot))
    .flatMap((filler) =>
      partiesOf(context, event.tree, filler.head, when).map((found) => ({
        ...found,
        rules: [`role.${filler.slot.toLowerCase()}.${filler.how.replaceAll(' ', '-')}`, ...found.rules],
      })),
    );
}

/** Each party once, in order of the text's first mention. */
function distinct(found: readonly FoundParty[]): readonly FoundParty[] {
  const seen = new Map<string, FoundParty>();
  for (const one of found) if (!seen.has(identityKey(one.party))) seen.set(identityKey(one.party), one);
  return [...seen.values()];
}

function identityKey(party: Party): string {
  return party.id ?? `${party.type}:${party.name.toLowerCase()}`;
}

/**
 * Forces of a state that acts outside its own country are external forces, as ACLED codes them; without a country
 * of the scene the type stays.
 */
export function fromScene({ party, rules }: FoundParty, scene: string | null): FoundParty {
  if (party.type !== 'state_forces' || !party.country || !scene || party.country === scene) return { party, rules };
  return { party: { ...party, type: 'external_forces' }, rules: [...rules, 'party.abroad'] };
}
