import type { Token } from '../../model/index.ts';
import type { EventMention, Filler } from '../event.ts';
import type { Tree } from '../tree.ts';

/**
 * "launched an offensive to recapture the town from X": whom an attack is meant to take ground from is whom it is aimed at,
 * where its own words name nobody.
 */
export function nameAims(tree: Tree, events: readonly EventMention[]): readonly EventMention[] {
  return events.map((event) => {
    if (!isOpenAttack(event)) return event;
    const aim = events.find((other) => other.action.territory === 'captured' && isAimOf(tree, other, event));
    const ground = aim?.fillers.filter(({ slot }) => slot === 'RECIPIENT' || slot === 'PLACE') ?? [];
    const fillers = ground.map((one): Filler => ({ ...one, slot: 'RECIPIENT', how: `${one.how} of its aim` }));
    return fillers.length > 0 ? { ...event, fillers: [...event.fillers, ...fillers] } : event;
  });
}

function isOpenAttack({ action, fillers }: EventMention): boolean {
  return action.id === 'attack' && !fillers.some(({ slot }) => slot === 'RECIPIENT' || slot === 'TOLL');
}

/** "to seize", "aiming to seize", "with the aim of seizing". */
function isAimOf(tree: Tree, aim: EventMention, attack: EventMention): boolean {
  const above = tree.ancestors(aim.clause).slice(1);
  return (above.includes(attack.anchor) || above.includes(attack.clause)) && isMeant(tree, aim.clause, above);
}

function isMeant(tree: Tree, clause: Token, above: readonly Token[]): boolean {
  const marks = tree.children(clause, 'mark').map(({ lemma }) => lemma);
  return marks.includes('to') || above.some(({ lemma }) => /^(aim|bid|goal|order|attempt|effort)$/.test(lemma));
}
