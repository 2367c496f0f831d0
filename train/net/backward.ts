import { type Arena, rowOf, type Table } from '../../src/parse/net/arena.ts';
import type { LayerState } from '../../src/parse/net/layer.ts';
import type { LayerTables } from '../../src/parse/net/parameters.ts';

/** A table of weights with its bias, and where their gradients are added up. */
export interface Linear {
  readonly weights: Table;
  readonly gradient: Table;
  readonly biasGradient: Table;
}

/** A row whose one number is 1. */
export type One = Table;

/**
 * Carries back through `to = from · weights + bias`: adds what `wanted` asks of the weights to their gradients, and what it
 * asks of `from` to `into`.
 */
export function linearBack(
  arena: Arena,
  one: One,
  linear: Linear,
  from: Table,
  wanted: Table,
  into: Table,
  words: number,
) {
  const { weights, gradient, biasGradient } = linear;
  const width = weights.columns * 4;
  const stride = wanted.columns * 4;
  arena.combine(biasGradient.at, width, wanted.at, stride, one.at, 0, words);
  for (let k = 0; k < weights.rows; k++)
    arena.combine(rowOf(gradient, k), width, wanted.at, stride, from.at + k * 4, from.columns * 4, words);
  for (let i = 0; i < words; i++)
    arena.dots(rowOf(into, i), 4, weights.at, width, rowOf(wanted, i), width, weights.rows);
}

/**
 * Carries what is wanted of a layer's output back to its gates in one direction; the gates are overwritten with it. `heard`
 * is the share of each output that the next word was told.
 */
export class MemoryBack {
  readonly #arena: Arena;
  /** What is wanted of the cells, and of the output through the next word. */
  readonly #cells: Table;
  readonly #told: Table;

  constructor(arena: Arena, hidden: number) {
    this.#arena = arena;
    this.#cells = arena.table(1, hidden);
    this.#told = arena.table(1, hidden);
  }

  carry(layer: LayerTables, state: LayerState, wanted: Table, heard: Table, words: number, direction: 0 | 1): void {
    const recurrent = layer.recurrent[direction];
    const width = recurrent.columns * 4;
    this.#cells.numbers.fill(0);
    this.#told.numbers.fill(0);
    const step = direction === 0 ? 1 : -1;
    for (let i = direction === 0 ? words - 1 : 0; i >= 0 && i < words; i -= step) {
      const before = i - step >= 0 && i - step < words ? i - step : -1;
      this.#word(state, wanted, heard, i, before, direction);
      this.#told.numbers.fill(0);
      const gates = rowOf(state.gates, i) + direction * width;
      this.#arena.dots(this.#told.at, 4, recurrent.at, width, gates, width, recurrent.rows);
    }
  }

  /** One word; `before` is the word read before it, -1 for none. */
  #word(state: LayerState, wanted: Table, heard: Table, i: number, before: number, direction: 0 | 1): void {
    const dc = this.#cells.numbers;
    const hidden = dc.length;
    const side = direction * hidden;
    const gates = state.gates.numbers.subarray((i * 8 + direction * 4) * hidden);
    const at = i * 2 * hidden + side;
    const past = before * 2 * hidden + side;
    for (let k = 0; k < hidden; k++) {
      const [g0, g1, g2, g3] = [gates[k]!, gates[hidden + k]!, gates[2 * hidden + k]!, gates[3 * hidden + k]!];
      const dh = wanted.numbers[at + k]! + this.#told.numbers[k]! * heard.numbers[side + k]!;
      const tangent = state.tangents.numbers[at + k]!;
      const cell = dc[k]! + dh * g2 * (1 - tangent * tangent);
      const earlier = before < 0 ? 0 : state.cells.numbers[past + k]!;
      gates[k] = cell * g3 * g0 * (1 - g0);
      gates[hidden + k] = cell * earlier * g1 * (1 - g1);
      gates[2 * hidden + k] = dh * tangent * g2 * (1 - g2);
      gates[3 * hidden + k] = cell * g0 * (1 - g3 * g3);
      dc[k] = cell * g1;
    }
  }
}

/** Adds what the gates, as `MemoryBack` left them, ask of the weights between words. */
export function recurrentBack(arena: Arena, gradient: LayerTables, state: LayerState, words: number): void {
  if (words < 2) return;
  const { gates, told } = state;
  const [forward, backward] = gradient.recurrent;
  const { rows: hidden, columns } = forward;
  const width = columns * 4;
  for (let k = 0; k < hidden; k++) {
    const ahead = told.at + k * 4;
    const behind = rowOf(told, 1) + (hidden + k) * 4;
    arena.combine(rowOf(forward, k), width, rowOf(gates, 1), 2 * width, ahead, told.columns * 4, words - 1);
    arena.combine(rowOf(backward, k), width, gates.at + width, 2 * width, behind, told.columns * 4, words - 1);
  }
}
