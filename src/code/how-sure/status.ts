import type { Status, StatusRow, Token } from '../../model/index.ts';
import type { EventMention } from '../event.ts';
import type { Tree } from '../tree.ts';
import type { CertaintyLexicon } from './lexicon.ts';
import { isInfinitive, isPresent, isProgressive, ownStatus } from './verb-form.ts';

/** Clauses further up than this say nothing more of the event. */
const MAX_STEPS = 8;

/** Whether the event happened, as the words at it and over it tell. */
export function statusOf(event: EventMention, lexicon: CertaintyLexicon): Status {
  const { tree, anchor, clause } = event;
  if (event.status) return event.status;
  if (isSupposed(tree, anchor)) return 'hypothetical';
  const nominal = anchor === clause ? null : statusOfNoun(tree, anchor, lexicon);
  if (nominal) return nominal;
  if (!isVerb(clause) && clause.deprel !== 'xcomp')
    return statusOfNoun(tree, clause, lexicon) ?? stateOf(event) ?? 'happened';
  return statusOfClause(tree, clause, lexicon, 0) ?? stateOf(event) ?? 'happened';
}

/** "If such an attack happened, ...": everything before the comma is supposed, wherever the tree hangs it. */
function isSupposed(tree: Tree, anchor: Token): boolean {
  if (!/^if$/i.test(tree.tokens[0]?.form ?? '')) return false;
  const comma = tree.tokens.findIndex((token) => token.form === ',');
  return anchor.index < comma;
}

function isVerb(token: Token): boolean {
  return token.upos === 'VERB' || token.upos === 'AUX';
}

/** What a clause's own verb group says, else what governs it. Null: it happened, for all that is said. */
function statusOfClause(tree: Tree, verb: Token, lexicon: CertaintyLexicon, steps: number): Status | null {
  if (steps > MAX_STEPS) return null;
  const marked = ofMark(tree, verb, lexicon);
  if (marked) return marked;
  const own = ownStatus(tree, verb, lexicon);
  if (own && own !== 'ongoing') return own;
  return statusFromAbove(tree, verb, lexicon, steps + 1) ?? own;
}

/** "if", "unless", "in order to": the word that opens the clause decides before its verb does. */
function ofMark(tree: Tree, verb: Token, lexicon: CertaintyLexicon): Status | null {
  const mark = tree.child(verb, 'mark');
  return (mark && lexicon.status('mark', mark.form)?.status) ?? null;
}

function statusFromAbove(tree: Tree, verb: Token, lexicon: CertaintyLexicon, steps: number): Status | null {
  const above = tree.parent(verb);
  if (!above) return isInfinitive(tree, verb) ? 'planned' : null;
  switch (verb.deprel) {
    case 'xcomp':
    case 'ccomp':
    case 'csubj':
      return governed(tree, verb, above, lexicon, steps);
    case 'advcl':
      return adverbial(tree, verb, above, lexicon, steps);
    case 'acl':
      return ofNoun(tree, verb, above, lexicon, steps);
    case 'conj':
      return sharesGroup(tree, verb) ? statusOfClause(tree, above, lexicon, steps) : null;
    default:
      return isInfinitive(tree, verb) && verb.deprel === 'root' ? 'planned' : null;
  }
}

/** "failed to take", "able to take", "fear that ...": the governing word decides; others let through what governs them. */
function governed(tree: Tree, verb: Token, above: Token, lexicon: CertaintyLexicon, steps: number): Status | null {
  if (isGoingTo(tree, verb, above)) return 'planned';
  const row = isVerb(above) ? lexicon.verb(above) : lexicon.status('adjective', above.lemma);
  const finite = verb.deprel !== 'xcomp' && !isInfinitive(tree, verb) && verb.xpos !== 'VBG';
  const reaches =
    row && (row.reach.includes(finite ? 'clause' : 'complement') || (row.kind === 'adjective' && !finite));
  if (reaches && row.status !== 'happened') return negatedOr(tree, above, row.status, lexicon);
  return finite ? null : statusOfClause(tree, above, lexicon, steps);
}

/** "did not fail to", "is not able to": what is denied of the governing word. */
function negatedOr(tree: Tree, above: Token, status: Status, lexicon: CertaintyLexicon): Status | null {
  if (ownStatus(tree, above, lexicon) !== 'did_not_happen') return status;
  return status === 'did_not_happen' ? null : 'did_not_happen';
}

function isGoingTo(tree: Tree, verb: Token, above: Token): boolean {
  return above.lemma === 'go' && above.xpos === 'VBG' && isInfinitive(tree, verb);
}

/** Purposes ("to break the siege") are not told as done; a participle goes with its clause. */
function adverbial(tree: Tree, verb: Token, above: Token, lexicon: CertaintyLexicon, steps: number): Status | null {
  if (isInfinitive(tree, verb))
    return bringsAbout(above, lexicon) ? statusOfClause(tree, above, lexicon, steps) : 'planned';
  const mark = tree.child(verb, 'mark')?.lemma;
  if (mark === 'without') return 'did_not_happen';
  const along = mark === undefined || /^(in|by|while)$/.test(mark);
  return along && verb.xpos === 'VBG' && isVerb(above) ? statusOfClause(tree, above, lexicon, steps) : null;
}

