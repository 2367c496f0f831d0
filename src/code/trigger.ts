import type { ActionRow, Span, Status, TimeFrame, Token } from '../model/index.ts';
import type { ReportContext } from './context.ts';
import type { EventMention } from './event.ts';
import { isVerbal, OBJECT_CONTROL } from './grammar/arguments.ts';
import { isPastTense } from './grammar/nearest.ts';
import { isNobody } from './parties/sides.ts';
import type { Tree } from './tree.ts';
import { isCountry } from './where/index.ts';

/** Words of a trigger that stand further apart than this are not one span. */
const WIDEST_GAP = 3;

/** The words that name the action, from first to last; the anchor alone where they stand far apart. */
export function triggerSpan(context: ReportContext, { anchor, trigger }: EventMention): Span {
  const near = trigger.every((word, at) => at === 0 || word.index - (trigger[at - 1]?.index ?? 0) <= WIDEST_GAP);
  const [first, last] = near ? [trigger[0] ?? anchor, trigger.at(-1) ?? anchor] : [anchor, anchor];
  return { text: context.report.body.slice(first.start, last.end), start: first.start, end: last.end };
}

/** "homicides in X", "the X massacre": an event noun whose own words name a town or a region. */
export function isLocated(context: ReportContext, { tree, anchor }: EventMention): boolean {
  if (isVerbal(anchor)) return false;
  const words = tree
    .children(anchor, 'nmod', 'compound')
    .filter((word) => word.index < anchor.index || /^(in|at|near|of)$/.test(tree.preposition(word) ?? ''));
  return [...words, ...words.flatMap((word) => examples(tree, word))].some((word) => {
    const place = context.placeAt(tree, word);
    return place !== undefined && !isCountry(place);
  });
}

/** "attacks in places including X" */
function examples(tree: Tree, word: Token): readonly Token[] {
  return tree.children(word, 'nmod').filter((one) => /^(including|like|such as)$/.test(tree.preposition(one) ?? ''));
}

/** What was found of an event. */
export interface Findings {
  readonly actors: number;
  readonly parties: number;
  /** The words of an event noun name its place (`isLocated`). */
  readonly located: boolean;
  /** How many tolls, and the largest number among them. */
  readonly tolls: number;
  readonly largestToll: number;
  readonly status: Status;
  readonly timeFrame: TimeFrame;
}

/**
 * Whether words tell of an event at all: somebody must do it or suffer it; violence may also have only a place or a toll
 * of its own ("clashes erupted in the town"). Descriptions ("the US-backed group"), aims ("in order to free the town") and
 * totals of a whole war are no events.
 */
export function isTold(event: EventMention, action: ActionRow, found: Findings): boolean {
  if (isDescription(event, action) || isAim(event, found.status) || isWarTotal(event, found)) return false;
  if (isOfNobody(event, action) || isSaidByNobody(action, found) || isMerelyThought(event, found)) return false;
  if (found.parties > 0) return true;
  if (found.tolls === 0 && found.status !== 'happened' && found.status !== 'ongoing') return false;
  if (isVerbal(event.anchor) && action.acled_event !== null && event.fillers.length > 0) return true;
  return (
    action.toll &&
    (found.tolls > 0 ||
      found.located ||
      event.fillers.some((filler) => filler.slot === 'PLACE') ||
      event.clause !== event.anchor)
  );
}

/**
 * A participle before its noun, or one behind it that tells of no violence ("a town held by ...", "troops backed by ...") or of a
 * standing enmity ("forces fighting the group").
 */
function isDescription({ tree, anchor, clause }: EventMention, action: ActionRow): boolean {
  if (anchor !== clause || !/^VB[NG]$/.test(anchor.xpos)) return false;
  const noun = tree.parent(anchor);
  if (isPastTense(tree, anchor) || tree.child(anchor, 'det', 'amod', 'compound')) return false;
  if (anchor.deprel === 'amod') return noun !== undefined && anchor.index < noun.index;
  if (anchor.deprel !== 'acl' || tree.child(anchor, 'mark')) return false;
  return anchor.xpos === 'VBN' ? !action.toll && action.territory === null : action.mutual;
}

/** "if they fought", "whether strikes were carried out": what may be or not is told of only with whom or what it is done to. */
function isMerelyThought({ fillers }: EventMention, { status, parties, tolls }: Findings): boolean {
  const aimless = !fillers.some(({ slot }) => slot === 'PLACE' || slot === 'RECIPIENT');
  return status === 'hypothetical' && parties < 2 && tolls === 0 && aimless;
}

/** PLOVER events of words and favours. */
const WORDS = /^(AGREE|CONSULT|SUPPORT|CONCEDE|COOPERATE|REQUEST|REJECT|THREATEN)$/;

/** "support for the groups", "a threat to the government": words and favours of nobody. */
function isSaidByNobody({ plover_event, acled_event }: ActionRow, { actors }: Findings): boolean {
  return actors === 0 && acled_event === null && WORDS.test(plover_event);
}

/** "Nobody was hurt": harm that did not come to pass. */
function isOfNobody(event: EventMention, { detail }: ActionRow): boolean {
  const harmed = event.fillers.filter(({ slot }) => slot === 'TOLL' || slot === 'RECIPIENT');
  return detail === 'outcome' && harmed.length > 0 && harmed.every((filler) => isNobody(event, filler));
}

/** "launched an offensive to break the siege": what is aimed at has not been done. */
function isAim({ tree, clause, action }: EventMention, status: Status): boolean {
  if (status !== 'planned' && status !== 'hypothetical') return false;
  if (action.toll && isControlled(tree, clause)) return false;
  return /^(advcl|acl)$/.test(clause.deprel) && tree.children(clause, 'mark').some((mark) => mark.lemma === 'to');
}

/** "pushed the allies to invade X": what somebody is driven to is no aim of the driver's. */
function isControlled(tree: Tree, clause: Token): boolean {
  const above = clause.deprel === 'advcl' ? tree.parent(clause) : undefined;
  if (above?.lemma === 'call') return tree.children(above, 'obl').some((word) => tree.preposition(word) === 'on');
  return above !== undefined && OBJECT_CONTROL.test(above.lemma) && tree.child(above, 'obj') !== undefined;
}

/** More dead than any single deed of the wars that are coded; larger numbers are totals of a war. */
const LARGEST_DEED = 5000;

/** "More than 300,000 people have been killed since 2011": nobody's deed, in years or beyond any single deed's number. */
function isWarTotal({ action, fillers }: EventMention, { timeFrame, largestToll, located }: Findings): boolean {
  if (located) return false;
  if (fillers.some((filler) => filler.slot === 'ACTOR' && filler.how !== 'nearest before')) return false;
  return largestToll >= LARGEST_DEED || (action.detail === 'outcome' && timeFrame === 'background');
}
