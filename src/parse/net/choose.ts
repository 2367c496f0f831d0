import { LONGEST_SENTENCE } from '../segment.ts';
import { Decoder } from './decode.ts';
import type { Judge } from './judge.ts';

/** What a head has one of at most, and what no word is to its head that a preposition introduces. */
const SUBJECT = 1;
const OBJECT = 2;
const INDIRECT = 4;
const CORE = SUBJECT | OBJECT | INDIRECT;

/** Clashes that are mended in a sentence. */
const MOST_MENDED = 12;

/** Words of which one can't stay what it is, and the kinds of relation in which they clash. */
interface Clash {
  readonly words: readonly number[];
  readonly kinds: number;
}

/**
 * Chooses heads and labels: the best tree, each label the best for its arc. Where a head then has two subjects or two objects,
 * or a subject or object has a preposition of its own, what costs least is changed: a label, or a head and with it the tree.
 */
export class Chooser {
  readonly heads = new Int32Array(LONGEST_SENTENCE);
  readonly labels = new Int32Array(LONGEST_SENTENCE);
  readonly #judge: Judge;
  readonly #decoder = new Decoder();
  readonly #kinds: Uint8Array;
  readonly #root: number;
  readonly #case: number;
  /** For each word the kinds of relation that it can't be in. */
  readonly #barred = new Uint8Array(LONGEST_SENTENCE);
  readonly #introduced = new Uint8Array(LONGEST_SENTENCE + 1);
  /** Subject and object of every word, and of the root. */
  readonly #taken = new Int16Array(2 * (LONGEST_SENTENCE + 1));

  constructor(judge: Judge, labels: readonly string[]) {
    this.#judge = judge;
    this.#kinds = Uint8Array.from(labels, kindOf);
    this.#root = labels.indexOf('root');
    this.#case = labels.indexOf('case');
  }

  /** Fills `heads`, the root being `words`, and `labels`. */
  choose(words: number): void {
    this.#barred.fill(0, 0, words);
    this.#decoder.decode(this.#judge.arcs, words, this.heads);
    this.#judge.labelAll(this.heads, words);
    for (let i = 0; i < words; i++) this.labels[i] = this.heads[i]! < words ? this.#bestLabel(i, 0) : this.#root;
    for (let mended = 0; mended < MOST_MENDED; mended++) {
      const clash = this.#clash(words);
      if (!clash) return;
      this.#mend(clash, words);
    }
  }

  /** Chooses the tree anew after arcs have changed. */
  #rebuild(words: number): void {
    const before = this.heads.slice(0, words);
    this.#decoder.decode(this.#judge.arcs, words, this.heads);
    for (let i = 0; i < words; i++) {
      const head = this.heads[i]!;
      if (head === before[i]) continue;
      if (head < words) this.#judge.label(i, head);
      this.labels[i] = head < words ? this.#bestLabel(i, this.#barred[i]!) : this.#root;
    }
  }

  #bestLabel(i: number, barred: number): number {
    const kinds = this.#kinds;
    const { numbers, columns } = this.#judge.labels;
    const at = i * columns;
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < kinds.length; k++) {
      const number = numbers[at + k]!;
      if (number <= most || k === this.#root || (kinds[k]! & barred) !== 0) continue;
      most = number;
      best = k;
    }
    return best;
  }

  #clash(words: number): Clash | null {
    this.#introduced.fill(0, 0, words + 1);
    this.#taken.fill(-1, 0, 2 * words + 2);
    for (let i = 0; i < words; i++) if (this.labels[i] === this.#case) this.#introduced[this.heads[i]!] = 1;
    for (let i = 0; i < words; i++) {
      const kinds = this.#kinds[this.labels[i]!]!;
      if (kinds === 0) continue;
      if (this.#introduced[i] === 1) return { words: [i], kinds: CORE };
      if (kinds === INDIRECT) continue;
      const place = 2 * this.heads[i]! + kinds - 1;
      const other = this.#taken[place]!;
      if (other >= 0) return { words: [other, i], kinds };
      this.#taken[place] = i;
    }
    return null;
  }

  /** Makes the one change that the scores mind least. */
  #mend({ words, kinds }: Clash, size: number): void {
    const changes = words.flatMap((i) => [
      { i, relabel: true, loss: this.#labelLoss(i, kinds) },
      { i, relabel: false, loss: this.#headLoss(i, size) },
    ]);
    const change = changes.reduce((least, other) => (other.loss < least.loss ? other : least));
    if (change.relabel) {
      this.#barred[change.i]! |= kinds;
      this.labels[change.i] = this.#bestLabel(change.i, this.#barred[change.i]!);
    } else {
      const { numbers, columns } = this.#judge.arcs;
      numbers[change.i * columns + this.heads[change.i]!] = Number.NEGATIVE_INFINITY;
      this.#rebuild(size);
    }
  }

  #labelLoss(i: number, kinds: number): number {
    const other = this.#bestLabel(i, this.#barred[i]! | kinds);
    const at = i * this.#judge.labels.columns;
    return this.#judge.labels.numbers[at + this.labels[i]!]! - this.#judge.labels.numbers[at + other]!;
  }

  #headLoss(i: number, size: number): number {
    const { numbers, columns } = this.#judge.arcs;
    let second = Number.NEGATIVE_INFINITY;
    for (let head = 0; head < size; head++)
      if (head !== this.heads[i]) second = Math.max(second, numbers[i * columns + head]!);
    return numbers[i * columns + this.heads[i]!]! - second;
  }
}

function kindOf(label: string): number {
  if (/^[nc]subj(:pass)?$/.test(label)) return SUBJECT;
  if (label === 'obj') return OBJECT;
  return label === 'iobj' ? INDIRECT : 0;
}