/** "forced them to leave": verbs whose infinitive came true. */
function bringsAbout(verb: Token, lexicon: CertaintyLexicon): boolean {
  return lexicon.verb(verb)?.status === 'happened';
}

/** "a plan to attack", "an offensive to break the siege": the noun decides, else it is a purpose. */
function ofNoun(tree: Tree, verb: Token, noun: Token, lexicon: CertaintyLexicon, steps: number): Status | null {
  if (!isInfinitive(tree, verb)) return null;
  const above = noun.deprel === 'obj' ? tree.parent(noun) : undefined;
  if (above && bringsAbout(above, lexicon)) return statusOfClause(tree, above, lexicon, steps);
  if (above && lexicon.verb(above)?.status === 'did_not_happen') return 'did_not_happen';
  return lexicon.status('noun', noun.lemma)?.status ?? 'planned';
}

/** A conjoined verb without auxiliaries and subject of its own shares those of the first: "will attack and capture". */
function sharesGroup(tree: Tree, verb: Token): boolean {
  return tree.children(verb, 'aux', 'nsubj', 'cop').length === 0 && /^VB[NG]?$/.test(verb.xpos);
}

/** Event nouns: by their adjectives, by the noun that they hang on, by the verb that they are subject or object of. */
function statusOfNoun(tree: Tree, noun: Token, lexicon: CertaintyLexicon): Status | null {
  const told = ofModifiers(tree, noun, lexicon);
  if (told) return told;
  const above = tree.parent(noun);
  if (!above) return null;
  if (/^(nmod|compound)/.test(noun.deprel) && above.upos === 'NOUN' && reachesNoun(tree, noun))
    return lexicon.status('noun', above.lemma)?.status ?? null;
  if (!isVerb(above)) return null;
  const row = lexicon.verb(above);
  return (row && fromVerb(tree, noun, row)) ?? fromClause(tree, noun, above, lexicon);
}

function ofModifiers(tree: Tree, noun: Token, lexicon: CertaintyLexicon): Status | null {
  for (const child of tree.children(noun)) {
    if (child.deprel === 'det' && child.lemma === 'no') return 'did_not_happen';
    const row = child.deprel === 'amod' ? lexicon.status('adjective', child.form) : lastingClause(child, lexicon);
    if (row) return row.status;
  }
  return null;
}

/** "Clashes continued in the town", which the tree may take for clashes that somebody continued. */
function lastingClause(child: Token, lexicon: CertaintyLexicon): StatusRow | undefined {
  const row = child.deprel === 'acl' ? lexicon.verb(child) : undefined;
  return row?.reach.includes('subject') ? row : undefined;
}

function reachesNoun(tree: Tree, noun: Token): boolean {
  const preposition = tree.preposition(noun);
  return preposition === null || /^(of|for|to|on|against)$/.test(preposition);
}

function fromVerb(tree: Tree, noun: Token, row: StatusRow): Status | null {
  if (/^(nsubj)$/.test(noun.deprel)) return row.reach.includes('subject') ? row.status : null;
  if (!row.reach.includes('object')) return null;
  if (/^(obj|nsubj:pass)$/.test(noun.deprel)) return row.status;
  const preposition = noun.deprel === 'obl' ? tree.preposition(noun) : null;
  return preposition !== null && /^(for|of|against|from)$/.test(preposition) ? row.status : null;
}

/** "The strike did not take place", "the attack will begin". */
function fromClause(tree: Tree, noun: Token, verb: Token, lexicon: CertaintyLexicon): Status | null {
  return noun.deprel.startsWith('nsubj') ? statusOfClause(tree, verb, lexicon, 1) : null;
}

/** What is told as a state: support in the present tense, sieges, "is under attack", "there are clashes". */
function stateOf(event: EventMention): Status | null {
  const { tree, clause, anchor, action } = event;
  const present = clause.xpos === 'VBZ' || clause.xpos === 'VBP';
  if (present && /^(SUPPORT|AID|COOPERATE)$/.test(action.plover_event)) return 'ongoing';
  if (anchor.upos === 'NOUN' && isStanding(tree, anchor)) return 'ongoing';
  if (action.territory !== 'besieged') return null;
  if (anchor === clause && anchor.upos === 'NOUN') return 'ongoing';
  return isLastingState(tree, clause) || isProgressive(tree, clause) ? 'ongoing' : null;
}

/** "is under attack", "there are clashes". */
function isStanding(tree: Tree, noun: Token): boolean {
  if (tree.preposition(noun) === 'under') return isPresent(tree, noun);
  const verb = noun.deprel === 'nsubj' ? tree.parent(noun) : undefined;
  return verb !== undefined && tree.child(verb, 'expl') !== undefined && isPresent(tree, verb);
}

/** "is besieged", "has been besieged since", "a town besieged by". */
function isLastingState(tree: Tree, verb: Token): boolean {
  if (isPresent(tree, verb)) return true;
  return verb.xpos === 'VBN' && tree.children(verb, 'aux').length === 0 && /^(acl|amod)/.test(verb.deprel);
}
