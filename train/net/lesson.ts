import type { Word } from '../../src/parse/words.ts';

/** A sentence to learn from. */
export interface NetLesson {
  readonly words: readonly Word[];
  readonly tags: readonly number[];
  /** Indexes of the heads; the root is the number of words. */
  readonly heads: readonly number[];
  readonly labels: readonly number[];
}
