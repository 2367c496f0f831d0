import type { Token } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import type { Filler } from '../event.ts';
import { type Argument, type ClauseArguments, clauseArguments } from '../grammar/arguments.ts';
import { listedBefore, nominalFrom } from '../grammar/nearest.ts';
import { nominalConjuncts, prepositional } from '../grammar/nominal.ts';
import { namesInList, nextTitle } from '../parties/list.ts';
import type { Tree } from '../tree.ts';
import { fits, takesPeople } from './classes.ts';
import { modifiers } from './modifiers.ts';
import type { Element, Pattern, SlotSpec } from './pattern.ts';
import { bases, farPhrase, hasParticle, isDate, nearPhrase, type Search } from './phrases.ts';

/** What was found of a pattern in a sentence. */
export interface Match {
  readonly fillers: readonly Filler[];
  /** Fixed words of the pattern besides its anchor. */
  readonly words: readonly Token[];
  /** Fixed words weigh most, then restricted slots, then filled ones. */
  readonly score: number;
}

const FIXED_WORD = 8;
const RESTRICTED_SLOT = 2;
const FILLED_SLOT = 1;

/** Fits a pattern to a word; null where something that the pattern needs is missing or of the wrong class. */
export function matchPattern(context: ReportContext, tree: Tree, anchor: Token, pattern: Pattern): Match | null {
  if (!hasWords(tree, pattern)) return null;
  const clause = pattern.kind === 'verb' ? argumentsFor(tree, anchor, pattern) : null;
  const { prepositions } = pattern;
  const search: Search = { context, tree, anchor, clause, prepositions, fillers: [], words: [], score: 0 };
  if (!wordsBefore(search, pattern) || !standsBehind(search, pattern)) return null;
  if (pattern.subject && clause && !fillSubject(search, pattern.subject, clause.subject)) return null;
  let before: Element['kind'] = 'word';
  for (const element of pattern.elements) {
    if (!matchElement(search, element, before)) return null;
    before = element.kind;
  }
  return { fillers: search.fillers, words: search.words, score: search.score };
}

/** The sentence holds every fixed word of the pattern. */
function hasWords(tree: Tree, { words }: Pattern): boolean {
  return words.every((lemmas) => lemmas.some((lemma) => tree.words.has(lemma)));
}

/** "A bus exploded, killing a child": a subject that is only shared may be nobody who can do the second deed. */
function fillSubject(search: Search, spec: SlotSpec, subject: Argument | null): boolean {
  return fill(search, spec, subject, spec.required, subject?.how === 'shared subject');
}

/** The deep arguments of a verb; of "be hit by" and "be at war with" those of the surface. */
function argumentsFor(tree: Tree, anchor: Token, pattern: Pattern): ClauseArguments {
  const deep = clauseArguments(tree, anchor);
  if (!pattern.surface) return hasObject(pattern) ? deep : intransitive(tree, anchor, deep);
  return deep.passive ? { ...deep, subject: deep.object, object: null } : deep;
}

/** A bare slot, or a fixed word right behind the verb that is no particle. */
function hasObject({ elements }: Pattern): boolean {
  return elements.some(
    (element, at) =>
      element.prepositions.length === 0 &&
      (element.kind === 'slot' || (at === 0 && !element.lemmas.every((word) => PARTICLE.test(word)))),
  );
}

const PARTICLE = /^(down|up|out|off|back|away|forward|ahead)$/;

/** "rebels advanced into the town": what takes no object is no passive, though the tag says participle. */
function intransitive(tree: Tree, anchor: Token, deep: ClauseArguments): ClauseArguments {
  if (!deep.passive || deep.subject || tree.child(anchor, 'aux:pass')) return deep;
  return { ...deep, passive: false, subject: deep.object, object: null };
}

/** The words of a compound before its head, nearest first; hyphens between them do not count. */
function wordsBefore(search: Search, pattern: Pattern): boolean {
  let at = search.anchor.index - 1;
  for (const lemmas of pattern.before.toReversed()) {
    while (search.tree.tokens[at]?.form === '-') at -= 1;
    const word = search.tree.tokens[at];
    if (!word || !isOneOf(word, lemmas)) return false;
    keepWord(search, word);
    at -= 1;
  }
  return true;
}

/** "on" of "be on strike". */
function standsBehind({ tree, anchor }: Search, { after }: Pattern): boolean {
  return after.length === 0 || after.includes(tree.preposition(anchor) ?? '');
}

/** `before` is what stands before the element in the pattern. */
function matchElement(search: Search, element: Element, before: Element['kind']): boolean {
  if (element.kind === 'word') return matchWord(search, element.lemmas, element.prepositions);
  if (element.prepositions.length === 0)
    return fill(search, element.spec, bareArgument(search, element.spec), !element.spec.optional);
  const required = element.spec.required || (before === 'word' && !element.spec.optional);
  const found = argumentAfter(search, element.prepositions, element.spec);
  if (!found && standsBefore(search, element.spec)) return true;
  return fill(search, element.spec, found, required, true);
}

/** "rebel fire": who must be told of a noun may also stand before it. */
function standsBefore({ context, tree, anchor, clause, words }: Search, { slot }: SlotSpec): boolean {
  if (clause || slot !== 'ACTOR') return false;
  return modifiers(context, tree, anchor, slot, words).some((filler) => filler.slot === slot);
}

/** The object; for the second bare slot of a pattern ("give RECIPIENT THING") what is left of the two objects. */
function bareArgument({ clause, fillers }: Search, spec: SlotSpec): Argument | null {
  if (!clause) return null;
  const taken = fillers.some((filler) => filler.head === clause.object?.head || filler.head === clause.indirect?.head);
  return spec.slot === 'RECIPIENT' && clause.indirect && !taken ? clause.indirect : clause.object;
}

