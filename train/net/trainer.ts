import { Arena, type Table } from '../../src/parse/net/arena.ts';
import { embed, type InputRows, inputRows } from '../../src/parse/net/inputs.ts';
import { Judge } from '../../src/parse/net/judge.ts';
import { type LayerState, makeState, read } from '../../src/parse/net/layer.ts';
import { FloatMap, type LinearMap } from '../../src/parse/net/map.ts';
import { inputWidth, makeParameters, type Parameters, type Sizes } from '../../src/parse/net/parameters.ts';
import type { Word } from '../../src/parse/words.ts';
import type { Random } from '../random.ts';
import { linearBack, MemoryBack, recurrentBack } from './backward.ts';
import { initialise } from './initialise.ts';
import { JudgeBack } from './judge-back.ts';
import type { NetLesson } from './lesson.ts';
import { applyMask, drawMask } from './noise.ts';
import { Optimiser } from './optimiser.ts';

/**
 * Shares left out while learning, so that nothing leans on one number: of the input, of what a layer says to the next and
 * to the next word (the same numbers for a whole sentence: Gal and Ghahramani 2016), of the views.
 */
const LEFT_OUT = { input: 0.2, output: 0.25, told: 0.2, views: 0.25 };
/** A word seen so many times is read as an unknown one half of the time (Kiperwasser and Goldberg 2016). */
const FORGET = 0.25;

/** Words of the longest sentence that is learned from. */
export const LONGEST_LESSON = 120;
const BYTES = 256 * 2 ** 20;

interface TrainedLayer {
  readonly state: LayerState;
  /** What is kept of the output for the next word and for what reads it. */
  readonly told: Table;
  readonly kept: Table;
  /** The output as the next layer is given it, and what is wanted of it. */
  readonly said: Table;
  readonly wanted: Table;
}

/** A network in training. */
export class NetTrainer {
  readonly parameters: Parameters;
  readonly judge: JudgeBack;
  /** What the sentences since the last move ask of the weights. */
  readonly gradients: Parameters;
  readonly #arena = new Arena(BYTES);
  readonly #layers: TrainedLayer[];
  readonly #judge: Judge;
  readonly #back: MemoryBack;
  readonly #input: Table;
  readonly #inputMask: Table;
  readonly #inputWanted: Table;
  readonly #viewsMask: Table;
  readonly #one: Table;
  readonly #optimiser: Optimiser;
  readonly #counts: readonly number[];
  readonly #random: Random;
  #rows: InputRows[] = [];

