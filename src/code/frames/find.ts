import type { Token } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import type { EventMention, Filler } from '../event.ts';
import { isVerbal } from '../grammar/arguments.ts';
import type { Tree } from '../tree.ts';
import type { Frame, FrameBook } from './compile.ts';
import { type Match, matchPattern } from './match.ts';
import { modifiers } from './modifiers.ts';

/** The events that single words of a sentence tell of: the best frame at each verb and event noun. */
export function frameEvents(context: ReportContext, tree: Tree, book: FrameBook): EventMention[] {
  const events: EventMention[] = [];
  for (const token of tree.tokens) {
    const event = frameAt(context, tree, token, book);
    if (event) events.push(event);
  }
  return withoutCarriers(withoutConsumed(events));
}

/** "the explosion of a car bomb": a deed whose weapon is named as a deed of its own is one, of the more precise kind. */
function withoutCarriers(events: readonly EventMention[]): EventMention[] {
  const weaponOf = (event: EventMention): EventMention | undefined =>
    events.find(({ anchor }) => event.fillers.some((filler) => filler.slot === 'WEAPON' && filler.head === anchor));
  const carried = new Set(events.flatMap((event) => (isVerbal(event.anchor) ? [] : (weaponOf(event) ?? []))));
  return events
    .filter((event) => !carried.has(event))
    .map((event) => {
      const weapon = weaponOf(event);
      return weapon && carried.has(weapon) ? joinWeapon(event, weapon) : event;
    });
}

function joinWeapon(event: EventMention, weapon: EventMention): EventMention {
  return {
    ...event,
    action: weapon.action,
    trigger: [...event.trigger, ...weapon.trigger],
    fillers: [...event.fillers, ...weapon.fillers],
    rows: [...event.rows, ...weapon.rows],
  };
}

function frameAt(context: ReportContext, tree: Tree, token: Token, book: FrameBook): EventMention | null {
  if (isHyphened(tree, token)) return null;
  const frames = framesFor(context, tree, token, book);
  let best: { frame: Frame; match: Match } | null = null;
  for (const frame of frames) {
    const match = matchPattern(context, tree, token, frame.pattern);
    if (match && (!best || match.score > best.match.score)) best = { frame, match };
  }
  return best && eventOf(context, tree, token, best.frame, best.match);
}

/** "backed" of "US-backed"; "was gang-raped" has a verb of its own. */
function isHyphened(tree: Tree, token: Token): boolean {
  return token.xpos === 'VBN' && tree.tokens[token.index - 1]?.form === '-' && !tree.child(token, 'aux:pass', 'cop');
}

function framesFor(context: ReportContext, tree: Tree, token: Token, book: FrameBook): readonly Frame[] {
  const lemma = token.lemma.toLowerCase();
  const form = token.form.toLowerCase();
  const names = lemma === form ? [lemma] : [lemma, form];
  if (isVerbal(token) && !isGerundNoun(tree, token))
    return [...names.flatMap((name) => book.verbs.get(name) ?? []), ...compounds(token, lemma, book)];
  const states = tree.child(token, 'cop') ? names.flatMap((name) => book.verbs.get(name) ?? []) : [];
  return [...states.filter((frame) => frame.pattern.surface), ...(nounFrames(context, tree, token, lemma, book) ?? [])];
}

/** "Air raids kill five", "in an air raid": a noun that is also a verb, told by the word before it. */
function compounds(token: Token, lemma: string, book: FrameBook): readonly Frame[] {
  if (!/^(VBZ|VBP|VB)$/.test(token.xpos)) return [];
  return (book.nouns.get(lemma) ?? []).filter((frame) => frame.pattern.before.length > 0);
}

/** "regime shelling of the town", "in the bombing": a gerund that stands where a noun stands. */
function isGerundNoun(tree: Tree, token: Token): boolean {
  if (token.xpos !== 'VBG' || tree.child(token, 'obj', 'aux')) return false;
  if (tree.child(token, 'case', 'det', 'compound') || /^(of|between)$/.test(tree.tokens[token.index + 1]?.form ?? ''))
    return true;
  return /^(ADJ|NOUN)$/.test(tree.tokens[token.index - 1]?.upos ?? '') && /^(obl|nmod|obj|nsubj)/.test(token.deprel);
}

/** A noun inside a name ("Islamic State", "Operation Peace Spring") is no event of its own. */
function nounFrames(
  context: ReportContext,
  tree: Tree,
  token: Token,
  lemma: string,
  book: FrameBook,
): readonly Frame[] | undefined {
  if (token.upos !== 'NOUN' && token.upos !== 'PROPN' && token.xpos !== 'VBG') return undefined;
  if (context.actorAt(tree, token)) return undefined;
  const form = token.form.toLowerCase();
  const own = token.xpos === 'VBG' && form !== lemma ? book.nouns.get(form) : undefined;
  return own ?? book.nouns.get(lemma);
}

function eventOf(context: ReportContext, tree: Tree, anchor: Token, frame: Frame, match: Match): EventMention {
  const own: readonly Filler[] =
    frame.pattern.kind === 'noun' ? modifiers(context, tree, anchor, frame.possessor, match.words) : [];
  const taken = new Set(match.fillers.map((filler) => filler.head));
  return {
    tree,
    action: frame.action,
    anchor,
    trigger: [anchor, ...match.words].sort((a, b) => a.index - b.index),
    clause: anchor,
    fillers: [...match.fillers, ...own.filter((filler) => !taken.has(filler.head))],
    status: null,
    rows: [frame.id],
  };
}

/** An event noun that is a fixed word of another event ("siege" of "lay siege to") is not told twice. */
function withoutConsumed(events: readonly EventMention[]): EventMention[] {
  const consumed = new Set(events.flatMap((event) => event.trigger.filter((word) => word !== event.anchor)));
  return events.filter((event) => !consumed.has(event.anchor));
}
