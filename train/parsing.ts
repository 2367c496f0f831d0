import { Draft } from '../src/parse/draft.ts';
import { ParserEye } from '../src/parse/look.ts';
import { fillHashes } from '../src/parse/parser.ts';
import { LONGEST_SENTENCE } from '../src/parse/segment.ts';
import { type Action, LEFT, RIGHT, SHIFT, Transitions } from '../src/parse/transition.ts';
import { Actions } from '../src/parse/tree.ts';
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

function fillDraft(draft: Draft, lesson: Lesson, vocabulary: Vocabulary, uposOf: Int32Array): void {
  fillWords(draft, lesson.gold, vocabulary);
  lesson.tags.forEach((tag, i) => {
    draft.tags[i + 1] = tag;
    draft.upos[i + 1] = uposOf[tag]!;
    draft.lemmas[i] = lesson.lemmas[i]!;
  });
  fillHashes(draft);
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

/** The actions that the trees of a treebank need, as `readActions` reads them. */
export function actionNames(sentences: readonly GoldSentence[]): string[] {
  const names = new Set<string>([String(SHIFT)]);
  for (const sentence of sentences)
    sentence.forEach((word, i) => {
      const move = word.head === 0 || word.head > i + 1 ? LEFT : RIGHT;
      names.add(`${move} ${word.deprel}`);
    });
  return [...names].sort();
}

/** A right action is also learned from while a wrong one scores almost as high. */
const MARGIN = 10;

export interface ParserParts {
  vocabulary: Vocabulary;
  upos: string[];
  uposOf: Int32Array;
  labels: string[];
  actions: Action[];
}

/** Learns to act: in every state the best action that keeps most of the tree in reach, in states that its own mistakes lead to. */
export class ParserTrainer {
  readonly model: Perceptron;
  readonly #parts: ParserParts;
  readonly #actions: Actions;
  readonly #eye: ParserEye;
  readonly #at = new Transitions();
  readonly #draft = new Draft();
  readonly #target = new Target();
  readonly #onStack = new Uint8Array(LONGEST_SENTENCE + 4);
  readonly #costs = [0, 0, 0];
  readonly #ids: ReadonlyMap<string, number>;
  readonly #random: Random;

  constructor(parts: ParserParts, random: Random) {
    this.#parts = parts;
    this.#actions = new Actions(parts.actions, parts.labels.indexOf('root'));
    this.#eye = new ParserEye(parts.upos);
    this.#ids = new Map(parts.labels.map((name, i) => [name, i]));
    this.model = new Perceptron(parts.actions.length);
    this.#random = random;
  }

  epoch(lessons: Lesson[], explore: number): void {
    for (const lesson of this.#random.shuffle(lessons)) this.#learn(lesson, explore);
  }

  #learn(lesson: Lesson, explore: number): void {
    const draft = this.#draft;
    const at = this.#at;
    fillDraft(draft, lesson, this.#parts.vocabulary, this.#parts.uposOf);
    this.#target.set(lesson.gold, this.#ids);
    at.start(draft);
    this.#eye.start(draft);
    this.#onStack.fill(0, 0, draft.root + 1);
    while (!at.done) this.#step(explore);
  }

  #step(explore: number): void {
    this.#eye.look(this.#draft, this.#at);
    const scores = this.model.score(this.#eye.features);
    const guess = this.#actions.best(this.#at, scores);
    const right = this.#bestReachable(scores);
    const wrong = !this.#isGood(guess, this.#costs[this.#actions.moves[right]!]!);
    const rival = wrong ? guess : this.#closeRival(scores, guess);
    if (rival >= 0) this.model.update(this.#eye.features, right, rival);
    this.model.tick();
    this.#take(wrong && this.#random.next() >= explore ? right : guess);
  }

  /** The highest-scoring action among those that cost least; an arc of the tree must bear its label. */
  #bestReachable(scores: ArrayLike<number>): number {
    let least = Number.POSITIVE_INFINITY;
    for (const move of [SHIFT, LEFT, RIGHT]) {
      this.#costs[move] = this.#at.can(move)
        ? this.#target.cost(this.#at, move, this.#onStack)
        : Number.POSITIVE_INFINITY;
      least = Math.min(least, this.#costs[move]!);
    }
    let best = -1;
    for (let a = 0; a < this.#actions.moves.length; a++)
      if ((best < 0 || scores[a]! > scores[best]!) && this.#isGood(a, least)) best = a;
    return best;
  }

  /** The best of the bad actions that came within the margin of the chosen good one, or -1. */
  #closeRival(scores: ArrayLike<number>, chosen: number): number {
    const least = this.#costs[this.#actions.moves[chosen]!]!;
    let rival = -1;
    for (let a = 0; a < this.#actions.moves.length; a++) {
      const close = scores[chosen]! - scores[a]! < MARGIN && this.#at.can(this.#actions.moves[a]!);
      if (close && (rival < 0 || scores[a]! > scores[rival]!) && !this.#isGood(a, least)) rival = a;
    }
    return rival;
  }

  #isGood(action: number, least: number): boolean {
    const move = this.#actions.moves[action]!;
    if (this.#costs[move]! > least) return false;
    if (move === SHIFT) return true;
    const child = this.#at.under(0);
    const head = this.#at.headFor(move);
    const label = this.#actions.labels[action]!;
    if (head === this.#target.heads[child]) return label === this.#target.labels[child];
    return label !== this.#ids.get('root') || head === this.#draft.root;
  }

  #take(action: number): void {
    const at = this.#at;
    const move = this.#actions.moves[action]!;
    if (move === SHIFT) {
      this.#onStack[at.next] = 1;
      at.shift();
    } else {
      this.#onStack[at.under(0)] = 0;
      at.attach(this.#draft, move, this.#actions.labels[action]!);
    }
  }
}