  /** `counts` tells how often training meets the words of the vocabulary, by their numbers. */
  constructor(sizes: Sizes, counts: readonly number[], random: Random) {
    const arena = this.#arena;
    this.#counts = counts;
    this.#random = random;
    this.parameters = makeParameters(arena, sizes);
    this.gradients = makeParameters(arena, sizes);
    this.#optimiser = new Optimiser(this.parameters, this.gradients);
    this.#one = arena.table(1, 1);
    this.#one.numbers.fill(1);
    this.#layers = Array.from({ length: sizes.layers }, () => this.#layer(sizes.hidden));
    const { views, retag, arc, label } = this.parameters;
    const maps = { views: this.#map(views), retag: this.#map(retag), arc: this.#map(arc), label: this.#map(label) };
    this.#judge = new Judge(arena, this.parameters, maps, sizes, LONGEST_LESSON);
    this.judge = new JudgeBack(arena, this.#judge, this.parameters, this.gradients, sizes, this.#one);
    this.#back = new MemoryBack(arena, sizes.hidden);
    const wide = (): Table => arena.table(LONGEST_LESSON, inputWidth(sizes));
    [this.#input, this.#inputMask, this.#inputWanted] = [wide(), wide(), wide()];
    this.#viewsMask = arena.table(LONGEST_LESSON, this.#judge.views.columns);
    initialise(this.parameters, random);
  }

  #map(table: Table): LinearMap {
    return new FloatMap(this.#arena, table);
  }

  #layer(hidden: number): TrainedLayer {
    const both = (rows: number): Table => this.#arena.table(rows, 2 * hidden);
    const state = { ...makeState(this.#arena, hidden, LONGEST_LESSON), told: both(LONGEST_LESSON) };
    return { state, told: both(1), kept: both(1), said: both(LONGEST_LESSON), wanted: both(LONGEST_LESSON) };
  }

  /** Adds what a sentence teaches to the gradients. */
  learn(lesson: NetLesson): void {
    const words = lesson.words.length;
    this.#embed(lesson);
    this.#layers.forEach((layer, l) => {
      this.#forward(layer, l, words);
    });
    const { said, wanted } = this.#layers.at(-1)!;
    this.#judge.view(said, words);
    drawMask(this.#viewsMask.numbers.subarray(0, words * this.#viewsMask.columns), LEFT_OUT.views, this.#random);
    applyMask(this.#judge.views, this.#viewsMask, words);
    this.#judge.tag(words);
    this.#judge.weigh(words);
    wanted.numbers.fill(0, 0, words * wanted.columns);
    this.judge.carry(lesson, said, this.#viewsMask, wanted);
    for (let l = this.#layers.length - 1; l >= 0; l--) this.#backward(this.#layers[l]!, l, words);
    this.#embedBack(lesson);
  }

  /** Moves the weights by what the sentences since the last time taught, `words` in all. */
  move(rate: number, words: number): void {
    this.#optimiser.move(rate, 1 / words);
  }

  #embed({ words }: NetLesson): void {
    const { columns } = this.#input;
    this.#rows = words.map((word) => inputRows(this.#maybeForgotten(word), this.parameters));
    words.forEach((_, i) => {
      embed(this.#arena, this.#rows[i]!, this.parameters, this.#input, i, this.#one);
    });
    drawMask(this.#inputMask.numbers.subarray(0, words.length * columns), LEFT_OUT.input, this.#random);
    applyMask(this.#input, this.#inputMask, words.length);
  }

  /** The word, or what one looks like that training never met. */
  #maybeForgotten(word: Word): Word {
    if (word.id === 0 || this.#random.next() >= FORGET / (FORGET + this.#counts[word.id]!)) return word;
    return { ...word, id: 0, frequency: 0, ambiguity: 0 };
  }

  #forward({ state, told, kept, said }: TrainedLayer, l: number, words: number): void {
    const layer = this.parameters.layers[l]!;
    const hidden = layer.recurrent[0].rows;
    drawMask(told.numbers, LEFT_OUT.told, this.#random);
    drawMask(kept.numbers, LEFT_OUT.output, this.#random);
    this.#map(layer.input).feed(this.#layers[l - 1]?.said ?? this.#input, layer.bias, state.gates, words);
    for (const direction of [0, 1] as const)
      read(this.#arena, this.#map(layer.recurrent[direction]), state, words, direction, (i) => {
        const side = direction * hidden;
        const at = i * 2 * hidden + side;
        for (let k = 0; k < hidden; k++)
          state.told.numbers[at + k] = state.out.numbers[at + k]! * told.numbers[side + k]!;
      });
    said.numbers.set(state.out.numbers.subarray(0, words * said.columns));
    applyMask(said, kept, words);
  }

  #backward({ state, told, kept, wanted }: TrainedLayer, l: number, words: number): void {
    const layer = this.parameters.layers[l]!;
    const gradient = this.gradients.layers[l]!;
    applyMask(wanted, kept, words);
    for (const direction of [0, 1] as const) this.#back.carry(layer, state, wanted, told, words, direction);
    const below = this.#layers[l - 1];
    const into = below?.wanted ?? this.#inputWanted;
    into.numbers.fill(0, 0, words * into.columns);
    const linear = { weights: layer.input, gradient: gradient.input, biasGradient: gradient.bias };
    linearBack(this.#arena, this.#one, linear, below?.said ?? this.#input, state.gates, into, words);
    recurrentBack(this.#arena, gradient, state, words);
  }

  #embedBack({ words }: NetLesson): void {
    applyMask(this.#inputWanted, this.#inputMask, words.length);
    const { columns, numbers } = this.#inputWanted;
    words.forEach((_, i) => {
      this.#optimiser.addToRows(this.#rows[i]!, numbers.subarray(i * columns, (i + 1) * columns));
    });
  }
}
