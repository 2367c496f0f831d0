import type { Token } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import type { EventMention, Filler } from '../event.ts';
import { clauseArguments, isPassive, isVerbal } from '../grammar/arguments.ts';
import { contentHead, ofPhrase } from '../grammar/nominal.ts';
import type { Tree } from '../tree.ts';
import type { FrameBook, LightVerb } from './compile.ts';
import { type Match, matchPattern } from './match.ts';

type Events = Map<Token, EventMention>;

interface Carrier {
  readonly row: LightVerb;
  readonly match: Match;
  /** The events that the verb carries. */
  readonly carried: readonly EventMention[];
}

/** Lets light verbs hand their subjects, objects, time and status to the event nouns that they carry. */
export function carryLightVerbs(
  context: ReportContext,
  tree: Tree,
  found: readonly EventMention[],
  book: FrameBook,
): EventMention[] {
  const events: Events = new Map(found.map((event) => [event.anchor, event]));
  for (const verb of tree.tokens) {
    const carrier = bestCarrier(context, tree, verb, lightRows(tree, verb, book), events);
    if (!carrier || fixedWords(events.get(verb)) > carrier.match.words.length) continue;
    events.delete(verb);
    for (const event of carrier.carried) events.set(event.anchor, carry(context, event, verb, carrier));
  }
  return [...events.values()].map((event) => stoodBehind(tree, carriedByOrder(tree, event, book)));
}

/** Words that may stand between a light verb and the event noun that is its object. */
const INSIDE_OBJECT = /^(DET|ADJ|ADV|NUM|NOUN|PROPN)$/;

/** "launched a large-scale offensive": the verb right before the noun's own words, where the tree ties them otherwise. */
function carriedByOrder(tree: Tree, event: EventMention, book: FrameBook): EventMention {
  if (
    event.clause !== event.anchor ||
    isVerbal(event.anchor) ||
    event.fillers.some((filler) => filler.slot === 'ACTOR')
  )
    return event;
  let at = event.anchor.index - 1;
  while (INSIDE_OBJECT.test(tree.tokens[at]?.upos ?? '') || tree.tokens[at]?.form === '-') at -= 1;
  const verb = tree.tokens[at];
  const row = verb && isVerbal(verb) ? lightRows(tree, verb, book).find((one) => takesObject(one)) : undefined;
  const subject = row && verb && !isPassive(tree, verb) ? clauseArguments(tree, verb).subject : null;
  if (!row || !verb || !subject || !row.pattern.subject) return event;
  const filler: Filler = {
    slot: row.pattern.subject.slot,
    toll: null,
    people: false,
    head: subject.head,
    how: subject.how,
  };
  return {
    ...event,
    clause: verb,
    fillers: [...event.fillers, filler],
    status: row.status ?? event.status,
    rows: [...event.rows, row.id],
  };
}

/** "The group was behind the bombing": the noun is the predicate, who is behind it did it. */
function stoodBehind(tree: Tree, event: EventMention): EventMention {
  const { anchor, fillers } = event;
  const subject = tree.child(anchor, 'cop') && tree.preposition(anchor) === 'behind' && tree.child(anchor, 'nsubj');
  if (!subject || fillers.some((filler) => filler.slot === 'ACTOR')) return event;
  return {
    ...event,
    fillers: [...fillers, { slot: 'ACTOR', toll: null, people: false, head: subject, how: 'subject' }],
  };
}

/** "ACTOR launch EVENT": nothing but the noun behind the verb. */
function takesObject({ pattern }: LightVerb): boolean {
  const [first, second] = pattern.elements;
  return !second && first?.kind === 'slot' && first.spec.slot === 'EVENT' && first.prepositions.length === 0;
}

function lightRows(tree: Tree, word: Token, book: FrameBook): readonly LightVerb[] {
  const [lemma, form] = [word.lemma.toLowerCase(), word.form.toLowerCase()];
  const own = book.light.get(lemma) ?? [];
  const rows = form === lemma || !book.light.has(form) ? own : [...own, ...(book.light.get(form) ?? [])];
  if (isVerbal(word)) return rows;
  return tree.child(word, 'cop') ? rows.filter((row) => row.pattern.surface) : [];
}

function bestCarrier(
  context: ReportContext,
  tree: Tree,
  verb: Token,
  rows: readonly LightVerb[],
  events: Events,
): Carrier | null {
  let best: Carrier | null = null;
  for (const row of rows) {
    const match = matchPattern(context, tree, verb, row.pattern);
    const carried = match ? carriedBy(context, tree, match, events) : [];
    if (match && carried.length > 0 && (!best || match.score > best.match.score)) best = { row, match, carried };
  }
  return best;
}

function carriedBy(context: ReportContext, tree: Tree, match: Match, events: Events): EventMention[] {
  const nouns = match.fillers.filter((filler) => filler.slot === 'EVENT');
  return nouns.flatMap((filler) => {
    const event =
      events.get(filler.head) ??
      events.get(contentHead(context, tree, filler.head)) ??
      below(context, tree, filler, events);
    return event && !isVerbal(event.anchor) && !isMet(match, event) ? [event] : [];
  });
}

/** "police arrested 15 people during a protest": who harms protesters does not protest. */
function isMet({ fillers }: Match, { action }: EventMention): boolean {
  const slots = fillers.map(({ slot }) => slot);
  return action.plover_event === 'PROTEST' && slots.includes('ACTOR') && slots.includes('TOLL');
}

/** "a continuation of clashes, which erupted in ...", "ten days of clashes": the noun's own complement is told of. */
function below(context: ReportContext, tree: Tree, { head }: Filler, events: Events): EventMention | undefined {
  const inner = tree.child(head, 'acl:relcl') || context.isTime(head) ? ofPhrase(tree, head) : undefined;
  return inner && events.get(inner);
}

/** A verb frame with more fixed words of its own ("take part in") says more than a light verb. */
function fixedWords(event: EventMention | undefined): number {
  return event ? event.trigger.length - 1 : -1;
}

function carry(context: ReportContext, event: EventMention, verb: Token, { row, match }: Carrier): EventMention {
  const own = event.fillers.filter((filler) => !isLabelOfNamed(context, event.tree, filler, match));
  const held = new Set(own.map((filler) => filler.head));
  const hasActor = own.some((filler) => filler.slot === 'ACTOR');
  const added = match.fillers.filter((filler) => isNew(filler, held, hasActor));
  return {
    ...event,
    clause: verb,
    fillers: [...own, ...added],
    status: row.status ?? event.status,
    rows: [...event.rows, row.id],
  };
}

/** "X killed 20 in a jihadist assault": the label before the deed is that of the named group of its kind that did it. */
function isLabelOfNamed(context: ReportContext, tree: Tree, { slot, how, head }: Filler, { fillers }: Match): boolean {
  const kind = context.nounAt(tree, head)?.actor_type;
  if (slot !== 'ACTOR' || how !== 'modifier' || !kind || context.actorAt(tree, head)) return false;
  const doers = fillers
    .filter((filler) => filler.slot === 'ACTOR')
    .flatMap((one) => context.actorAt(tree, one.head) ?? []);
  return doers.some((actor) => actor.on(null)[0]?.type === kind);
}

/** "The army's attack" has its actor; a carrier's subject does not add another one. */
function isNew(filler: Filler, held: ReadonlySet<Token>, hasActor: boolean): boolean {
  if (filler.slot === 'EVENT' || held.has(filler.head)) return false;
  return filler.slot !== 'ACTOR' || !hasActor;
}
