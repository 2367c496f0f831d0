import type { Token } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import { contentHead } from '../grammar/nominal.ts';
import type { Tree } from '../tree.ts';

const PEOPLE = ['person', 'fighters'];
/** A person who stands for a body. */
const LEADER = ['group', 'official', 'person'];
/** What a pronoun of the singular may stand for. */
const THING = ['group', 'place', 'position', 'goods', 'building'];
const UNKNOWN_NAME = ['person', 'fighters', 'group', 'place'];
/** A name in the plural is no place's. */
const UNKNOWN_PEOPLE = ['person', 'fighters', 'group'];

/** What a nominal can stand for, in the terms that a pattern's slots are restricted by. */
export function classesOf(context: ReportContext, tree: Tree, nominal: Token): readonly string[] {
  const head = contentHead(context, tree, nominal);
  const actor = context.actorAt(tree, head);
  if (actor) return [...(actor.leader ? LEADER : ['group']), ...byNoun(context, tree, head)];
  if (context.placeAt(tree, head)) return ['place', ...byNoun(context, tree, head)];
  const classes = byNoun(context, tree, head);
  if (classes.length > 0) return classes;
  if (head.upos === 'PRON')
    return /^(it|itself|that|this|which)$/i.test(head.form) ? THING : [...PEOPLE, 'group', 'official'];
  if (head.upos === 'NUM' || head.upos === 'DET' || isCountedPeople(tree, head)) return PEOPLE;
  if (head.upos === 'PROPN') return head.xpos === 'NNPS' ? UNKNOWN_PEOPLE : UNKNOWN_NAME;
  return head.upos === 'NOUN' ? ['unknown'] : [];
}

/** "25,000 Chinese": people of a state, by their number. */
function isCountedPeople(tree: Tree, head: Token): boolean {
  return head.upos === 'ADJ' && /^\p{Lu}/u.test(head.form) && tree.child(head, 'nummod') !== undefined;
}

/** "Hundreds marched", "dozens fled": a number of heads that nothing else counts. */
function isCrowd({ xpos, lemma }: Token): boolean {
  return xpos === 'NNS' && /^(dozen|score|hundred|thousand|million)$/i.test(lemma);
}

/** Fighters or a body: who can be a side of a fight. */
export function namesSide(context: ReportContext, tree: Tree, head: Token): boolean {
  return classesOf(context, tree, head).some((one) => one === 'fighters' || one === 'group');
}

function byNoun(context: ReportContext, tree: Tree, head: Token): readonly string[] {
  const row = context.nounAt(tree, head);
  if (!row) return [];
  const kind = row.actor_type ? [row.actor_type] : isCrowd(head) ? ['person'] : [];
  return row.class === 'official' ? ['official', 'person', ...kind] : [row.class, ...kind];
}

/** Which classes a slot takes when its pattern names none. */
const IMPLIED: { readonly [slot: string]: readonly string[] } = {
  PLACE: ['place', 'position', 'way'],
  TOLL: ['person', 'fighters', 'group', 'official', 'member', 'collective', 'remains', 'unknown'],
  WEAPON: ['weapon'],
};

export function fits(
  context: ReportContext,
  tree: Tree,
  nominal: Token,
  spec: { readonly slot: string; readonly classes: readonly string[] },
): boolean {
  const wanted = spec.classes.length > 0 ? spec.classes : IMPLIED[spec.slot];
  return !wanted || classesOf(context, tree, nominal).some((one) => wanted.includes(one));
}

/** The slot takes people and no ground: a name that nobody knows is a person's there. */
export function takesPeople({
  slot,
  classes,
}: {
  readonly slot: string;
  readonly classes: readonly string[];
}): boolean {
  return slot === 'TOLL' || (classes.includes('person') && !classes.includes('place'));
}
