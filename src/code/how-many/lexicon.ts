import type { Knowledge, QuantityRow, TollKind, TollWordRow } from '../../model/index.ts';
import type { Numerals } from '../../text/index.ts';

/** The words that the question needs, by their use. Made once from the knowledge. */
export interface TollLexicon {
  readonly numerals: Numerals;
  /** Row of a phrase of lower-case words parted by blanks, when it is used so. */
  readonly phrase: (words: string, ...kinds: readonly QuantityRow['kind'][]) => QuantityRow | null;
  readonly is: (word: string, role: TollWordRow['role']) => boolean;
  /** A month, a weekday, "yesterday". */
  readonly isTime: (form: string) => boolean;
  /** What a word of harm says happened, when it is used so. */
  readonly harm: (word: string, role: 'state' | 'verb' | 'deed' | 'count' | 'life') => TollKind | null;
}

/** Phrases of the tables have at most this many words. */
export const LONGEST_PHRASE = 4;

export function tollLexicon(knowledge: Knowledge): TollLexicon {
  const phrases = grouped(knowledge.quantities, (row) => row.phrase);
  const words = grouped(knowledge.tollWords, (row) => row.word);
  const times = new Set(knowledge.timeWords.map((row) => row.word));
  return {
    isTime: (form) => /^[A-Z]/.test(form) && times.has(form.toLowerCase()),
    numerals: new Map(knowledge.numbers.map((row) => [row.word, row])),
    phrase: (text, ...kinds) => phrases.get(text)?.find((row) => kinds.includes(row.kind)) ?? null,
    is: (word, role) => words.get(word)?.some((row) => row.role === role) ?? false,
    harm: (word, role) => words.get(word)?.find((row) => row.role === role)?.kind ?? null,
  };
}

function grouped<Row>(rows: readonly Row[], key: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
