import type { Token } from '../../model/index.ts';
import type { Tree } from '../tree.ts';
import { isPastTense, nominalBefore, nominalFrom, subjectBehindLink, subjectRightBefore } from './nearest.ts';
import { objectAbove } from './same-object.ts';

/** A nominal that plays a part in a clause, and by which rule it was found. */
export interface Argument {
  readonly head: Token;
  readonly how: string;
}

/**
 * Who does what to whom in a clause, whatever its surface: voice, relative clauses, participles, control and
 * shared subjects are undone. Each list holds one head; conjuncts are left to the caller.
 */
export interface ClauseArguments {
  readonly passive: boolean;
  readonly subject: Argument | null;
  readonly object: Argument | null;
  readonly indirect: Argument | null;
}

/** Chains of control and conjunction longer than this are not followed. */
const MAX_STEPS = 6;

export function clauseArguments(tree: Tree, verb: Token): ClauseArguments {
  const known = READ.get(verb);
  if (known?.tree === tree) return known.found;
  const found = readArguments(tree, verb);
  READ.set(verb, { tree, found });
  return found;
}

/** What was found of a verb in its tree: every frame of a verb asks for the same. */
const READ = new WeakMap<Token, { readonly tree: Tree; readonly found: ClauseArguments }>();

function readArguments(tree: Tree, verb: Token): ClauseArguments {
  const passive = isPassive(tree, verb);
  const aside = nounOfAside(tree, verb);
  if (aside) return { passive, subject: argument(byPhrase(tree, verb), 'by-phrase'), object: aside, indirect: null };
  const surface = surfaceSubject(tree, verb, 0) ?? argument(nominalBefore(tree, verb), 'nearest before');
  const object = directObject(tree, verb);
  const indirect = argument(tree.child(verb, 'iobj'), 'indirect object');
  if (!passive) return { passive, subject: surface, object, indirect };
  const agent = argument(byPhrase(tree, verb), 'by-phrase');
  return { passive, subject: agent, object: surface ?? object, indirect };
}

export function isPassive(tree: Tree, verb: Token): boolean {
  if (
    tree.child(verb, 'aux:pass') ||
    isCopulaPassive(tree, verb) ||
    (tree.child(verb, 'nsubj:pass') && !tree.child(verb, 'obj'))
  )
    return true;
  if (
    isBareRelative(tree, verb) ||
    isBarePassive(tree, verb) ||
    nounOfAside(tree, verb) ||
    isHeadlinePassive(tree, verb)
  )
    return true;
  if (verb.xpos !== 'VBN' || tree.child(verb, 'aux', 'nsubj', 'obj') || isPastTense(tree, verb)) return false;
  if (verb.deprel === 'xcomp' && tree.parent(verb)?.lemma === 'get') return true;
  if (isReduced(verb)) return true;
  const first = firstConjunct(tree, verb);
  return first !== verb && isPassive(tree, first);
}

/** "was gang-raped": parsers take the auxiliary of a participle that they do not know for a copula. */
function isCopulaPassive(tree: Tree, verb: Token): boolean {
  return verb.xpos === 'VBN' && tree.children(verb, 'cop').some((word) => word.lemma === 'be');
}

/** "14 civilians killed in air strikes": without subject, object and pronoun such a clause can only be a participle. */
function isBareRelative(tree: Tree, verb: Token): boolean {
  if (!verb.deprel.startsWith('acl') || !/^VB[DN]$/.test(verb.xpos)) return false;
  return !tree.child(verb, 'nsubj', 'obj', 'aux', 'mark', 'xcomp') && tree.tokens[verb.index + 1]?.upos === 'ADP';
}

/** "can be jailed or exterminated": what shares the auxiliary of a passive, though the tag may say past tense. */
function isBarePassive(tree: Tree, verb: Token): boolean {
  if (verb.deprel !== 'conj' || verb.xpos !== 'VBD' || tree.child(verb, 'nsubj', 'obj', 'aux')) return false;
  const first = firstConjunct(tree, verb);
  return first !== verb && isPassive(tree, first) && nominalFrom(tree, verb.index + 1) === undefined;
}

/** "the president — accused of murder — left": the noun before the dash, whatever the tree hangs the participle on. */
function nounOfAside(tree: Tree, verb: Token): Argument | null {
  if (verb.xpos !== 'VBN' || !/^(—|–|--)$/.test(tree.tokens[verb.index - 1]?.form ?? '')) return null;
  if (tree.tokens[verb.index + 1]?.upos !== 'ADP' || tree.child(verb, 'nsubj', 'obj', 'aux')) return null;
  const last = tree.tokens[verb.index - 2];
  const head = last?.deprel === 'flat' ? tree.parent(last) : last;
  return head && /^(NOUN|PROPN)$/.test(head.upos) ? { head, how: 'participle' } : null;
}

