import type { ActorKind, Knowledge } from '../model/index.ts';
import { type FoldedWord, foldedWords } from './fold.ts';
import type { Replacement } from './swaps.ts';

/** The tables that hold names. */
export type NamedKnowledge = Pick<Knowledge, 'actors' | 'actorNames' | 'leaders' | 'syriaPlaces' | 'conflictPlaces'>;

/**
 * What a name of several words is read as: the parser knows these from its treebank as a body, a person and a place, while
 * "Hay'at Tahrir al-Sham" is four unknown words among which it looks for a subject and an object.
 */
const STAND_INS = { body: 'Hamas', person: 'Bush', place: 'Baghdad' };

const FIGHTING: ReadonlySet<ActorKind> = new Set(['armed_group', 'coalition', 'state_branch']);

interface Phrase {
  readonly words: readonly string[];
  readonly word: string;
}

/** Finds the known names of several words in a text, in order, the longest first where several begin. */
export function nameFinder(knowledge: NamedKnowledge): (text: string) => Replacement[] {
  const phrases = phrasesByFirstWord(knowledge);
  return (text) => {
    const words = foldedWords(text);
    const found: Replacement[] = [];
    for (let at = 0; at < words.length; at++) {
      const acronym = words[at] && readsAsWord(words, at);
      if (acronym) found.push({ start: acronym.start, end: acronym.end, word: STAND_INS.body });
      const phrase = phrases.get(words[at]?.folded ?? '')?.find((one) => standsAt(one, text, words, at));
      if (!phrase) continue;
      const last = at + phrase.words.length - 1;
      found.push({ start: words[at]?.from ?? 0, end: words[last]?.end ?? 0, word: phrase.word });
      at = last;
    }
    return found;
  };
}

function phrasesByFirstWord(knowledge: NamedKnowledge): ReadonlyMap<string, readonly Phrase[]> {
  const byFirst = new Map<string, Phrase[]>();
  for (const [name, word] of names(knowledge)) {
    const words = foldedWords(name).map(({ folded }) => folded);
    if (words.length < 2 || !/^\p{Lu}/u.test(name)) continue;
    const [first = ''] = words;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, word }]);
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

/** The names of a war; "the United Nations" and "North Korea" are English, and read as well as they stand. */
function* names(knowledge: NamedKnowledge): Generator<readonly [string, string]> {
  const { body, person, place } = STAND_INS;
  const fighting = new Map(knowledge.actors.filter(({ kind }) => FIGHTING.has(kind)).map((actor) => [actor.id, actor]));
  for (const actor of fighting.values()) for (const name of [actor.name, ...actor.aliases]) yield [name, body];
  for (const { actor, name } of knowledge.actorNames) if (fighting.has(actor)) yield [name, body];
  for (const leader of knowledge.leaders) for (const name of leader.names) yield [name, person];
  for (const row of [...knowledge.syriaPlaces, ...knowledge.conflictPlaces])
    for (const name of [row.name, ...row.variants]) yield [name, place];
}

/** The words stand there one after the other on one line, and the name begins or ends with a capital. */
function standsAt(phrase: Phrase, text: string, words: readonly FoldedWord[], at: number): boolean {
  const last = at + phrase.words.length - 1;
  if (!isCapital(words[at]) && !isCapital(words[last])) return false;
  return phrase.words.every((folded, nth) => {
    const [before, word] = [words[at + nth - 1], words[at + nth]];
    if (word?.folded !== folded) return false;
    return nth === 0 || /^(?:[ \t\u00a0]+|[-–‑])$/.test(text.slice(before?.end, word.from));
  });
}

function isCapital(word: FoldedWord | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word.raw);
}

/** Acronyms of armed groups that are words of English: "21 IS members" has no verb. */
const WORD_ACRONYM = /^IS$/;

/** Such an acronym among words that are not all in capitals. */
function readsAsWord(words: readonly FoldedWord[], at: number): FoldedWord | null {
  const word = words[at];
  const beside = [words[at - 1], words[at + 1]].filter((near) => near !== undefined);
  return word &&
    WORD_ACRONYM.test(word.raw) &&
    beside.length > 0 &&
    beside.every(({ raw }) => /\p{Ll}|\p{N}/u.test(raw))
    ? word
    : null;
}
