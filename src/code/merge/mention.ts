import type { Draft } from '../draft.ts';
import type { EventMention } from '../event.ts';
import { isVerbal } from '../grammar/arguments.ts';

/** "the attack killed 12", "these raids": an event noun with a definite article whose doer is not told again; "its formation". */
export function pointsBack(draft: Draft): boolean {
  const { event, actor } = draft;
  if (isItsOwn(draft)) return true;
  if (actor.length > 0 || !/^NN/.test(event.anchor.xpos) || isOfSomebodyNew(event)) return false;
  return event.tree.children(event.anchor, 'det').some((word) => /^(the|this|these|that|those|both)$/i.test(word.form));
}

/** "the killing of a pilot": somebody of whom nothing was told before. */
function isOfSomebodyNew({ tree, fillers }: EventMention): boolean {
  return fillers.some(
    ({ slot, head }) => slot === 'TOLL' && tree.children(head, 'det').some(({ form }) => /^an?$/i.test(form)),
  );
}

/** "Soon after its formation": a deed that is known, of somebody who is known. */
export function isItsOwn({ event: { tree, anchor } }: Draft): boolean {
  const after = /^(after|since|before|following)$/.test(tree.preposition(anchor) ?? '');
  return after && tree.children(anchor, 'nmod:poss').some((word) => word.upos === 'PRON');
}

/** "36 others were wounded": beside those of whom was told before. */
export function isContinued({ event, action, actor }: Draft): boolean {
  if (action.detail !== 'outcome' || actor.length > 0) return false;
  const { tree, fillers } = event;
  return fillers.some(
    ({ slot, head }) =>
      slot === 'TOLL' &&
      (head.lemma.toLowerCase() === 'other' ||
        tree.children(head, 'amod', 'det').some((word) => /^(other|another|more|further)$/i.test(word.form))),
  );
}

/** "several attacks this week" is not one of the attacks. */
export function isSummary({ event }: Draft): boolean {
  return (
    event.anchor.xpos === 'NNS' &&
    event.tree
      .children(event.anchor, 'nummod', 'amod', 'det')
      .some((word) => /^(several|many|numerous|some|\d+|two|three|four|five|six|dozens?)$/i.test(word.form))
  );
}

/** "a large-scale attack" holds the storming of a town, and is not that. */
export function isOnePartOf(a: Draft, b: Draft): boolean {
  return a.action.id !== b.action.id && isLarge(a) !== isLarge(b);
}

function isLarge({ event: { tree, anchor } }: Draft): boolean {
  const before = tree.tokens.slice(Math.max(0, anchor.index - SIZE_REACH), anchor.index);
  return !isVerbal(anchor) && before.some((word) => /^(scale|sweeping|wide-ranging|all-out)$/i.test(word.form));
}

/** Words between "large-scale" and its noun. */
const SIZE_REACH = 3;

export function isNobodys(draft: Draft): boolean {
  return draft.actor.length + draft.recipient.length === 0;
}

/** "the attack": a definite mention that tells nothing of its own. */
export function isBare(draft: Draft): boolean {
  return draft.actor.length + draft.recipient.length + draft.toll.length === 0 && draft.place === null;
}

/** The mention's own sentence does not name the place. */
export function isBorrowed({ place, event }: Draft): boolean {
  const { start, end } = event.tree.sentence;
  return place !== null && (place.start < start || place.end > end);
}

/** "Gas dropped on town" of a headline, and the only news of such a deed that the report opens with. */
export function isHeadlineOf(a: Draft, b: Draft): boolean {
  const behind = b.event.tree.sentence.index - a.event.tree.sentence.index;
  return a.headline && behind <= OPENING && a.action.id === b.action.id;
}

/** "heavy clashes continued there": such a deed of nobody, close to one that the report tells more of. */
export function isMereMention(a: Draft, b: Draft): boolean {
  const near = Math.abs(b.event.tree.sentence.index - a.event.tree.sentence.index) <= OPENING;
  const [bare, other] = isNobodys(b) ? [b, a] : [a, b];
  return near && isNobodys(bare) && bare.toll.length === 0 && !isNobodys(other) && (!bare.place || isBorrowed(bare));
}

/** Sentences behind a headline in which its deed is told. */
const OPENING = 4;

/** "Clashes broke out in the town. Eleven soldiers were killed.": what came of a deed, right behind it. */
export function isOutcomeBehind(a: Draft, b: Draft): boolean {
  return (
    b.action.detail === 'outcome' &&
    (a.action.detail !== 'outcome' || a.action.id === b.action.id) &&
    b.actor.length === 0 &&
    (b.place === null || isBorrowed(b)) &&
    b.event.tree.sentence.index - a.event.tree.sentence.index === 1 &&
    a.timeFrame === b.timeFrame &&
    a.toll.every((toll) => b.toll.every(({ kind }) => kind !== toll.kind))
  );
}

/** "heavy losses" told some sentences before a deed of its own kind need not have come of that. */
export function isOutcomeBefore(a: Draft, b: Draft): boolean {
  const apart = b.event.tree.sentence.index - a.event.tree.sentence.index > 1;
  return apart && a.place === null && a.action.detail === 'outcome' && b.action.detail !== 'outcome';
}
