import type { Knowledge, QuantityRow, TollKind, TollWordRow } from '../../model/index.ts';
import type { Numerals } from '../../text/index.ts';

/** The words that the question needs, by their use. Made once from the knowledge. */
export interface TollLexicon {
  readonly numerals: Numerals;
  /** Row of a phrase of lower-case words parted by blanks, when it is used so. */
  readonly phrase: (words: string, ...kinds: readonly QuantityRow['kind'][]) => QuantityRow | null;
  /** Whether a word or phrase of the toll words begins so. */
  readonly starts: (word: string) => boolean;
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
  const roles = rolesOf(knowledge.tollWords);
  const starts = new Set(knowledge.tollWords.map((row) => row.word.split(' ')[0] ?? ''));
  const times = new Set(knowledge.timeWords.map((row) => row.word));
  return {
    isTime: (form) => /^[A-Z]/.test(form) && times.has(form.toLowerCase()),
    numerals: new Map(knowledge.numbers.map((row) => [row.word, row])),
    phrase: (text, ...kinds) => phrases.get(text)?.find((row) => kinds.includes(row.kind)) ?? null,
    is: (word, role) => roles.get(role)?.has(word) ?? false,
    starts: (word) => starts.has(word),
    harm: (word, role) => words.get(word)?.find((row) => row.role === role)?.kind ?? null,
  };
}

function rolesOf(rows: readonly TollWordRow[]): ReadonlyMap<TollWordRow['role'], ReadonlySet<string>> {
  const roles = new Map<TollWordRow['role'], Set<string>>();
  for (const row of rows) roles.set(row.role, (roles.get(row.role) ?? new Set()).add(row.word));
  return roles;
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
