import { LONGEST_SENTENCE } from '../segment.ts';
import type { Arena, Table } from './arena.ts';
import { BLOCK } from './routines.ts';

/** How large a network is. Widths are multiples of 8, so that numbers can be taken together. */
export interface Sizes {
  /** Rows of the tables that words, their affixes and their looks are looked up in. */
  readonly words: number;
  readonly affixes: number;
  readonly looks: number;
  readonly tags: number;
  readonly labels: number;
  readonly wordWidth: number;
  readonly affixWidth: number;
  readonly lookWidth: number;
  /** Cells of a memory in one direction. */
  readonly hidden: number;
  readonly layers: number;
  /** Width of what a word says of itself as head or dependent of an arc, and for the label of an arc. */
  readonly arc: number;
  readonly label: number;
  /** Width of what speaks for a word's tag. */
  readonly retag: number;
}

/** One layer that reads the sentence in both directions. */
export interface LayerTables {
  /** From the input to the gates of both directions: `input × 8 hidden`. */
  readonly input: Table;
  readonly bias: Table;
  /** From the output of the word before to the gates, for each direction: `hidden × 4 hidden`. */
  readonly recurrent: readonly [Table, Table];
}

/** All weights of a network. */
export interface Parameters {
  readonly word: Table;
  readonly affix: Table;
  readonly look: Table;
  readonly layers: readonly LayerTables[];
  /** From a word in its sentence to the views of it: dependent of an arc, head of an arc, its tag, and both for labels. */
  readonly views: Table;
  readonly viewsBias: Table;
  /** What a dependent looks for in a head: `arc × arc`. */
  readonly arc: Table;
  readonly arcBias: Table;
  /** The root as head. */
  readonly root: Table;
  /** By how far and to which side the head lies. */
  readonly distance: Table;
  readonly label: Table;
  readonly labelBias: Table;
  readonly retag: Table;
  readonly retagBias: Table;
}

/** Steps of distance on either side, and one for the root. */
const DISTANCES = 28;

/** Columns of a table for so many numbers. */
export const padded = (n: number): number => Math.ceil(n / BLOCK) * BLOCK;
export const inputWidth = (s: Sizes): number => s.wordWidth + s.affixWidth + s.lookWidth;
export const viewsWidth = (s: Sizes): number => 2 * (s.arc + s.label) + s.retag;

export function makeParameters(arena: Arena, s: Sizes): Parameters {
  const layer = (l: number): LayerTables => ({
    input: arena.table(l === 0 ? inputWidth(s) : 2 * s.hidden, 8 * s.hidden),
    bias: arena.table(1, 8 * s.hidden),
    recurrent: [arena.table(s.hidden, 4 * s.hidden), arena.table(s.hidden, 4 * s.hidden)],
  });
  return {
    word: arena.table(s.words, s.wordWidth),
    affix: arena.table(s.affixes, s.affixWidth),
    look: arena.table(s.looks, s.lookWidth),
    layers: Array.from({ length: s.layers }, (_, l) => layer(l)),
    views: arena.table(2 * s.hidden, viewsWidth(s)),
    viewsBias: arena.table(1, viewsWidth(s)),
    arc: arena.table(s.arc, s.arc),
    arcBias: arena.table(1, s.arc),
    root: arena.table(1, s.arc),
    distance: arena.table(1, DISTANCES),
    label: arena.table(s.label, padded(s.labels)),
    labelBias: arena.table(1, padded(s.labels)),
    retag: arena.table(s.retag, padded(s.tags)),
    retagBias: arena.table(1, padded(s.tags)),
  };
}

/** The tables by name, always in the same order. */
export function namedTables(parameters: Parameters): [string, Table][] {
  const { layers, ...others } = parameters;
  const ofLayers = layers.flatMap((layer, l): [string, Table][] => [
    [`input${l}`, layer.input],
    [`bias${l}`, layer.bias],
    [`forward${l}`, layer.recurrent[0]],
    [`backward${l}`, layer.recurrent[1]],
  ]);
  return [...Object.entries(others), ...ofLayers];
}

/** The longest distances of all steps but the last. */
const STEPS = [1, 2, 3, 4, 5, 6, 8, 10, 14, 20, 30];
const STEP_OF = Uint8Array.from(
  { length: LONGEST_SENTENCE + 1 },
  (_, away) => 1 + STEPS.filter((step) => away > step).length,
);

/** Which step of distance an arc takes; a head that is `words` is the root. */
export function distanceOf(dependent: number, head: number, words: number): number {
  return head === words ? 0 : stepOf(head - dependent);
}

/** Which step of distance a head takes that stands so many words behind, or, where it is less than 0, before its word. */
export function stepOf(away: number): number {
  return away < 0 ? STEP_OF[-away]! : DISTANCES / 2 - 1 + STEP_OF[away]!;
}
