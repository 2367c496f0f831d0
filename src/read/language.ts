import type { LanguageRow } from '../model/index.ts';

/** Tells a text's language by its small words; null where no language has enough of them. */
export type TellLanguage = (text: string) => string | null;

const SAMPLE = 4000;
/** Running text has one small word in three to ten; lists of names have almost none. */
const FEWEST = 0.06;

export function compileLanguages(rows: readonly LanguageRow[]): TellLanguage {
  const sets = rows.map((row) => ({ language: row.language, words: new Set(row.words) }));
  return (text) => {
    const words =
      text
        .slice(0, SAMPLE)
        .toLowerCase()
        .match(/[\p{L}\p{M}]+/gu) ?? [];
    const counts = sets.map(({ language, words: small }) => ({
      language,
      hits: words.reduce((count, word) => count + (small.has(word) ? 1 : 0), 0),
    }));
    const best = counts.reduce((a, b) => (b.hits > a.hits ? b : a), { language: '', hits: 0 });
    return best.hits >= 2 && best.hits >= words.length * FEWEST ? best.language : null;
  };
}