function matchWord(search: Search, lemmas: readonly string[], prepositions: readonly string[]): boolean {
  const word = nearWords(search).find(
    (token) =>
      isOneOf(token, lemmas) &&
      token !== search.clause?.subject?.head &&
      !isComplexPreposition(token) &&
      !isInName(search, token) &&
      !search.words.includes(token) &&
      follows(search.tree, token, prepositions),
  );
  if (word) keepWord(search, word);
  return word !== undefined;
}

/** "Forces" of "used by the National Defence Forces". */
function isInName({ context, tree }: Search, token: Token): boolean {
  return token.xpos.startsWith('NNP') && context.actorAt(tree, token) !== undefined;
}

/** "according to", "following": a verb's form that is a preposition. */
function isComplexPreposition({ deprel, xpos }: Token): boolean {
  return deprel === 'case' && xpos.startsWith('VB');
}

/** How far before a fixed word its preposition may stand: "from the peace talks", "off a four-day strike". */
const PREPOSITION_REACH = 6;

function follows(tree: Tree, word: Token, prepositions: readonly string[]): boolean {
  if (prepositions.length === 0) return true;
  const before = tree.tokens.slice(Math.max(0, word.index - PREPOSITION_REACH), word.index);
  return before.some((token) => prepositions.includes(token.form.toLowerCase()));
}

/** Words up to two arcs below the anchor or below a fixed word. */
function nearWords({ tree, anchor, words, clause }: Search): readonly Token[] {
  const own = [anchor, ...words].flatMap((base) => tree.children(base));
  const surface = clause?.object ? [clause.object.head] : [];
  return [...own, ...surface, ...[...own, ...surface].flatMap((child) => tree.children(child))];
}

function argumentAfter(search: Search, prepositions: readonly string[], spec: SlotSpec): Argument | null {
  const { context, tree, clause } = search;
  const taken = new Set([search.anchor, ...search.words, ...search.fillers.map((filler) => filler.head)]);
  const own = clause?.object && hasParticle(search, prepositions, ['compound:prt']) ? clause.object : null;
  if (own && !taken.has(own.head)) return own;
  const options = prepositional(tree, bases(search, prepositions), prepositions).filter(
    (head) => !taken.has(head) && !isDate(search, head),
  );
  const head = options.find((option) => fits(context, tree, option, spec)) ?? options[0];
  if (head) return { head, how: `${tree.preposition(head)}-phrase` };
  const near = nearPhrase(search, prepositions) ?? farPhrase(search, prepositions, spec);
  if (near && !taken.has(near) && !isDate(search, near))
    return { head: near, how: `near ${prepositions.join('|')}-phrase` };
  return clause?.object && hasParticle(search, prepositions, ['compound:prt', 'advmod']) ? clause.object : null;
}

function fill(search: Search, spec: SlotSpec, found: Argument | null, required: boolean, lenient = false): boolean {
  if (!found || isNoParty(search, spec, found)) return !required;
  const restricted = spec.classes.length > 0 || /^(TOLL|PLACE|WEAPON)$/.test(spec.slot);
  if (spec.slot !== 'EVENT' && !fits(search.context, search.tree, found.head, spec)) return lenient && !required;
  const listed = isOneOfSubjects(search.tree, found) ? listedBefore(search.tree, found.head) : [];
  const title = nextTitle(search.context, search.tree, found.head) ?? [];
  const conjuncts = [...nominalConjuncts(search.tree, found.head), ...otherOfTwo(search.tree, found)];
  const heads = new Set([...listed, ...conjuncts].concat(title));
  const side = [...heads].filter((head) => isBeside(search.anchor, found.head, head));
  for (const head of namesInList(search.context, search.tree, side)) {
    const how = head === found.head ? found.how : 'conjunct';
    search.fillers.push({ slot: spec.slot, toll: spec.toll, people: takesPeople(spec), head, how });
  }
  search.score += FILLED_SLOT + (restricted ? RESTRICTED_SLOT : 0);
  return true;
}

/** A subject that the tree may have torn from those it is joined with ("X and Y" with Y as the verb's only subject). */
function isOneOfSubjects(tree: Tree, { head, how }: Argument): boolean {
  const verb = tree.parent(head);
  return (
    how === 'nearest before' || (how === 'subject' && verb !== undefined && tree.children(verb, 'nsubj').length > 1)
  );
}

/** "shortened by one hour": a time acts on nobody and nobody acts on it. */
function isNoParty({ context }: Search, { slot }: SlotSpec, { head }: Argument): boolean {
  return (slot === 'ACTOR' || slot === 'RECIPIENT') && context.isTime(head);
}

/** Conjuncts stand on the same side of the deed's word as the first. */
function isBeside(anchor: Token, first: Token, other: Token): boolean {
  return first.index < anchor.index === other.index < anchor.index;
}

/** "between the army and the rebels": the second, where the tree gives it to the next clause. */
function otherOfTwo(tree: Tree, { head, how }: Argument): readonly Token[] {
  if (!how.includes('between') || tree.children(head, 'conj').length > 0) return [];
  const link = tree.tokens
    .slice(head.index + 1, head.index + 1 + PREPOSITION_REACH)
    .find((word) => word.form === 'and');
  return (link && [nominalFrom(tree, link.index + 1)].flatMap((word) => word ?? [])) ?? [];
}

function keepWord(search: Search, word: Token): void {
  search.words.push(word);
  search.score += FIXED_WORD;
}

function isOneOf(token: Token, lemmas: readonly string[]): boolean {
  return lemmas.includes(token.lemma.toLowerCase()) || lemmas.includes(token.form.toLowerCase());
}
