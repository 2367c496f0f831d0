import type { Status, TimeFrame, Token } from '../../model/index.ts';
import type { EventMention } from '../event.ts';
import type { Tree } from '../tree.ts';

/**
 * Whether an event is what a report brings, or history that it recalls. `past` is what the event's date says against
 * the report's (null where there is no date): it decides before grammar does.
 */
export function timeFrameOf(event: EventMention, status: Status, past: boolean | null): TimeFrame {
  if (status === 'planned' || status === 'threatened' || status === 'hypothetical') return 'news';
  if (past !== null) return past ? 'background' : 'news';
  return isRecalled(event) ? 'background' : 'news';
}

function isRecalled({ tree, clause, anchor }: EventMention): boolean {
  return isPastPerfect(tree, clause) || hasSince(tree, clause) || isEarlier(tree, clause) || isEarlier(tree, anchor);
}

/** "had captured", unless "said that ... had captured", where the past perfect only keeps step with "said". */
function isPastPerfect(tree: Tree, verb: Token): boolean {
  const had = tree.children(verb, 'aux').some((aux) => aux.form.toLowerCase() === 'had');
  return had && !tree.ancestors(verb).some((above) => above.deprel === 'ccomp');
}

/** "since 2011", "since the war began". */
function hasSince(tree: Tree, verb: Token): boolean {
  return tree.children(verb, 'obl', 'advcl', 'nmod').some((child) => {
    const mark = tree.preposition(child) ?? tree.child(child, 'mark')?.form.toLowerCase();
    return mark === 'since';
  });
}

const EARLIER = /^(previously|formerly|earlier|once|originally|already|since)$/i;

function isEarlier(tree: Tree, head: Token): boolean {
  return tree.children(head, 'advmod', 'amod').some((child) => EARLIER.test(child.form));
}
