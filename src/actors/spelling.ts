import type { SpellingRow } from '../model/index.ts';
import { foldWord } from '../text/index.ts';

/** Brings the spellings of `spellings.csv` to one, after folding. */
export class Spelling {
  readonly #words = new Map<string, string>();

  constructor(rows: readonly SpellingRow[]) {
    for (const row of rows)
      for (const spelling of [row.word, ...row.spellings]) this.#words.set(foldWord(spelling), foldWord(row.word));
  }

  of(folded: string): string {
    return this.#words.get(folded) ?? folded;
  }
}
