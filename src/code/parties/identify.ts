import type { ActorMention, Token } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import { PRESUMED } from '../grammar/mends/subjects.ts';
import { contentHead, nominalConjuncts } from '../grammar/nominal.ts';
import type { Tree } from '../tree.ts';
import { isGroupType } from './kinds.ts';
import { namesInList } from './list.ts';

/** A named actor that a nominal is, or stands for, and by which rule. */
export interface Identity {
  readonly mention: ActorMention;
  /** The word of the name that was found. */
  readonly word: Token;
  readonly how: string;
}

/**
 * The names that a nominal stands for: its own, that of its apposition, or that of the body whose fighters,
 * positions or officials it names. Several for "militants of A and B"; none where it names nobody.
 */
export function identities(context: ReportContext, tree: Tree, nominal: Token): readonly Identity[] {
  const head = contentHead(context, tree, nominal);
  const rules = [
    ownName,
    leader,
    apposition,
    appositionBefore,
    holder,
    territory,
    bearer,
    belonging,
    modifier,
    presumed,
    namedBefore,
    namedBehind,
  ];
  for (const rule of rules) {
    const found = rule(context, tree, head);
    if (found.length > 0) return found;
  }
  return [];
}

type Rule = (context: ReportContext, tree: Tree, head: Token) => readonly Identity[];

const ownName: Rule = (context, tree, head) => {
  const own = named(context, tree, [head], 'name');
  return own.flatMap((identity) => [...sharedHead(context, tree, identity), identity]);
};

/** "Syrian and Russian warplanes": the name before "and" shares the head of the name behind it. */
function sharedHead(context: ReportContext, tree: Tree, { mention }: Identity): readonly Identity[] {
  const link = tree.tokens[mention.first - 1];
  const before = link && /^(and|or|&)$/.test(link.form) ? tree.tokens[mention.first - 2] : undefined;
  return before && before.upos === 'ADJ' ? named(context, tree, [before], 'modifier') : [];
}

/** "Islamist rebels led by X": who leads an unnamed body stands for it. */
const leader: Rule = (context, tree, head) => {
  if (!standsForItsGroup(context, tree, head)) return [];
  const led = tree.children(head, 'acl').filter((verb) => verb.lemma === 'lead' && verb.xpos === 'VBN');
  return named(
    context,
    tree,
    led.flatMap((verb) => tree.children(verb, 'obl')).flatMap((word) => nominalConjuncts(tree, word)),
    'leader',
  );
};

/** "the rival coalition Fa Ithbatu", "Faylaq al-Sham, a rebel group". */
const apposition: Rule = (context, tree, head) =>
  named(context, tree, tree.children(head, 'appos', 'flat', 'nmod:desc').slice(0, 1), 'apposition');

/** "regime-held districts", "the ISIS-controlled town": whoever holds it. */
const holder: Rule = (context, tree, head) => {
  const holding = holdingWords(tree, head);
  return holding.flatMap((word) =>
    named(
      context,
      tree,
      tree.children(word, 'compound', 'obl', 'amod', 'nmod', 'nsubj', 'obl:npmod', 'obl:unmarked'),
      'holder',
    ),
  );
};

/** "ISIS territory", "Houthi areas": ground by the name of an armed group is held by it; by that of a state it is only where it is. */
const territory: Rule = (context, tree, head) => {
  if (context.nounAt(tree, head)?.class !== 'place') return [];
  const before = tree.children(head, 'nmod:poss', 'compound', 'amod').filter((word) => word.index < head.index);
  return named(context, tree, before, 'holder').filter(({ mention }) => isGroupType(mention.on(null)[0]?.type));
};

/** Words of a bracket and of the name before it: "the A (also known as B) militants". */
const MAX_BRACKET = 12;

/** "X, an alliance of ...", "X a rebel group": what describes a name right before it. */
const appositionBefore: Rule = (context, tree, head) => {
  if (context.nounAt(tree, head)?.class !== 'group') return [];
  const article = articleOf(tree, head);
  if (!/^an?$/i.test(article?.form ?? '')) return [];
  const before = tree.tokens[(article?.index ?? 0) - 1];
  const name = before?.form === ',' ? tree.tokens[before.index - 1] : before;
  const words = name?.form === ')' ? tree.tokens.slice(Math.max(0, name.index - MAX_BRACKET), name.index) : [name];
  return named(
    context,
    tree,
    words.flatMap((word) => word ?? []),
    'apposition',
  ).slice(0, 1);
};

