import type { Knowledge, NameCueRow, PlaceWordRow, RelationRow } from '../../model/index.ts';

/** The words around names, by their first letters in lower case. */
export interface Lexicon {
  /** Words that look like places and are of the given kind. */
  is(kind: NameCueRow['kind'], word: string): boolean;
  /** The place word that a run of words is ("town", "air base"); words in lower case. */
  placeWord(words: string): PlaceWordRow | undefined;
  /** Whether a place word can begin with this word, or end in it; so that few runs of words need be put together. */
  opensPlaceWord(word: string): boolean;
  endsPlaceWord(word: string): boolean;
  relation(words: string): RelationRow | undefined;
  /** Whether a phrase of relation can end in this word. */
  endsRelation(word: string): boolean;
}

/** Place words and relations have at most this many words. */
export const LONGEST_PHRASE = 7;

export function lexicon(knowledge: Knowledge): Lexicon {
  const kinds = kindsOf(knowledge.nameCues);
  const placeWords = new Map<string, PlaceWordRow>();
  for (const row of knowledge.placeWords) {
    placeWords.set(row.word, row);
    placeWords.set(plural(row.word), row);
  }
  const opening = new Set([...placeWords.keys()].map((words) => words.split(' ', 1)[0]));
  const ending = new Set([...placeWords.keys()].map((words) => words.slice(words.lastIndexOf(' ') + 1)));
  const relations = new Map(knowledge.placeRelations.map((row) => [row.phrase.replaceAll('-', ' '), row]));
  const lastWords = new Set([...relations.keys()].map((words) => words.slice(words.lastIndexOf(' ') + 1)));
  return {
    is: (kind, word) => kinds.get(word)?.includes(kind) === true,
    placeWord: (words) => placeWords.get(words),
    opensPlaceWord: (word) => opening.has(word),
    endsPlaceWord: (word) => ending.has(word),
    relation: (words) => relations.get(words),
    endsRelation: (word) => lastWords.has(word),
  };
}

/** The kinds of each word: by far the most words of a text have none. */
function kindsOf(cues: readonly NameCueRow[]): ReadonlyMap<string, readonly NameCueRow['kind'][]> {
  const kinds = new Map<string, NameCueRow['kind'][]>();
  for (const { kind, word } of cues) {
    const key = word.replace(/\.$/, '');
    const known = kinds.get(key);
    if (known) known.push(kind);
    else kinds.set(key, [kind]);
  }
  return kinds;
}

function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return word.endsWith('s') ? word : `${word}s`;
}
