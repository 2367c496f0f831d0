import { Draft } from '../src/parse/draft.ts';
import { hashText } from '../src/parse/hash.ts';
import { argmax } from '../src/parse/linear.ts';
import { ParserEye } from '../src/parse/look.ts';
import { LEFT, RIGHT, SHIFT, Transitions } from '../src/parse/transition.ts';
import { bestMove } from '../src/parse/tree.ts';
import type { Vocabulary } from '../src/parse/words.ts';
import { Perceptron } from './perceptron.ts';
import type { Random } from './random.ts';
import { fillWords } from './tagging.ts';
import type { GoldSentence } from './treebank.ts';

/** A sentence with the tags and lemmas that the tagger gives it, to learn parsing from. */
export interface Lesson {
  gold: GoldSentence;
  tags: number[];
  lemmas: string[];
}

export function labelNames(sentences: readonly GoldSentence[]): string[] {
  return [...new Set(sentences.flat().map((word) => word.deprel))].sort();
}

export function fillDraft(draft: Draft, lesson: Lesson, vocabulary: Vocabulary, uposOf: Int32Array): void {
  fillWords(draft, lesson.gold, vocabulary);
  lesson.tags.forEach((tag, i) => {
    draft.tags[i + 1] = tag;
    draft.upos[i + 1] = uposOf[tag]!;
    draft.known[i + 1] = draft.words[i]!.known;
    draft.lemmaHash[i + 1] =
      draft.words[i]!.frequency > 0 ? hashText(lesson.lemmas[i]!.toLowerCase()) : draft.words[i]!.known;
  });
  draft.seal();
}

/** The tree that training aims at, with what each step can still reach of it (Goldberg and Nivre 2013). */
class Target {
  readonly heads: number[] = [];
  readonly labels: number[] = [];
  readonly children: number[][] = [];

  set(gold: GoldSentence, ids: ReadonlyMap<string, number>): void {
    const root = gold.length + 1;
    for (let slot = 0; slot <= root; slot++) this.children[slot] = [];
    gold.forEach((word, i) => {
      this.heads[i + 1] = word.head === 0 ? root : word.head;
      this.labels[i + 1] = ids.get(word.deprel)!;
      this.children[this.heads[i + 1]!]!.push(i + 1);
    });
    this.heads[root] = 0;
  }

  /** How many arcs of the tree an action puts out of reach. */
  cost(at: Transitions, action: number, onStack: Uint8Array): number {
    if (action === SHIFT) return this.#shiftCost(at, onStack);
    const top = at.under(0);
    const head = this.heads[top]!;
    let cost = this.children[top]!.filter((child) => child >= at.next).length;
    if (action === LEFT && head !== at.next && (head > at.next || head === at.under(1))) cost++;
    if (action === RIGHT && head >= at.next) cost++;
    return cost;
  }

  #shiftCost(at: Transitions, onStack: Uint8Array): number {
    const next = at.next;
    const head = this.heads[next]!;
    let cost = head < next && onStack[head] && head !== at.under(0) ? 1 : 0;
    for (const child of this.children[next]!) if (child < next && onStack[child]) cost++;
    return cost;
  }
}

export class ParserTrainer {
  readonly moves: Perceptron;
  readonly labels: Perceptron;
  readonly #eye: ParserEye;
  readonly #at = new Transitions();
  readonly #draft = new Draft();
  readonly #target = new Target();
  readonly #onStack = new Uint8Array(1000);
  readonly #ids: ReadonlyMap<string, number>;
  readonly #vocabulary: Vocabulary;
  readonly #uposOf: Int32Array;
  readonly #random: Random;
  readonly #rootLabel: number;

  constructor(
    vocabulary: Vocabulary,
    uposNames: string[],
    uposOf: Int32Array,
    names: string[],
    bits: [number, number],
    random: Random,
  ) {
    this.#vocabulary = vocabulary;
    this.#uposOf = uposOf;
    this.#eye = new ParserEye(uposNames);
    this.#ids = new Map(names.map((name, i) => [name, i]));
    this.#rootLabel = this.#ids.get('root')!;
    this.moves = new Perceptron(bits[0], 3);
    this.labels = new Perceptron(bits[1], names.length);
    this.#random = random;
  }

  epoch(lessons: Lesson[], explore: number): void {
    for (const lesson of this.#random.shuffle(lessons)) this.#learn(lesson, explore);
  }

  #learn(lesson: Lesson, explore: number): void {
    const draft = this.#draft;
    const at = this.#at;
    fillDraft(draft, lesson, this.#vocabulary, this.#uposOf);
    this.#target.set(lesson.gold, this.#ids);
    at.start(draft);
    this.#eye.start(draft);
    this.#onStack.fill(0, 0, draft.root + 1);
    while (!at.done) this.#step(explore);
  }

  #step(explore: number): void {
    const draft = this.#draft;
    const at = this.#at;
    this.#eye.lookForMove(draft, at, this.moves.mask);
    const scores = this.moves.score(this.#eye.move);
    const guess = bestMove(at, scores);
    const right = this.#bestReachable(scores);
    if (right !== guess && this.#costs[guess]! > this.#costs[right]!) this.moves.update(this.#eye.move, right, guess);
    this.moves.tick();
    const follow = this.#random.next() < explore ? guess : this.#costs[guess] === this.#costs[right] ? guess : right;
    this.#take(follow);
  }

  readonly #costs = [0, 0, 0];

  #bestReachable(scores: ArrayLike<number>): number {
    let best = -1;
    for (const action of [SHIFT, LEFT, RIGHT]) {
      if (!this.#at.can(action)) continue;
      const cost = this.#target.cost(this.#at, action, this.#onStack);
      this.#costs[action] = cost;
      if (best < 0 || cost < this.#costs[best]! || (cost === this.#costs[best]! && scores[action]! > scores[best]!))
        best = action;
    }
    return best;
  }

  #take(action: number): void {
    const at = this.#at;
    if (action === SHIFT) {
      this.#onStack[at.next] = 1;
      at.shift();
      return;
    }
    const child = at.under(0);
    this.#onStack[child] = 0;
    at.attach(this.#draft, action, this.#learnLabel(action, child));
  }

  #learnLabel(action: number, child: number): number {
    const head = this.#at.headFor(action);
    if (head === this.#draft.root) return this.#rootLabel;
    this.#eye.lookForLabel(this.#draft, this.#at, head, child, this.labels.mask);
    const guess = argmax(this.labels.score(this.#eye.arc));
    if (this.#target.heads[child] !== head) return guess;
    const right = this.#target.labels[child]!;
    if (guess !== right) this.labels.update(this.#eye.arc, right, guess);
    this.labels.tick();
    return guess;
  }
}
