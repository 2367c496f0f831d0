import type { ActionRow, DayInterval, Party, Token, Toll } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import type { EventMention, Filler, Slot } from '../event.ts';
import { isCountry } from '../where/index.ts';
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
  const harmed = distinct(suffering(context, event, action, when).map((found) => asBystander(found, action)));
  const recipient = action.toll && !harmed.every(isObserver) ? harmed.filter((found) => !isObserver(found)) : harmed;
  const actor = distinct(inSlots(context, event, ['ACTOR'], when).filter((found) => !isDwellers(found)))
    .filter(
      (found) => !isSamePronoun(found, recipient) && !(action.toll && isObserver(found)) && canWield(found, action),
    )
    .map((found) => (action.toll && action.plover_event !== 'PROTEST' ? asUnidentified(found) : found));
  if (action.mutual) return bothSides([...actor, ...recipient], action);
  if (action.plover_event === 'PROTEST')
    return {
      actor: actor.length > 0 ? actor.map(asProtester) : protesters(context, event),
      recipient: recipient.length > 0 ? recipient : protestedIn(context, event, when),
    };
  const acting = new Set(actor.map(({ party }) => personKey(party)));
  return { actor, recipient: recipient.filter(({ party }) => !acting.has(personKey(party))) };
}

/** "unknown individuals threw a grenade": whoever uses force and is not known need not be a civilian. */
function asUnidentified(found: FoundParty): FoundParty {
  const { party, rules } = found;
  if (party.type !== 'civilians' || !/^(unknown|unidentified|masked)\b/i.test(party.text)) return found;
  return {
    ...found,
    party: { ...party, name: 'Unidentified', type: 'unknown' },
    rules: [...rules, 'party.unidentified'],
  };
}

/** All who take part in a mutual action; civilians who come to harm in fighting take no part in it. */
function bothSides(all: readonly FoundParty[], action: ActionRow): Sides {
  const bystanders = action.acled_event === 'Battles' ? all.filter(({ party }) => party.type === 'civilians') : [];
  const sides = all.filter((one) => isKnown(one) && !bystanders.includes(one));
  return { actor: distinct(sides), recipient: distinct(bystanders) };
}

/** On whose side people came to harm: the acting side's where they are its own ("X lost one of its fighters"). */
export function sideOf(
  context: ReportContext,
  event: EventMention,
  filler: Filler,
  { actor, recipient }: Sides,
): Pick<Toll, 'side' | 'party'> {
  const own = partiesOf(context, event.tree, filler.head, null).flatMap(({ party }) => party.id ?? []);
  const acting = actor.find(({ party }) => party.id !== null && own.includes(party.id));
  if (acting && !event.action.mutual) return { side: 'actor', party: acting.party.id };
  return { side: 'recipient', party: own[0] ?? recipient[0]?.party.id ?? null };
}

/**
 * Whom it is done to. Those harmed come first; where they are nobody in particular ("five people on board") the side that
 * is named as the target stands alone, and who holds the ground is the target where nobody else is told.
 */
function suffering(
  context: ReportContext,
  event: EventMention,
  action: ActionRow,
  when: DayInterval | null,
): readonly FoundParty[] {
  const harmed = inSlots(context, event, ['TOLL'], when).filter((found) => !isDwellers(found));
  const every = inSlots(context, event, ['RECIPIENT', 'PLACE'], when);
  const targets = every.filter((found) => isTarget(found) && !isDwellers(found));
  const held = (found: FoundParty): boolean => found.rules.includes('party.holder');
  const aimed = targets.filter((found) => !held(found));
  const precise = harmed.filter(({ party }) => party.id !== null);
  const isState = aimed.every((found) => isCountryName(context, found)) && harmed.some(isKnown);
  if (aimed.some(({ party }) => party.id !== null) && !isState) return [...aimed, ...precise];
  const told = isState ? harmed : [...aimed, ...harmed];
  if (told.length > 0) return told;
  const holders = targets.filter(held);
  return holders.length > 0 || action.acled_event !== 'Explosions/Remote violence' ? holders : every.filter(isDwellers);
}

/** Whom the words aim at, and ground that is somebody's. */
function isTarget(found: FoundParty): boolean {
  return found.rules.some((rule) => rule.startsWith('role.recipient')) || ownsGround(found);
}

/** "bombed the towns": those who live there, where nobody else is told. */
function isDwellers({ rules }: FoundParty): boolean {
  return rules.includes('party.dwellers');
}

/** "strikes on Iraq": a state's bare name, which is where the deed was as well. */
function isCountryName({ places }: ReportContext, { party }: FoundParty): boolean {
  return places.some((place) => place.start === party.start && isCountry(place));
}

/** "the headquarters of X", "X checkpoints", "X-held districts": ground that is somebody's by its words. */
function ownsGround({ rules }: FoundParty): boolean {
  return rules.some((rule) => /^party\.(holder|owner|member-of|modifier)$/.test(rule));
}

function inSlots(
  context: ReportContext,
  event: EventMention,
  slots: readonly Slot[],
  when: DayInterval | null,
): readonly FoundParty[] {
  return event.fillers
    .filter((filler) => slots.includes(filler.slot) && !isNobody(event, filler))
    .flatMap((filler) =>
      partiesOf(context, event.tree, filler.head, when)
        .filter((found) => isLikely(found, filler))
        .map((found) => ({
          ...found,
          rules: [`role.${filler.slot.toLowerCase()}.${filler.how.replaceAll(' ', '-')}`, ...found.rules],
        })),
    );
}