/** Verbs that say nothing without whom it was done to. */
const HARM = /^(kill|martyr|slay|injure|wound|behead|execute|assassinate|murder|abduct|kidnap|arrest|detain|displace)$/;

/** "A child killed by a mine", "Two officers killed in clashes": headlines leave the auxiliary out. */
function isHeadlinePassive(tree: Tree, verb: Token): boolean {
  if (verb.xpos !== 'VBD' || !HARM.test(verb.lemma) || tree.child(verb, 'obj', 'aux', 'xcomp', 'ccomp')) return false;
  return /^(ADP|CCONJ|PUNCT)$/.test(tree.tokens[verb.index + 1]?.upos ?? 'PUNCT');
}

/** A participle that modifies a noun or a clause without a subject of its own: "fighters besieged in ...". */
function isReduced(verb: Token): boolean {
  return verb.deprel === 'acl' || verb.deprel === 'advcl' || verb.deprel === 'root' || verb.deprel === 'amod';
}

function firstConjunct(tree: Tree, verb: Token): Token {
  const head = verb.deprel === 'conj' ? tree.parent(verb) : undefined;
  return head && isVerbal(head) ? firstConjunct(tree, head) : verb;
}

export function isVerbal(token: Token): boolean {
  return token.upos === 'VERB' || token.upos === 'AUX';
}

/** `obl:agent`, or an `obl` with "by" that is not a place, time or means told by a gerund. */
function byPhrase(tree: Tree, verb: Token): Token | undefined {
  const own = [...tree.children(verb, 'obl:agent'), ...tree.children(verb, 'obl')];
  const below = tree.children(verb, 'obl', 'obj', 'xcomp').flatMap((word) => tree.children(word, 'nmod', 'obl'));
  return own.find((word) => word.deprel === 'obl:agent' || isBy(tree, word)) ?? below.find((word) => isBy(tree, word));
}

function isBy(tree: Tree, nominal: Token): boolean {
  return tree.preposition(nominal) === 'by';
}

function surfaceSubject(tree: Tree, verb: Token, steps: number): Argument | null {
  if (steps > MAX_STEPS) return null;
  const own = ownSubject(tree, verb);
  const linked = subjectBehindLink(tree, verb);
  if (linked && (!own || own.index < linked.index)) return { head: linked, how: 'nearest before' };
  if (own) return { head: relativeHead(tree, verb, own) ?? nounBeforePhrase(tree, own) ?? own, how: 'subject' };
  const head = tree.parent(verb);
  const adjacent = subjectRightBefore(tree, verb) ?? (isPastTense(tree, verb) ? nominalBefore(tree, verb) : undefined);
  if (adjacent) return { head: adjacent, how: 'nearest before' };
  return head ? inherited(tree, verb, head, steps + 1) : null;
}

/** Of several the one that is no pronoun; "that" before a clause which is no relative one is none at all. */
function ownSubject(tree: Tree, verb: Token): Token | undefined {
  const subjects = tree.children(verb, 'nsubj').filter((word) => word.deprel !== 'nsubj:outer');
  const relative =
    tree.ancestors(verb).some((word) => word.deprel === 'acl:relcl') ||
    (subjects[0] !== undefined && isRelativePronoun(subjects[0]) && nominalRightBefore(tree, subjects[0]));
  const full = subjects.filter((word) => !isRelativePronoun(word) && !isAside(tree, word));
  const nearest = full.findLast((word) => word.index < verb.index) ?? full[0];
  const joined = nearest && tree.child(verb, 'cc') && full[0];
  return joined ?? nearest ?? (relative ? subjects[0] : undefined) ?? dummySubject(tree, verb);
}

/** "Albanians in Serbia demand": no subject stands behind a preposition; the noun before it is the subject. */
function nounBeforePhrase(tree: Tree, subject: Token): Token | undefined {
  const mark = tree.child(subject, 'case');
  if (!mark || mark.index > subject.index || !/^(in|of|from|at|near|on)$/.test(mark.form)) return undefined;
  const before = tree.tokens[mark.index - 1];
  return before && /^(NOUN|PROPN)$/.test(before.upos) ? before : undefined;
}

/** "it is willing to": a pronoun that parsers take for a dummy. */
function dummySubject(tree: Tree, verb: Token): Token | undefined {
  const dummy = tree.child(verb, 'expl');
  return dummy?.lemma === 'it' && !tree.child(verb, 'csubj', 'ccomp') ? dummy : undefined;
}

