import type { Token } from '../../model/index.ts';
import type { EventMention, Filler } from '../event.ts';
import { isVerbal } from '../grammar/arguments.ts';
import { wordBeforeNominal } from '../grammar/nearest.ts';
import type { Tree } from '../tree.ts';

/**
 * Joins what only tells an outcome ("killing 4", "was destroyed") with the deed of the same sentence that it came of
 * ("an air strike", "shelled"), so that one deed is one event with its toll.
 */
export function absorbOutcomes(tree: Tree, events: readonly EventMention[]): EventMention[] {
  let left = [...events];
  for (const outcome of events.filter((event) => event.action.detail === 'outcome' || isAim(event))) {
    const current = left.find((event) => event.anchor === outcome.anchor);
    const host = current && hostOf(tree, current, left);
    if (!current || !host) continue;
    const joined = join(host, current);
    left = left.filter((event) => event !== current).map((event) => (event === host ? joined : event));
  }
  return left;
}

/** "carried out air strikes, targeting the depot": what a deed was aimed at is no deed of its own. */
function isAim({ anchor, clause }: EventMention): boolean {
  return anchor === clause && anchor.xpos === 'VBG' && /^(target|hit)$/.test(anchor.lemma);
}

function hostOf(tree: Tree, outcome: EventMention, events: readonly EventMention[]): EventMention | null {
  if (isRepaid(tree, outcome)) return null;
  const others = events.filter((event) => event !== outcome);
  const deeds = others.filter(
    (event) => event.action.toll && event.action.detail !== 'outcome' && !isTaking(event, outcome),
  );
  if (isAim(outcome))
    return deeds.find((event) => !isAim(event) && heldBy(tree, outcome).includes(event.clause)) ?? null;
  const places: readonly ((at: Tree, event: EventMention) => readonly Token[])[] = [
    means,
    heldBy,
    circumstance,
    participle,
    relative,
  ];
  for (const words of places) {
    const near = words(tree, outcome);
    const host = deeds.find(
      (event) => near.includes(event.anchor) || (isVerbal(event.clause) && near.includes(event.clause)),
    );
    if (host) return host;
  }
  return conjoined(tree, outcome, others) ?? meansBehind(tree, outcome, deeds) ?? onlyDeed(outcome, deeds);
}

/** "was arrested and killed by a guard": death by somebody's hand is no part of being taken. */
function isTaking({ action }: EventMention, { fillers }: EventMention): boolean {
  const killed = fillers.some(({ toll }) => toll === 'killed') && fillers.some(({ slot }) => slot === 'ACTOR');
  return killed && /^(arrest|abduct|capture-fighters|advance)$/.test(action.id);
}

/** "in retaliation for the killing of a pilot": what a deed repays did not come of it. */
function isRepaid(tree: Tree, { anchor }: EventMention): boolean {
  return !isVerbal(anchor) && tree.preposition(anchor) === 'for';
}

/** "killed and 18 more wounded in air strikes": the first deed that a preposition ties to the outcome, whatever the tree says. */
function meansBehind(tree: Tree, outcome: EventMention, deeds: readonly EventMention[]): EventMention | null {
  if (outcome.fillers.some((filler) => filler.slot === 'ACTOR')) return null;
  const deed = deeds.find((event) => event.anchor.index > outcome.anchor.index && !isVerbal(event.anchor));
  const before = deed && wordBeforeNominal(tree, deed.trigger[0] ?? deed.anchor);
  if (!deed || before?.upos !== 'ADP' || !MEANS.test(before.form.toLowerCase())) return null;
  const between = tree.tokens.slice(outcome.anchor.index + 1, before.index);
  return between.some((word) => isTensed(tree, word) || word.form === ';') ? null : deed;
}

function isTensed(tree: Tree, word: Token): boolean {
  return isVerbal(word) && (/^(VBD|VBZ|VBP|MD)$/.test(word.xpos) || tree.child(word, 'aux') !== undefined);
}

/** "killed four and wounded nine" */
function conjoined(tree: Tree, outcome: EventMention, others: readonly EventMention[]): EventMention | null {
  const near = others.filter((event) => event.action.detail === 'outcome');
  return near.find((event) => tree.conjuncts(event.clause).includes(outcome.clause)) ?? null;
}

/** An outcome that nobody is said to have caused came of the only deed that the sentence tells. */
function onlyDeed(outcome: EventMention, deeds: readonly EventMention[]): EventMention | null {
  if (isOwnDeed(outcome)) return null;
  const [deed, second] = deeds.length > 1 ? deeds.filter(isFull) : deeds;
  if (!deed || second || outcome.fillers.some((filler) => filler.slot === 'ACTOR')) return null;
  const told = new Set(deed.fillers.flatMap((filler) => filler.toll ?? []));
  return outcome.fillers.some((filler) => filler.toll !== null && told.has(filler.toll)) ? null : deed;
}

/** "the massacre of villagers" came of no other deed. */
function isOwnDeed({ clause, action }: EventMention): boolean {
  return !isVerbal(clause) && action.acled_event === 'Violence against civilians';
}

/** A deed of which more is told than its name ("in yet another act of aggression" is none). */
function isFull({ fillers, clause, anchor }: EventMention): boolean {
  return fillers.length > 0 || clause !== anchor;
}

const MEANS =
  /^(in|by|during|from|after|amid|amidst|through|following|as a result of|due to|because of|when|under|to)$/;

