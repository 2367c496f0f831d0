import { mix } from './hash.ts';
import { LONGEST_SENTENCE } from './segment.ts';
import type { Word } from './words.ts';

/** Slot of what is not there: before the first word, a child that nobody has. */
export const NOTHING = 0;

/**
 * A sentence while it is worked on. Word `i` stands in slot `i + 1`; slot 0 is nothing, slot `size + 1` the root.
 * One draft serves all sentences, so that nothing is allocated.
 */
export class Draft {
  size = 0;
  readonly forms: string[] = [];
  readonly words: Word[] = [];
  readonly lemmas: string[] = [];
  readonly known = new Int32Array(LONGEST_SENTENCE + 4);
  readonly lemmaHash = new Int32Array(LONGEST_SENTENCE + 4);
  readonly tags = new Int32Array(LONGEST_SENTENCE + 4);
  readonly upos = new Int32Array(LONGEST_SENTENCE + 4);
  readonly tagged = new Int32Array(LONGEST_SENTENCE + 4);
  /** Slot of the head; 0 while there is none, `size + 1` for the root. */
  readonly heads = new Int32Array(LONGEST_SENTENCE + 4);
  readonly labels = new Int32Array(LONGEST_SENTENCE + 4);

  get root(): number {
    return this.size + 1;
  }

  /** Makes slots 0 and root look like themselves once tags and lemmas are in. */
  seal(): void {
    for (const [slot, value] of [
      [NOTHING, -1],
      [this.root, -2],
    ] as const) {
      this.known[slot] = value;
      this.lemmaHash[slot] = value;
      this.tags[slot] = value;
      this.upos[slot] = value;
      this.labels[slot] = value;
    }
    for (let slot = 0; slot <= this.root; slot++) this.tagged[slot] = mix(this.known[slot]!, this.tags[slot]!);
  }
}