/** "among them", "including a child": what only tells of whom a part was. */
function isAside(tree: Tree, word: Token): boolean {
  return /^(among|including)$/.test(tree.preposition(word) ?? '');
}

function inherited(tree: Tree, verb: Token, head: Token, steps: number): Argument | null {
  const relation = verb.deprel.split(':')[0];
  if (relation === 'acl' && (isTimed(tree, verb) || isSpell(tree, verb, head))) return subjectAbove(tree, head);
  if (relation === 'acl' && isBehindComma(tree, verb))
    return subjectAbove(tree, head) ?? modified(tree, verb, head, steps);
  if (relation === 'acl' || (relation === 'amod' && head.index < verb.index)) return modified(tree, verb, head, steps);
  if (relation === 'conj' && isVerbal(head)) return renamed(surfaceSubject(tree, head, steps), 'shared subject');
  if (relation === 'xcomp' || relation === 'ccomp') return controller(tree, verb, head, steps);
  if (relation === 'advcl' || relation === 'parataxis') return adjunctSubject(tree, verb, head, steps);
  return null;
}

/** "They tied up the owner, beating him": behind a comma a gerund goes on with what the clause's subject does. */
function isBehindComma(tree: Tree, verb: Token): boolean {
  return verb.xpos === 'VBG' && tree.tokens[verb.index - 1]?.form === ',' && !tree.child(verb, 'mark');
}

/** "after receiving aid", "while crossing the river": the clause's subject, whatever noun the tree hangs it on. */
function isTimed(tree: Tree, verb: Token): boolean {
  return (
    verb.xpos === 'VBG' &&
    tree.children(verb, 'mark').some((mark) => /^(after|before|while|when|since)$/i.test(mark.form))
  );
}

/** "after two days of fighting": spent by whom the clause speaks of. */
function isSpell(tree: Tree, verb: Token, noun: Token): boolean {
  const time = /^(hour|day|night|week|month|year)$/.test(noun.lemma.toLowerCase());
  return time && verb.xpos === 'VBG' && tree.children(verb, 'mark', 'case').some((mark) => mark.lemma === 'of');
}

/** "militants attacking the town", "fighters besieged there"; in "an offensive to break the siege" whoever launched it. */
function modified(tree: Tree, verb: Token, noun: Token, steps: number): Argument | null {
  if (verb.deprel === 'acl:relcl') return tree.child(verb, 'nsubj') ? null : { head: noun, how: 'relative clause' };
  if (!tree.children(verb, 'mark').some((mark) => mark.lemma === 'to')) return { head: noun, how: 'participle' };
  const above = tree.parent(noun);
  return above && isVerbal(above)
    ? renamed(clauseArguments(tree, above).subject ?? surfaceSubject(tree, above, steps), 'control')
    : null;
}

/** "forced them to leave" is the object's doing, "managed to take" the subject's. */
function controller(tree: Tree, verb: Token, head: Token, steps: number): Argument | null {
  const infinite = /^VBG?$/.test(verb.xpos) || tree.children(verb, 'mark').some((mark) => mark.lemma === 'to');
  if (verb.deprel === 'ccomp' && !infinite) return null;
  const object = tree.child(head, 'obj', 'iobj');
  if (object) return { head: object, how: 'control' };
  return renamed(surfaceSubject(tree, head, steps), 'control');
}

/** "X shelled the town, killing 4": the participle's doer is the clause's. */
function adjunctSubject(tree: Tree, verb: Token, head: Token, steps: number): Argument | null {
  if (!isVerbal(head)) return verb.xpos === 'VBG' ? subjectAbove(tree, head) : null;
  const charged = isCharge(tree, verb) ? tree.child(head, 'obj') : undefined;
  if (charged) return { head: charged, how: 'control' };
  const told = isToldTo(tree, verb, head) ? tree.child(head, 'obj') : undefined;
  if (told) return { head: told, how: 'control' };
  const finite = verb.xpos === 'VBD' || verb.xpos === 'VBZ' || verb.xpos === 'VBP';
  if (finite && verb.deprel === 'advcl') return null;
  const agent = isPassive(tree, head) && !isMarkedGerund(tree, verb);
  return renamed(agent ? clauseArguments(tree, head).subject : surfaceSubject(tree, head, steps), 'shared subject');
}

/** "was killed while driving", "is engaged in torturing": the doing of whom the passive tells, not of its agent. */
function isMarkedGerund(tree: Tree, verb: Token): boolean {
  return verb.xpos === 'VBG' && tree.child(verb, 'mark') !== undefined;
}

