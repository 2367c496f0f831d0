import type { Knowledge, NameCueRow, PlaceWordRow, RelationRow } from '../../model/index.ts';

/** The words around names, by their first letters in lower case. */
export interface Lexicon {
  /** Words that look like places and are of the given kind. */
  is(kind: NameCueRow['kind'], word: string): boolean;
  /** The place word that a run of words is ("town", "air base"); words in lower case. */
  placeWord(words: string): PlaceWordRow | undefined;
  relation(words: string): RelationRow | undefined;
  /** Whether a phrase of relation can end in this word. */
  endsRelation(word: string): boolean;
}

/** Place words and relations have at most this many words. */
export const LONGEST_PHRASE = 7;

export function lexicon(knowledge: Knowledge): Lexicon {
  const kinds = new Map<string, Set<string>>();
  for (const { kind, word } of knowledge.nameCues) {
    const words = kinds.get(kind) ?? new Set();
    words.add(word.replace(/\.$/, ''));
    kinds.set(kind, words);
  }
  const placeWords = new Map<string, PlaceWordRow>();
  for (const row of knowledge.placeWords) {
    placeWords.set(row.word, row);
    placeWords.set(plural(row.word), row);
  }
  const relations = new Map(knowledge.placeRelations.map((row) => [row.phrase.replaceAll('-', ' '), row]));
  const lastWords = new Set([...relations.keys()].map((words) => words.slice(words.lastIndexOf(' ') + 1)));
  return {
    is: (kind, word) => kinds.get(kind)?.has(word) === true,
    placeWord: (words) => placeWords.get(words),
    relation: (words) => relations.get(words),
    endsRelation: (word) => lastWords.has(word),
  };
}

function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return word.endsWith('s') ? word : `${word}s`;
}
