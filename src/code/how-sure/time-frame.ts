import type { Status, TimeFrame, Token } from '../../model/index.ts';
import type { EventMention } from '../event.ts';
import type { Tree } from '../tree.ts';
import { isContinuedPerfect, isPresent } from './verb-form.ts';

/** Where in the report an event is told. */
interface Setting {
  /** Somebody is named as its source: reports name sources for their news, and tell what is known on their own. */
  readonly attributed: boolean;
  /** In a sentence that goes on with history, for which nobody is named. */
  readonly recounted: boolean;
  /** In the second half, where news reports put what went before. */
  readonly late: boolean;
}

/**
 * Whether an event is what a report brings, or history that it recalls. `past` is what the event's date says against
 * the report's (null where there is no date): it decides before grammar and setting do.
 */
export function timeFrameOf(event: EventMention, status: Status, past: boolean | null, setting: Setting): TimeFrame {
  if (status === 'planned' || status === 'threatened' || status === 'hypothetical') return 'news';
  if (past !== null) return past ? 'background' : 'news';
  return isRecalled(event, setting) || isStanding(event, setting) ? 'background' : 'news';
}

function isRecalled({ tree, clause, anchor }: EventMention, { attributed, recounted }: Setting): boolean {
  return (
    (recounted && !isPresent(tree, clause)) ||
    (!attributed && isPastPerfect(tree, clause)) ||
    isContinuedPerfect(tree, clause) ||
    followsAfter(tree, clause) ||
    hasSince(tree, clause) ||
    isEarlier(tree, clause) ||
    isEarlier(tree, countedBy(tree, anchor)) ||
    isSucceeded(tree, anchor)
  );
}

/** "had captured"; under "said that ..." the past perfect only keeps step with "said". */
function isPastPerfect(tree: Tree, verb: Token): boolean {
  return tree.children(verb, 'aux').some((aux) => aux.form.toLowerCase() === 'had');
}

/** "... after rebels took the hill": what the news came after. */
function followsAfter(tree: Tree, verb: Token): boolean {
  const clause = tree.ancestors(verb).find((above) => above.deprel.startsWith('advcl'));
  return clause !== undefined && tree.child(clause, 'mark')?.lemma === 'after';
}

/** "since morning" is the day's news. */
const TODAY = /^(morning|dawn|midnight|noon|midday|sunrise|yesterday|night|evening)$/i;

/** "since 2011", "since the war began". */
function hasSince(tree: Tree, verb: Token): boolean {
  return tree.children(verb, 'obl', 'advcl', 'nmod').some((child) => {
    const mark = tree.preposition(child) ?? tree.child(child, 'mark')?.form.toLowerCase();
    return mark === 'since' && !TODAY.test(child.lemma);
  });
}

const EARLIER = /^(previously|formerly|earlier|once|originally|already|since|recent|recently)$/i;

function isEarlier(tree: Tree, head: Token): boolean {
  return tree.children(head, 'advmod', 'amod').some((child) => EARLIER.test(child.form) && !isHoursAgo(tree, child));
}

/** "a few hours earlier" is the same day's news. */
function isHoursAgo(tree: Tree, earlier: Token): boolean {
  return /^(hour|minute)s?$/i.test(tree.tokens[earlier.index - 1]?.form ?? '');
}

const COUNT = /^(?:series|wave|string|spate|round|number|chain|surge|rise|increase)$/;

/** "a recent series of attacks": what counts the deeds speaks for them. */
function countedBy(tree: Tree, noun: Token): Token {
  const above = noun.deprel === 'nmod' && tree.preposition(noun) === 'of' ? tree.parent(noun) : undefined;
  return above && COUNT.test(above.lemma) ? above : noun;
}

const SUCCESSION = /^(continuation|resumption|repetition|sequel|aftermath|anniversary|commemoration)$/;

/** "a continuation of clashes": what the news comes after. */
function isSucceeded(tree: Tree, noun: Token): boolean {
  const above = noun.deprel === 'nmod' ? tree.parent(noun) : undefined;
  return above !== undefined && SUCCESSION.test(above.lemma.toLowerCase());
}

/** What stands, in the outlet's own voice and late in the report: "the town has been besieged", "Russia backs". Whoever protests does it now. */
function isStanding({ tree, clause, action }: EventMention, { attributed, late }: Setting): boolean {
  if (attributed || !late || (action.plover_event === 'PROTEST' && clause.upos === 'VERB')) return false;
  const verb = clause.upos === 'NOUN' ? verbOver(tree, clause) : clause;
  if (!verb) return true;
  return verb.xpos === 'VBZ' || verb.xpos === 'VBP' || isPresent(tree, verb);
}

/** The verb that an event noun hangs on, whose tense holds for it. */
function verbOver(tree: Tree, noun: Token): Token | undefined {
  return tree.ancestors(noun).find((above) => above.upos === 'VERB' || above.upos === 'AUX');
}