/** Verbs whose object does what the infinitive behind it says. */
export const OBJECT_CONTROL =
  /^(allow|ask|cause|compel|enable|encourage|force|help|invite|lead|oblige|order|permit|persuade|press|prompt|push|require|tell|urge|warn)$/;

/** "forcing the rebels to retreat" */
function isToldTo(tree: Tree, verb: Token, head: Token): boolean {
  return OBJECT_CONTROL.test(head.lemma) && tree.children(verb, 'mark').some((mark) => mark.lemma === 'to');
}

/** The subject of the nearest word above that has one, where the tree hangs a participle on no verb. */
function subjectAbove(tree: Tree, word: Token): Argument | null {
  const above = tree.ancestors(word).find((one) => tree.child(one, 'nsubj'));
  return argument(above && tree.child(above, 'nsubj'), 'shared subject');
}

/** "accused the rebels of shelling", "blamed them for killing": the object's doing. */
function isCharge(tree: Tree, verb: Token): boolean {
  return verb.xpos === 'VBG' && tree.children(verb, 'mark', 'case').some((mark) => /^(of|for|from)$/i.test(mark.form));
}

function directObject(tree: Tree, verb: Token): Argument | null {
  const own = tree.child(verb, 'obj');
  if (own) return { head: relativeHead(tree, verb, own) ?? objectAbove(tree, own) ?? own, how: 'object' };
  const gap = verb.deprel === 'acl:relcl' && tree.child(verb, 'nsubj') ? tree.parent(verb) : undefined;
  if (gap && !hasRelativePronoun(tree, verb)) return { head: gap, how: 'relative clause' };
  return (
    sharedObject(tree, verb) ??
    argument(saidOf(tree, verb), 'subject of what is said') ??
    argument(nominalBehind(tree, verb), 'nearest behind')
  );
}

/** "said that China must ...": whom the clause that is said speaks of. */
function saidOf(tree: Tree, verb: Token): Token | undefined {
  const said = tree.child(verb, 'ccomp');
  return said && tree.child(said, 'nsubj');
}

/** What stands right behind an active verb that the tree gives no object. */
function nominalBehind(tree: Tree, verb: Token): Token | undefined {
  if (isPassive(tree, verb) || tree.tokens[verb.index + 1]?.upos === 'PUNCT') return undefined;
  return nominalFrom(tree, verb.index + (hasParticleBehind(tree, verb) ? 2 : 1));
}

/** "burned down the embassy"; not "killed up to 12". */
function hasParticleBehind(tree: Tree, { index }: Token): boolean {
  return tree.tokens[index + 1]?.xpos === 'RP' && tree.tokens[index + 2]?.form !== 'to';
}

/** "besieged and stormed the town": the object stands behind the last verb. */
function sharedObject(tree: Tree, verb: Token): Argument | null {
  const next = tree.children(verb, 'conj').find((other) => isVerbal(other) && !tree.child(other, 'nsubj'));
  const between = next && next.index - verb.index <= 2;
  return between ? renamed(directObject(tree, next), 'shared object') : null;
}

function hasRelativePronoun(tree: Tree, verb: Token): boolean {
  return tree.children(verb, 'nsubj', 'obl').some((child) => isRelativePronoun(child));
}

/** The noun that a relative pronoun of this clause stands for. */
function relativeHead(tree: Tree, verb: Token, pronoun: Token): Token | undefined {
  if (!isRelativePronoun(pronoun)) return undefined;
  const clause = tree.ancestors(verb).find((token) => token.deprel === 'acl:relcl');
  return clause ? tree.parent(clause) : nominalRightBefore(tree, pronoun);
}

/** "the group, which had ...": what stands before the pronoun where the tree makes no relative clause of it. */
function nominalRightBefore(tree: Tree, pronoun: Token): Token | undefined {
  const before = tree.tokens[pronoun.index - 1];
  const word = before?.form === ',' ? tree.tokens[before.index - 1] : before;
  return word && /^(NOUN|PROPN)$/.test(word.upos) && pronoun.lemma !== 'that' ? word : undefined;
}

function isRelativePronoun(token: Token): boolean {
  return token.xpos === 'WDT' || token.xpos === 'WP' || (token.lemma === 'that' && token.upos === 'PRON');
}

function argument(head: Token | undefined, how: string): Argument | null {
  return head ? { head, how } : null;
}

function renamed(found: Argument | null, how: string): Argument | null {
  return found && { head: found.head, how };
}