/** The article of a nominal, over its adjectives and modifiers. */
function articleOf(tree: Tree, head: Token): Token | undefined {
  let at = head.index - 1;
  while (/^(ADJ|NOUN|PROPN|VERB)$/.test(tree.tokens[at]?.upos ?? '') || tree.tokens[at]?.form === '-') at -= 1;
  return tree.tokens[at];
}

/** "warplanes presumed to be Israeli", "jets believed to belong to the coalition". */
const presumed: Rule = (context, tree, head) => {
  const verb = tree.tokens[head.index + 1];
  if (!verb || !PRESUMED.test(verb.form) || !standsForItsGroup(context, tree, head)) return [];
  const words = tree.tokens.slice(verb.index + 1, verb.index + 6);
  const first = words.findIndex((word) => context.actorAt(tree, word) !== undefined);
  const between = words.slice(0, Math.max(first, 0));
  if (first < 0 || !between.every((word) => /^(to|be|belong|the)$/i.test(word.form))) return [];
  return named(context, tree, words.slice(first, first + 1), 'modifier');
};

const HOLDING = /^(held|controlled|run|ruled|occupied)$/i;
/** Words that may stand between "held" and the head: "rebel-held eastern city". */
const MAX_HELD = 3;

/** "held" of "rebel-held area"; also where the tree ties the hyphenated word to something else. */
export function holdingWords(tree: Tree, head: Token): readonly Token[] {
  const tied = tree.children(head, 'amod', 'acl').filter((word) => HOLDING.test(word.form));
  if (tied.length > 0) return tied;
  const behind = tree.tokens[head.index + 1];
  if (behind && HOLDING.test(behind.form) && tree.tokens[behind.index + 1]?.form === 'by') return [behind];
  for (let at = head.index - 1; at >= head.index - 1 - MAX_HELD; at -= 1) {
    const word = tree.tokens[at];
    if (!word || !/^(ADJ|NOUN|PROPN|VERB)$/.test(word.upos)) return [];
    if (HOLDING.test(word.form)) return tree.tokens[at - 1]?.form === '-' ? [word] : [];
  }
  return [];
}

/** "the A coalition of the B": a body that bears a group's name is that group, whomever it belongs to. */
const bearer: Rule = (context, tree, head) => {
  if (context.nounAt(tree, head)?.class !== 'group' || head.xpos !== 'NN') return [];
  const before = tree.tokens[head.index - 1];
  const name = before?.upos === 'PROPN' || before?.deprel === 'flat' ? named(context, tree, [before], 'modifier') : [];
  return name.filter(({ mention }) => isGroupType(mention.on(null)[0]?.type));
};

const MEMBER = /^(of|from|with|in)$/;
const FROM = /^from$/;
/** "a spokesman for A" */
const SPEAKS = /^(of|from|with|in|for|at)$/;

/** "a bomber from A", "armed opponents from A": a person of no stated kind, or one who bears arms. */
function isSomebodys(context: ReportContext, tree: Tree, head: Token): boolean {
  const row = context.nounAt(tree, head);
  if (row?.class !== 'person') return false;
  return row.actor_type === null || tree.children(head, 'amod').some(({ lemma }) => lemma.toLowerCase() === 'armed');
}

/** "fighters belonging to A", "troops loyal to A". */
const TIED = /^(belong|affiliate|link|ally|loyal)$/;

/** "militants of A and B", "a commander from A", "fighters belonging to A". */
const belonging: Rule = (context, tree, head) => {
  const speaks = context.nounAt(tree, head)?.class === 'official';
  const ties = speaks
    ? SPEAKS
    : standsForItsGroup(context, tree, head)
      ? MEMBER
      : isSomebodys(context, tree, head)
        ? FROM
        : null;
  if (!ties) return [];
  const direct = tree.children(head, 'nmod').filter((nominal) => ties.test(tree.preposition(nominal) ?? ''));
  const clauses = tree.children(head, 'acl', 'amod').filter((word) => word.index > head.index && TIED.test(word.lemma));
  const nominals = [...direct, ...clauses.flatMap((word) => tree.children(word, 'obl', 'nmod'))];
  const joined = nominals.flatMap((nominal) => nominalConjuncts(tree, nominal));
  const bodies = joined
    .filter((word) => isNext(context, tree, word))
    .flatMap((word) => identities(context, tree, word));
  return [...named(context, tree, namesInList(context, tree, joined), 'member of'), ...bodies];
};

