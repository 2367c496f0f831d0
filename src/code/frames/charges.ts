import type { EventMention } from '../event.ts';
import { isVerbal } from '../grammar/arguments.ts';
import type { Tree } from '../tree.ts';

/** PLOVER events that tell what somebody is said to have done. */
const CHARGE = /^(ACCUSE|REJECT)$/;

/**
 * "accused the rebels of using toxic gas", "denied using chemical weapons", "responsible for chemical attacks": deeds of no place,
 * day or victim that only say what the charge or its denial is about, and are told with it.
 */
export function withoutCharges(tree: Tree, events: readonly EventMention[]): readonly EventMention[] {
  const charges = events.filter(({ action }) => CHARGE.test(action.plover_event));
  return events.filter((event) => !charges.some((charge) => isChargeOnly(tree, event, charge)));
}

function isChargeOnly(tree: Tree, event: EventMention, charge: EventMention): boolean {
  const { anchor, clause, fillers, action } = event;
  if (charge === event || CHARGE.test(action.plover_event) || anchor !== clause) return false;
  const bare = !fillers.some(({ slot }) => slot !== 'ACTOR' && slot !== 'WEAPON') && !isDefinite(tree, event);
  return bare && isGeneral(tree, event) && isUnder(tree, event, charge);
}

/** Right under the words of the charge, or under whom it is brought against or a noun that it is joined with. */
function isUnder(tree: Tree, { anchor }: EventMention, charge: EventMention): boolean {
  const words = [charge.anchor, ...charge.trigger];
  const between = new Set(charge.fillers.map(({ head }) => head));
  const above = tree.ancestors(anchor).slice(1);
  const top = above.findIndex((word) => words.includes(word));
  const path = [anchor, ...above.slice(0, Math.max(top, 0))];
  return top >= 0 && path.every((word, at) => at === 0 || between.has(word) || path[at - 1]?.deprel === 'conj');
}

/** "the attack" points back to one that was told. */
function isDefinite(tree: Tree, { anchor }: EventMention): boolean {
  return tree.children(anchor, 'det').some(({ form }) => /^(the|this|that|these|those|an?)$/i.test(form));
}

/** A gerund or a plural, or what is no violence, with no place and no day of its own. */
function isGeneral(tree: Tree, { anchor, action }: EventMention): boolean {
  const general = isVerbal(anchor) ? anchor.xpos === 'VBG' : anchor.xpos === 'NNS' || !action.toll;
  return (
    general &&
    !tree.children(anchor, 'nmod', 'obl').some((word) => /^(in|at|near|on)$/.test(tree.preposition(word) ?? ''))
  );
}