/** "No casualties were reported", "nobody was hurt": whom there were none of. */
export function isNobody({ tree }: EventMention, { head }: Filler): boolean {
  if (/^(nobody|none)$/i.test(head.form)) return true;
  return tree.children(head, 'det').some((word) => /^(no|neither|none)$/i.test(word.form));
}

/** A name that nobody knows is somebody as a subject or object; behind "in" or "on" it is rather a place. */
function isLikely({ rules }: FoundParty, { people, how }: Filler): boolean {
  if (!rules.includes('party.unknown-name') || (people && how.endsWith('of-phrase'))) return true;
  return /subject|object|^nearest before|^control|^participle|^by-phrase|genitive|^between|^with|^accused/.test(how);
}

/** "anti-government protests": who protests where the words name nobody. */
function protesters(context: ReportContext, { tree, anchor, trigger, action }: EventMention): readonly FoundParty[] {
  const cause = tree.children(anchor, 'amod', 'compound').some(({ form }) => /^(anti|pro)-?\p{L}{4}/iu.test(form));
  if (!/^NN/.test(anchor.xpos) || action.id !== 'protest' || (trigger.length < 2 && !cause)) return [];
  const start = trigger[0]?.start ?? anchor.start;
  const text = context.report.body.slice(start, anchor.end);
  const party: Party = {
    id: null,
    name: 'Protesters',
    text,
    start,
    end: anchor.end,
    type: 'protesters',
    country: null,
    also: [],
  };
  return [{ party, rules: ['party.protester'], grade: 'vague' }];
}

/** "anti-government protests": whom the words of the protest itself name. */
function protestedIn(context: ReportContext, event: EventMention, when: DayInterval | null): readonly FoundParty[] {
  const { tree, anchor } = event;
  const before = tree.tokens.slice(Math.max(0, anchor.index - 2), anchor.index);
  return before
    .filter(({ form }) => AGAINST.test(form))
    .map((word) => withoutPrefix(word))
    .flatMap((word) => partiesOf(context, tree, word, when))
    .filter(isKnown);
}

const AGAINST = /^anti-?(?=\p{L}{4})/iu;

/** The word itself: "government" of "anti-government". */
function withoutPrefix(word: Token): Token {
  const form = word.form.replace(AGAINST, '');
  return { ...word, form, lemma: form.toLowerCase(), upos: 'NOUN', start: word.start + word.form.length - form.length };
}

/** Residents, students, workers who protest are protesters to ACLED's codebook. */
function asProtester(found: FoundParty): FoundParty {
  const { party, rules } = found;
  if (party.id !== null || (party.type !== 'civilians' && party.type !== 'unknown')) return found;
  return {
    ...found,
    party: { ...party, name: 'Protesters', type: 'protesters' },
    rules: [...rules, 'party.protester'],
  };
}

/** "At least 12 were killed in the air strike": those of whom nothing else is told count as civilians where fire came from afar. */
function asBystander(found: FoundParty, action: ActionRow): FoundParty {
  const { party, rules, grade } = found;
  if (grade !== 'counted' || party.type !== 'unknown' || action.acled_event !== 'Explosions/Remote violence')
    return found;
  const named: Party = { ...party, name: 'Civilians', type: 'civilians' };
  return { ...found, party: named, rules: [...rules, 'party.bystander'] };
}

/** Civilians fire shells and drop bombs only where the clause itself says so, never by a subject that it shares. */
function canWield({ party, rules }: FoundParty, action: ActionRow): boolean {
  if (party.type !== 'civilians' || action.acled_event !== 'Explosions/Remote violence') return true;
  return rules.some((rule) => /^role\.actor\.(subject|by-phrase)$/.test(rule));
}

/** Who only watches and reports does no violence, whatever a broken tree says. */
function isObserver({ rules }: FoundParty): boolean {
  return rules.includes('party.observer');
}

/** "rebels executed by the group": a description does not mean whom it is done to. */
function isSamePronoun({ party, rules }: FoundParty, others: readonly FoundParty[]): boolean {
  return rules.includes('party.reference') && others.some((other) => other.party.id === party.id && party.id !== null);
}

/** Each party once, in order of the text's first mention; those who are hardly anybody only where nobody else is told. */
function distinct(found: readonly FoundParty[]): readonly FoundParty[] {
  const told = [found.filter(isKnown), found.filter(({ grade }) => grade === 'vague')].find((some) => some.length > 0);
  const seen = new Map<string, FoundParty>();
  for (const one of told ?? found) if (!seen.has(identityKey(one.party))) seen.set(identityKey(one.party), one);
  return [...seen.values()];
}

function isKnown({ grade }: FoundParty): boolean {
  return grade === 'named' || grade === 'kind';
}

/** "Settlers killed farmers": people without a name are the same only where the same words name them. */
function personKey(party: Party): string {
  return party.id ?? `${party.start}`;
}

function identityKey(party: Party): string {
  return party.id ?? `${party.type}:${party.name.toLowerCase()}`;
}

/**
 * Forces of a state that acts outside its own country are external forces, as ACLED codes them; without a country
 * of the scene the type stays.
 */
export function fromScene(found: FoundParty, scene: string | null): FoundParty {
  const { party, rules } = found;
  if (party.type !== 'state_forces' || !party.country || !scene || party.country === scene) return found;
  return { ...found, party: { ...party, type: 'external_forces' }, rules: [...rules, 'party.abroad'] };
}
