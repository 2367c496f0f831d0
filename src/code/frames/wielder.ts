import type { Token } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import type { EventMention, Filler } from '../event.ts';
import { clauseArguments } from '../grammar/arguments.ts';
import { prepositional } from '../grammar/nominal.ts';
import type { Tree } from '../tree.ts';
import { classesOf } from './classes.ts';
import { modifiers } from './modifiers.ts';

/** Prepositions that tie what a deed is done with to its verb. */
const WITH = ['by', 'with', 'in', 'from', 'under', 'of', 'through'];

/** Classes of those who can use a weapon. */
const PEOPLE = /^(fighters|group|person|official)$/;

/**
 * "killed by the army's shells", "struck by rockets fired by militants": whose the weapon is did the deed, where nobody
 * else is said to have done it.
 */
export function nameWielders(context: ReportContext, tree: Tree, events: readonly EventMention[]): EventMention[] {
  return events.map((event) => {
    if (!event.action.toll || event.fillers.some((filler) => isDoer(context, tree, filler))) return event;
    const wielders = weaponsOf(context, event).flatMap((weapon) => ownersOf(context, tree, weapon));
    return wielders.length === 0 ? event : { ...event, fillers: [...event.fillers, ...wielders] };
  });
}

function isDoer(context: ReportContext, tree: Tree, filler: Filler): boolean {
  return filler.slot === 'ACTOR' && !isWeapon(context, tree, filler.head);
}

function isWeapon(context: ReportContext, tree: Tree, head: Token): boolean {
  return classesOf(context, tree, head).includes('weapon');
}

function weaponsOf(context: ReportContext, { tree, anchor, clause, fillers }: EventMention): readonly Token[] {
  const named = fillers.filter(({ slot }) => slot === 'WEAPON' || slot === 'ACTOR').map(({ head }) => head);
  const phrases = prepositional(tree, [...new Set([anchor, clause])], WITH);
  return [...new Set([...named, ...phrases])].filter((head) => isWeapon(context, tree, head));
}

function ownersOf(context: ReportContext, tree: Tree, weapon: Token): readonly Filler[] {
  const before = modifiers(context, tree, weapon, 'ACTOR', []).filter(
    ({ slot, head }) => slot === 'ACTOR' && classesOf(context, tree, head).some((one) => PEOPLE.test(one)),
  );
  const used = tree.children(weapon, 'acl').flatMap((verb) => clauseArguments(tree, verb).subject ?? []);
  const users = used
    .filter(({ head }) => head !== weapon)
    .map(({ head }): Filler => ({ slot: 'ACTOR', toll: null, people: false, head, how: 'wielder' }));
  return [...before.map((filler): Filler => ({ ...filler, how: 'wielder' })), ...users];
}
