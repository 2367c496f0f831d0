import { LONGEST_SENTENCE } from './segment.ts';
import type { Word } from './words.ts';

/**
 * A sentence while it is worked on. Word `i` stands in slot `i + 1`; slot 0 is nothing, slot `size + 1` the root.
 * One draft serves all sentences, so that nothing is allocated.
 */
export class Draft {
  size = 0;
  readonly forms: string[] = [];
  readonly words: Word[] = [];
  readonly lemmas: string[] = [];
  /** Index, in the sentence, of the first word of the treebank's that each word stands for; behind the last their number. */
  readonly places = new Int32Array(LONGEST_SENTENCE + 1);
  readonly tags = new Int32Array(LONGEST_SENTENCE + 2);
  /** Slot of the head; `size + 1` for the root. */
  readonly heads = new Int32Array(LONGEST_SENTENCE + 2);
  readonly labels = new Int32Array(LONGEST_SENTENCE + 2);

  get root(): number {
    return this.size + 1;
  }
}