/** "militants of A and fighters of B", which a tree hangs on A. */
function isNext(context: ReportContext, tree: Tree, word: Token): boolean {
  return word.deprel === 'conj' && /^(fighters|group)$/.test(context.nounAt(tree, word)?.class ?? '');
}

/** "ISIS fighters", "army positions", "Assad's forces". */
const modifier: Rule = (context, tree, head) => {
  if (!standsForItsGroup(context, tree, head)) return [];
  const before = tree.children(head, 'nmod:poss', 'compound', 'amod', 'nmod:desc', 'nmod', 'dep');
  const words = before.filter((word) => word.index < head.index).flatMap((word) => nominalConjuncts(tree, word));
  return named(context, tree, words, 'modifier');
};

/** Words that may stand between a name and the head that it modifies: "Daesh terror group". */
const MAX_BETWEEN = 2;

/** The name right before the head, whatever the tree makes of it: "Nusra Front terrorists". */
const namedBefore: Rule = (context, tree, head) => {
  if (!standsForItsGroup(context, tree, head)) return [];
  for (let at = head.index - 1; at >= head.index - 1 - MAX_BETWEEN; at -= 1) {
    const word = tree.tokens[at];
    if (word?.form === ')')
      return named(context, tree, tree.tokens.slice(Math.max(0, at - MAX_BRACKET), at), 'modifier').slice(0, 1);
    if (!word || !/^(NOUN|ADJ|PROPN)$/.test(word.upos)) return [];
    if (context.actorAt(tree, word)) return named(context, tree, [word], 'modifier');
  }
  return [];
};

/** The names right behind "of the": "fighters of the A, B and C groups". */
const namedBehind: Rule = (context, tree, head) => {
  if (!standsForItsGroup(context, tree, head) || !/^(of|from)$/.test(tree.tokens[head.index + 1]?.form ?? ''))
    return [];
  const found: Token[] = [];
  for (const word of tree.tokens.slice(head.index + 2)) {
    if (context.actorAt(tree, word)) found.push(word);
    else if (!isListWord(tree, word) || (found.length > 0 && /^(NOUN|ADJ)$/.test(word.upos))) break;
  }
  return named(context, tree, found, 'member of');
};

/** What may stand between the names of a list. */
const LIST_WORD = /^(DET|ADJ|NOUN|PUNCT|CCONJ|PROPN)$/;

/** Also "backed" of "Turkish-backed". */
function isListWord(tree: Tree, word: Token): boolean {
  return LIST_WORD.test(word.upos) || (word.upos === 'VERB' && tree.tokens[word.index - 1]?.form === '-');
}

function named(context: ReportContext, tree: Tree, words: readonly Token[], how: string): readonly Identity[] {
  const found = new Map<ActorMention, Identity>();
  for (const word of words) {
    const named = context.actorAt(tree, word);
    const mention = named && (memberNamed(context, tree, named) ?? named);
    if (mention && !found.has(mention)) found.set(mention, { mention, word, how });
  }
  return [...found.values()];
}

/** "the A (AB) group B": the group that is named behind what it is part of. */
function memberNamed(context: ReportContext, tree: Tree, { last }: ActorMention): ActorMention | undefined {
  const bracket = tree.tokens[last + 1]?.form === '(' && tree.tokens[last + 3]?.form === ')' ? 3 : 0;
  const noun = tree.tokens[last + 1 + bracket];
  const name = noun && tree.tokens[noun.index + 1];
  if (!noun || !name || noun.upos !== 'NOUN' || noun.xpos !== 'NN') return undefined;
  return context.nounAt(tree, noun)?.class === 'group' ? context.actorAt(tree, name) : undefined;
}

/** Civilians and things of everyday life are not the group whose name stands beside them ("Syrian children"). */
function standsForItsGroup(context: ReportContext, tree: Tree, head: Token): boolean {
  const row = context.nounAt(tree, head);
  if (!row) return head.upos !== 'NOUN';
  return row.class !== 'person' && row.class !== 'place' && row.actor_type !== 'civilians';
}
