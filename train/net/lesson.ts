import type { Word } from '../../src/parse/words.ts';

/** A sentence to learn from. */
export interface NetLesson {
  readonly words: readonly Word[];
  /** Tags as the network will be given them. */
  readonly tags: readonly number[];
  readonly goldTags: readonly number[];
  /** Indexes of the heads; the root is the number of words. */
  readonly heads: readonly number[];
  readonly labels: readonly number[];
}
