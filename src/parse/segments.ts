import type { Word } from './words.ts';

/** Words of a block as offsets, and after which of them a sentence ends. */
export interface Segments {
  readonly starts: number[];
  readonly ends: number[];
  /** What the models know of each. */
  readonly words: Word[];
  /** Index one past the last word of every sentence. */
  readonly sentences: number[];
}
