import { type Arena, rowOf, type Table } from './arena.ts';
import type { LinearMap } from './map.ts';

/** What a layer makes of a sentence, word by word; both directions side by side. */
export interface LayerState {
  /** Gates before and after they are taken: `8 hidden`. */
  readonly gates: Table;
  readonly cells: Table;
  readonly tangents: Table;
  /** The output: `2 hidden`. */
  readonly out: Table;
  /** What the next word is told; the output itself unless training leaves some of it out. */
  readonly told: Table;
  /** A row of zeros. */
  readonly nothing: Table;
}

export function makeState(arena: Arena, hidden: number, words: number): LayerState {
  const out = arena.table(words, 2 * hidden);
  return {
    gates: arena.table(words, 8 * hidden),
    cells: arena.table(words, 2 * hidden),
    tangents: arena.table(words, 2 * hidden),
    out,
    told: out,
    nothing: arena.table(1, hidden),
  };
}

/** Reads the fed gates in one direction, 0 from the first word on, 1 from the last; `recurrent` is that direction's map. */
export function read(
  arena: Arena,
  recurrent: LinearMap,
  state: LayerState,
  words: number,
  direction: 0 | 1,
  after: (i: number) => void = () => undefined,
): void {
  const bytes = state.nothing.columns * 4;
  const column = direction * bytes;
  const step = direction === 0 ? 1 : -1;
  let before = state.nothing.at;
  for (let i = direction === 0 ? 0 : words - 1; i >= 0 && i < words; i += step) {
    const gates = rowOf(state.gates, i) + 4 * column;
    const cell = rowOf(state.cells, i) + column;
    if (before !== state.nothing.at) recurrent.add(rowOf(state.told, i - step) + column, gates);
    arena.gates(gates, bytes, before, cell, rowOf(state.tangents, i) + column, rowOf(state.out, i) + column);
    after(i);
    before = cell;
  }
}
