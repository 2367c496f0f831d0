import type { Token } from '../../model/index.ts';
import type { Calendar, TimeExpression, TimeMeaning } from '../../text/index.ts';
import type { EventMention } from '../event.ts';
import { isRelation, type Tree } from '../tree.ts';
import type { ReportTimes } from './times.ts';

/** Conjunctions that set their clause at another time than the main clause. */
const OTHER_TIME = new Set(['after', 'before', 'since', 'until', 'till', 'once', 'following']);

/** Words of time that hold for an event; `own` when they hang on it and not on a clause above or beside it. */
export interface AttachedTime {
  readonly time: TimeExpression;
  readonly own: boolean;
}

interface Candidate {
  readonly time: TimeExpression;
  readonly rank: number;
  readonly distance: number;
}

/**
 * The words of time that hold for an event, or null. In this order:
 * 1. they hang on the event's words or on the verb of its clause;
 * 2. on a clause or noun under the event ("the offensive that began on Friday");
 * 3. on a clause above it ("On Friday jets struck X, killing Y"), the nearest first, a speaker's verb last;
 * 4. on a clause beside it, unless that is a relative clause of another thing or is set at another time by "after",
 *    "before" and the like.
 * Of equals the nearest in the text.
 */
export function bestTime(event: EventMention, times: ReportTimes, ahead: boolean): AttachedTime | null {
  const all = times.bySentence.get(event.tree.sentence.index) ?? [];
  const found = ahead ? all : all.filter((time) => !isAhead(time.meaning));
  let best: Candidate | null = null;
  for (const stated of found) {
    const time = whenClause(sinceClause(stated, event), event);
    const rank = rankOf(time, event, times.finder.calendar);
    if (rank === null) continue;
    const one = { time, rank, distance: Math.abs(time.start - event.anchor.start) };
    if (!best || one.rank < best.rank || (one.rank === best.rank && one.distance < best.distance)) best = one;
  }
  return best && { time: best.time, own: best.rank < GOVERNING };
}

/** "next month", "tomorrow": nothing has happened then. */
function isAhead(meaning: TimeMeaning): boolean {
  if (meaning.kind === 'weekday') return meaning.turn === 'next';
  return (meaning.kind === 'period' && meaning.shift > 0) || (meaning.kind === 'days' && meaning.from > 0);
}

/** Ranks from here on are those of other clauses. */
const GOVERNING = 10;
const BESIDE = 60;

/** "since the war began in 2011" is since 2011; that the war began is not. */
function sinceClause(time: TimeExpression, { tree, clause: told }: EventMention): TimeExpression {
  const word = tree.tokens.find((token) => token.start < time.end && token.end > time.start);
  const clause = word && tree.ancestors(word).find((token) => isRelation(token, 'advcl'));
  const since = clause && tree.children(clause, 'mark').some((mark) => mark.lemma.toLowerCase() === 'since');
  return since && clause !== told && time.bound === null ? { ...time, bound: 'since' } : time;
}

/** "since March, when they agreed on a truce": the truce is of March. */
function whenClause(time: TimeExpression, { tree, clause }: EventMention): TimeExpression {
  const when = tree.children(clause, 'advmod', 'mark').find((word) => word.form.toLowerCase() === 'when');
  const before = when && tree.tokens[when.index - 1];
  const word = before?.form === ',' ? tree.tokens[before.index - 1] : before;
  return word && word.start < time.end && word.end > time.start ? { ...time, bound: null } : time;
}

function rankOf(time: TimeExpression, event: EventMention, calendar: Calendar): number | null {
  const { tree } = event;
  const site = siteOf(time, tree, calendar);
  if (!site) return BESIDE + 10;
  if (site === event.anchor || site === event.clause || event.trigger.includes(site)) return 0;
  if (isOfAnother(tree, site, event, time)) return null;
  const under = stepsUp(tree, site, event, time);
  if (under !== null) return under;
  return stepsDown(tree, site, event) ?? beside(tree, site, event);
}

/** The word that the words of time hang on: above all words of time ("in the early hours of Monday morning"). */
function siteOf(time: TimeExpression, tree: Tree, calendar: Calendar): Token | null {
  const inside = tree.tokens.filter((token) => token.start < time.end && token.end > time.start);
  let at = inside.find((token) => !inside.some((other) => other.index === token.head));
  for (let steps = 0; at && steps < tree.tokens.length; steps += 1) {
    const above = tree.parent(at);
    if (!above) return at;
    if (!inside.includes(above) && !calendar.stretch(above.lemma)) return siteBefore(tree, time, above);
    at = above;
  }
  return null;
}

/** "captured the town on Friday after clashes": what stands before "after" is not the time of what stands behind it. */
function siteBefore(tree: Tree, time: TimeExpression, site: Token): Token {
  const mark = tree.children(site, 'mark', 'case').find((word) => OTHER_TIME.has(word.lemma.toLowerCase()));
  return mark && time.end <= mark.start ? (tree.parent(site) ?? site) : site;
}

const OWN_STEP = /^(?:acl|nmod|xcomp|obj|iobj|nsubj|obl|compound|appos|nummod)/;

/** "opposed raids into a valley hit by a June 2019 flood": a date before the noun that another clause has for its doer. */
function isOfAnother(tree: Tree, site: Token, event: EventMention, time: TimeExpression): boolean {
  if (site.upos !== 'NOUN' || time.end > site.start || !(site.deprel === 'obl:agent' || isRelation(site, 'nsubj')))
    return false;
  const path = tree.ancestors(site);
  const at = path.findIndex((token) => token === event.anchor || token === event.clause);
  return path.slice(0, Math.max(at, 0)).some((token) => isRelation(token, 'acl') || isRelation(token, 'advcl'));
}

/** From the words of time's site up to the event, over clauses and phrases that belong to the event. */
function stepsUp(tree: Tree, site: Token, event: EventMention, time: TimeExpression): number | null {
  const path = tree.ancestors(site);
  const at = path.findIndex((token) => token === event.anchor || token === event.clause);
  if (at < 0) return null;
  const steps = path.slice(0, at);
  if (time.bound !== 'since' && steps.some((token) => isOtherTime(tree, token))) return null;
  // "attacked a base that the army had seized in 2012": the date is that of another clause's event.
  if (steps.slice(0, -1).some((token) => isRelation(token, 'acl') && tree.child(token, 'nsubj', 'aux'))) return null;
  const own = steps.every((token) => OWN_STEP.test(token.deprel));
  // The date of an event often hangs on its object: "shelled the town on Tuesday".
  return own ? at : 30 + at;
}

/** From the event up to the site. */
function stepsDown(tree: Tree, site: Token, event: EventMention): number | null {
  const path = tree.ancestors(event.clause);
  const at = path.indexOf(site);
  if (at < 0) return null;
  const steps = path.slice(0, at);
  if (steps.some((token) => isOtherTime(tree, token))) return null;
  const told = steps.filter((token) => isRelation(token, 'ccomp') || isRelation(token, 'acl')).length;
  return GOVERNING + at + 10 * told;
}

function beside(tree: Tree, site: Token, event: EventMention): number | null {
  const above = new Set(tree.ancestors(event.clause));
  for (const token of tree.ancestors(site)) {
    if (above.has(token)) return BESIDE;
    if (isRelation(token, 'acl') || isOtherTime(tree, token)) return null;
  }
  return BESIDE;
}

function isOtherTime(tree: Tree, token: Token): boolean {
  return tree
    .children(token, 'mark', 'case', 'advmod')
    .some((mark) => mark.index < token.index && OTHER_TIME.has(mark.lemma.toLowerCase()));
}