/** "killed in an air strike", "killed by shelling", "the strike killed": nominals of the outcome's own clause. */
function means(tree: Tree, outcome: EventMention): readonly Token[] {
  const bases = [outcome.anchor, outcome.clause, ...tree.conjuncts(outcome.clause)];
  const own = bases.flatMap((base) => tree.children(base, 'nsubj', 'obl', 'nmod', 'obj'));
  const through = own.filter((word) => /^(nsubj|obj)/.test(word.deprel) || MEANS.test(tree.preposition(word) ?? ''));
  const nested = through.flatMap((word) =>
    tree.children(word, 'nmod').filter((inner) => tree.preposition(inner) === 'of'),
  );
  return [...through, ...nested].flatMap((word) => tree.conjuncts(word));
}

/** "shelled the town, killing 4", "a strike that killed 4", "raided a post and killed 4": the words above it. */
function heldBy(tree: Tree, outcome: EventMention): readonly Token[] {
  const relation = outcome.clause.deprel.split(':')[0];
  const above = tree.parent(outcome.clause);
  if (!above || !/^(advcl|acl|conj|xcomp|parataxis|ccomp)$/.test(relation ?? '')) return [];
  if (relation === 'ccomp' || (relation === 'parataxis' && tree.child(outcome.clause, 'nsubj'))) return [];
  if (relation === 'conj' && (hasOtherSubject(tree, outcome.clause) || isAlternative(tree, outcome.clause))) return [];
  if (relation === 'advcl' && isReason(tree, outcome.clause)) return [];
  return [above, ...tree.children(above, 'obj', 'nsubj')];
}

/** "fired rockets after soldiers killed a commander": what came before with a doer of its own is another deed. */
function isReason(tree: Tree, clause: Token): boolean {
  const marks = tree.children(clause, 'mark', 'advmod').map((mark) => mark.form.toLowerCase());
  return hasOtherSubject(tree, clause) && marks.some((mark) => /^(after|before|since|because|although)$/.test(mark));
}

/** "raided a post near the village killing 4": a participle of outcome belongs to the deed above, whatever noun it hangs on. */
function participle(tree: Tree, outcome: EventMention): readonly Token[] {
  if (outcome.clause.xpos !== 'VBG' || hasOtherSubject(tree, outcome.clause)) return [];
  return tree.ancestors(outcome.clause).slice(1);
}

/** "struck the town where five died", "air strikes over the weekend that killed 13": the deed above the clause's noun. */
function relative(tree: Tree, { clause }: EventMention): readonly Token[] {
  if (clause.deprel !== 'acl:relcl') return [];
  const where = tree.children(clause, 'advmod').some((word) => word.lemma === 'where');
  const that = tree.children(clause, 'nsubj').some((word) => /^W/.test(word.xpos));
  return where || that ? tree.ancestors(clause).slice(1) : [];
}

/** "jailed or executed" */
function isAlternative(tree: Tree, clause: Token): boolean {
  return tree.child(clause, 'cc')?.lemma === 'or';
}

function hasOtherSubject(tree: Tree, verb: Token): boolean {
  return tree.child(verb, 'nsubj') !== undefined;
}

/** "killed when militants shelled the market": the clause that tells how. */
function circumstance(tree: Tree, outcome: EventMention): readonly Token[] {
  return [...tree.children(outcome.clause, 'advcl'), ...tree.children(outcome.anchor, 'advcl')].flatMap((word) => [
    word,
    ...tree.children(word, 'obj', 'nsubj'),
  ]);
}

function join(host: EventMention, outcome: EventMention): EventMention {
  const held = new Set(host.fillers.map((filler) => filler.head));
  // "lost one of its men and killed four in the attack": who suffers may act as well.
  const notSuffering = new Set(host.fillers.filter(({ slot }) => slot !== 'RECIPIENT').map((filler) => filler.head));
  const hostTells = outcome.clause.xpos === 'VBG';
  const slots = new Set(host.fillers.map((filler) => filler.slot));
  const added = outcome.fillers.filter(
    (filler) =>
      isAdded(filler, host, filler.slot === 'ACTOR' ? notSuffering : held, slots, isAim(outcome)) &&
      !(hostTells && filler.slot === 'ACTOR'),
  );
  return {
    ...host,
    clause: isVerbal(host.clause) ? host.clause : outcome.clause,
    fillers: [...host.fillers.map((filler) => harmedIn(outcome, filler)), ...added],
    rows: [...host.rows, ...outcome.rows, 'event.outcome'],
  };
}

/** "shot and killed a man": whom the deed was done to is whom the outcome counts. */
function harmedIn({ fillers, clause }: EventMention, filler: Filler): Filler {
  const harmed = clause.deprel === 'conj' && fillers.find(({ slot, head }) => slot === 'TOLL' && head === filler.head);
  return filler.slot === 'RECIPIENT' && harmed ? harmed : filler;
}

/** Those harmed always come along; who did it and whom it hit only where the deed does not say. */
function isAdded(
  filler: Filler,
  host: EventMention,
  held: ReadonlySet<Token>,
  slots: ReadonlySet<string>,
  aim: boolean,
): boolean {
  if (held.has(filler.head) || host.trigger.includes(filler.head)) return false;
  return filler.slot === 'TOLL' || !slots.has(filler.slot) || (aim && filler.slot === 'RECIPIENT');
}
