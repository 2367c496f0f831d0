import type { ActorKind, Knowledge } from '../model/index.ts';
import { type FoldedWord, foldedWords } from './fold.ts';
import type { Replacement } from './swaps.ts';
import { Trie } from './trie.ts';

/** The tables that hold names. */
export type NamedKnowledge = Pick<Knowledge, 'actors' | 'actorNames' | 'leaders' | 'syriaPlaces' | 'conflictPlaces'>;

/**
 * What a name of several words is read as: the parser knows these from its treebank as a body, a person and a place, while
 * "Hay'at Tahrir al-Sham" is four unknown words among which it looks for a subject and an object.
 */
const STAND_INS = { body: 'Hamas', person: 'Bush', place: 'Baghdad' };

const FIGHTING: ReadonlySet<ActorKind> = new Set(['armed_group', 'coalition', 'state_branch']);

/** Finds the known names of several words in a text, in order, the longest first where several begin. */
export function nameFinder(knowledge: NamedKnowledge): (text: string) => Replacement[] {
  const phrases = phrasesOf(knowledge);
  return (text) => {
    const words = foldedWords(text);
    const keys = words.map(({ folded }) => folded);
    const found: Replacement[] = [];
    for (let at = 0; at < words.length; at++) {
      const name = phrases.matches(keys, at).findLast(({ length }) => standsAt(text, words, at, length));
      const length = name?.length ?? (isAcronym(words, at) ? 1 : 0);
      if (length === 0) continue;
      const last = at + length - 1;
      found.push({
        start: words[at]?.from ?? 0,
        end: words[last]?.end ?? 0,
        word: name?.values[0] ?? STAND_INS.body,
      });
      at = last;
    }
    return found;
  };
}

function phrasesOf(knowledge: NamedKnowledge): Trie<string> {
  const phrases = new Trie<string>();
  for (const [name, word] of names(knowledge)) {
    const words = foldedWords(name).map(({ folded }) => folded);
    if (words.length > 1 && /^\p{Lu}/u.test(name)) phrases.add(words, word);
  }
  return phrases;
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

/** The words stand one after the other on one line, and the name begins or ends with a capital. */
function standsAt(text: string, words: readonly FoldedWord[], at: number, length: number): boolean {
  const name = words.slice(at, at + length);
  if (!isCapital(name[0]) && !isCapital(name.at(-1))) return false;
  return name.every(
    (word, nth) => nth === 0 || /^(?:[ \t\u00a0]+|[-–‑])$/.test(text.slice(name[nth - 1]?.end, word.from)),
  );
}

function isCapital(word: FoldedWord | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word.raw);
}

/** Acronyms of armed groups that are words of English: "21 IS members" has no verb. */
const WORD_ACRONYM = /^IS$/;

/** Such an acronym among words that are not all in capitals. */
function isAcronym(words: readonly FoldedWord[], at: number): boolean {
  if (!WORD_ACRONYM.test(words[at]?.raw ?? '')) return false;
  const beside = [words[at - 1], words[at + 1]].filter((near) => near !== undefined);
  return beside.length > 0 && beside.every(({ raw }) => /\p{Ll}|\p{N}/u.test(raw));
}
