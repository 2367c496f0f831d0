import { type Toll, TollKind } from '../../model/index.ts';
import { SLOTS, type Slot } from '../event.ts';

/** A slot of a pattern: `RECIPIENT:person+fighters?` */
export interface SlotSpec {
  readonly slot: Slot;
  /** TOLL only. */
  readonly toll: Toll['kind'] | null;
  /** Classes that the filler may have; empty = any. */
  readonly classes: readonly string[];
  /** `?`: may be missing, even right behind a word. */
  readonly optional: boolean;
  /** `!`: must be there, even where a preposition's slot may else be missing. */
  readonly required: boolean;
}

/** What stands behind a pattern's first slot and verb, or behind its noun. */
export type Element =
  | { readonly kind: 'word'; readonly lemmas: readonly string[]; readonly prepositions: readonly string[] }
  | { readonly kind: 'slot'; readonly spec: SlotSpec; readonly prepositions: readonly string[] };

/** A frame's pattern taken apart (notation: docs/frames.md). */
export interface Pattern {
  readonly kind: 'verb' | 'noun';
  /** Lemmas of the word that the frame hangs on. */
  readonly anchors: readonly string[];
  /** Verbs only. */
  readonly subject: SlotSpec | null;
  /** "RECIPIENT be hit by EVENT": the first slot is the subject as it stands, also in a passive. */
  readonly surface: boolean;
  /** Prepositions between "be" and a noun, one of which must be there ("ACTOR be on strike"). */
  readonly after: readonly string[];
  /** Nouns only: words that stand before the anchor ("air" of "air strike"). */
  readonly before: readonly (readonly string[])[];
  readonly elements: readonly Element[];
  /** All prepositions of the elements. */
  readonly prepositions: readonly string[];
  /** Fixed words besides the anchor, each by its alternatives: without one of them the pattern can't fit. */
  readonly words: readonly (readonly string[])[];
}

const PREPOSITION =
  /^(about|above|across|after|against|along|alongside|amid|amidst|among|around|as a result of|as|at|because of|before|behind|beneath|between|beyond|by|for|from|in|inside|into|near|of|off|on|onto|out|out of|outside|over|through|to|toward|towards|under|upon|via|with|within|without)$/;

/** @throws Error that says what is wrong with the pattern. */
export function parsePattern(pattern: string): Pattern {
  const words = pattern.trim().split(/\s+/);
  return isSlot(words[0] ?? '') ? verbPattern(words) : nounPattern(words);
}

function verbPattern([subject = '', ...behind]: readonly string[]): Pattern {
  const surface = behind[0] === 'be';
  const after = surface ? prepositionsAfterBe(behind.slice(1)) : [];
  const [verb = '', ...rest] = behind.slice((surface ? 1 : 0) + (after.length > 0 ? 1 : 0));
  if (verb === '' || isSlot(verb)) throw new Error('a verb must follow the first slot');
  return {
    kind: 'verb',
    anchors: verb.split('|'),
    subject: slotSpec(subject),
    surface,
    after,
    ...behindAnchor(rest, []),
  };
}

/** In Universal Dependencies the copula hangs on what it joins: "be on strike" is anchored at "strike". */
function prepositionsAfterBe([first = '', second = '']: readonly string[]): readonly string[] {
  return isPreposition(first) && !isSlot(second) ? first.split('|') : [];
}

function nounPattern(words: readonly string[]): Pattern {
  const slotAt = words.findIndex(isSlot);
  const name = slotAt < 0 ? words : words.slice(0, prepositionBefore(words, slotAt));
  const split = name.findIndex((word) => isPreposition(word));
  const head = (split < 0 ? name.length : split) - 1;
  if (head < 0) throw new Error('a noun must stand before the first preposition');
  return {
    kind: 'noun',
    anchors: (name[head] ?? '').split('|'),
    subject: null,
    surface: false,
    after: [],
    ...behindAnchor(
      words.slice(head + 1),
      name.slice(0, head).map((word) => word.split('|')),
    ),
  };
}

function behindAnchor(
  rest: readonly string[],
  before: Pattern['before'],
): Pick<Pattern, 'before' | 'elements' | 'prepositions' | 'words'> {
  const found = elements(rest);
  return {
    before,
    elements: found,
    prepositions: found.flatMap((element) => element.prepositions),
    words: [...before, ...found.flatMap((element) => (element.kind === 'word' ? [element.lemmas] : []))],
  };
}

function prepositionBefore(words: readonly string[], slotAt: number): number {
  return isPreposition(words[slotAt - 1] ?? '') ? slotAt - 1 : slotAt;
}

/** A preposition goes with what follows it, be that a slot ("from RECIPIENT") or a word ("from talk"). */
function elements(words: readonly string[]): Element[] {
  const found: Element[] = [];
  let prepositions: readonly string[] = [];
  for (const [at, word] of words.entries()) {
    if (isPreposition(word) && at + 1 < words.length) {
      prepositions = word.split('|').map(spaced);
      continue;
    }
    found.push(
      isSlot(word)
        ? { kind: 'slot', spec: slotSpec(word), prepositions }
        : { kind: 'word', lemmas: word.split('|'), prepositions },
    );
    prepositions = [];
  }
  return found;
}

function isPreposition(word: string): boolean {
  return word.split('|').some((one) => PREPOSITION.test(spaced(one)));
}

/** Prepositions of several words are written as one: `out_of`. */
function spaced(word: string): string {
  return word.replaceAll('_', ' ');
}

function isSlot(word: string): boolean {
  return /^[A-Z]{2,}(:|\?|!|$)/.test(word);
}

function slotSpec(word: string): SlotSpec {
  const optional = word.endsWith('?');
  const required = word.endsWith('!');
  const [name = '', ...parts] = word.replace(/[?!]$/, '').split(':');
  const slot = SLOTS.find((known) => known === name);
  if (!slot) throw new Error(`unknown slot ${name}`);
  const toll = slot === 'TOLL' ? TollKind.parse(parts.shift()) : null;
  return { slot, toll, classes: parts[0]?.split('+') ?? [], optional, required };
}
