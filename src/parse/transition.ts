import { type Draft, NOTHING } from './draft.ts';
import { LONGEST_SENTENCE } from './segment.ts';

export const SHIFT = 0;
/** The next word of the input becomes head of the top of the stack. */
export const LEFT = 1;
/** The second on the stack becomes head of the top. */
export const RIGHT = 2;

/** An action of the parser: what it does to the stack, and with an arc the label of that arc. */
export interface Action {
  readonly move: number;
  readonly label: number;
}

/** All actions in the order of the model's classes, written `0`, `1 nsubj`, `2 obj`. */
export function readActions(names: readonly string[], labels: readonly string[]): Action[] {
  return names.map((name) => {
    const [move, label] = name.split(' ');
    return { move: Number(move), label: label === undefined ? -1 : labels.indexOf(label) };
  });
}

const ROOM = LONGEST_SENTENCE + 4;

/**
 * The arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011), the root at the end of the input. Every word is
 * shifted once and attached once, so a sentence of n words takes 2n steps and always ends in one tree.
 */
export class Transitions {
  readonly stack = new Int32Array(ROOM);
  depth = 0;
  /** Slot of the next word of the input; the root when it is used up. */
  next = 1;
  readonly firstLeft = new Int32Array(ROOM);
  readonly secondLeft = new Int32Array(ROOM);
  readonly lastRight = new Int32Array(ROOM);
  readonly secondRight = new Int32Array(ROOM);
  readonly leftCount = new Int32Array(ROOM);
  readonly rightCount = new Int32Array(ROOM);
  /** Bits of the labels that hang on either side. */
  readonly leftLabels = new Int32Array(ROOM);
  readonly rightLabels = new Int32Array(ROOM);
  #root = 0;

  start(draft: Draft): void {
    this.depth = 0;
    this.next = 1;
    this.#root = draft.root;
    for (const side of [this.firstLeft, this.secondLeft, this.lastRight, this.secondRight])
      side.fill(NOTHING, 0, this.#root + 1);
    for (const count of [this.leftCount, this.rightCount, this.leftLabels, this.rightLabels])
      count.fill(0, 0, this.#root + 1);
    draft.heads.fill(NOTHING, 0, this.#root + 1);
    draft.labels.fill(-1, 0, this.#root + 1);
    draft.labels[this.#root] = -2;
  }

  get done(): boolean {
    return this.next === this.#root && this.depth === 0;
  }

  /** The word `k` places below the top of the stack, or nothing. */
  under(k: number): number {
    return this.depth > k ? this.stack[this.depth - 1 - k]! : NOTHING;
  }

  /** The word `k` places on in the input, or nothing past the root. */
  ahead(k: number): number {
    return this.next + k <= this.#root ? this.next + k : NOTHING;
  }

  can(action: number): boolean {
    if (action === SHIFT) return this.next < this.#root;
    if (action === RIGHT) return this.depth > 1;
    return this.depth > 0 && (this.next < this.#root || this.depth === 1);
  }

  shift(): void {
    this.stack[this.depth++] = this.next++;
  }

  /** The head that an arc action would give to the top of the stack. */
  headFor(action: number): number {
    return action === LEFT ? this.next : this.under(1);
  }

  /** Attaches the top of the stack and takes it off. */
  attach(draft: Draft, action: number, label: number): void {
    const head = this.headFor(action);
    const child = this.stack[--this.depth]!;
    draft.heads[child] = head;
    draft.labels[child] = label;
    if (action === LEFT) {
      this.secondLeft[head] = this.firstLeft[head]!;
      this.firstLeft[head] = child;
      this.leftCount[head]!++;
      this.leftLabels[head]! |= 1 << (label & 31);
    } else {
      this.secondRight[head] = this.lastRight[head]!;
      this.lastRight[head] = child;
      this.rightCount[head]!++;
      this.rightLabels[head]! |= 1 << (label & 31);
    }
  }
}
