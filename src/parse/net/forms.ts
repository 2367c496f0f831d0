import type { Draft } from '../draft.ts';
import type { Word } from '../words.ts';
import { type Arena, rowOf, type Table } from './arena.ts';
import { embed, inputRows } from './inputs.ts';
import { type LinearMap, WholeMap } from './map.ts';
import type { Parameters } from './parameters.ts';

/** Forms that are kept. When there are more, all are forgotten and it starts anew. */
const KEPT = 6144;
/** Longer forms are not kept. */
const LONGEST_KEPT = 40;
/** No number in a form's input is larger, or it is taken for one that isn't. */
const REACH = 8;

/**
 * What the first layer takes from forms and from tags. It depends on nothing else, so it is worked out once for each and
 * added up.
 */
export class FormTable {
  readonly #arena: Arena;
  readonly #parameters: Parameters;
  /** Row by row; the last is for forms that aren't kept. */
  readonly #forms: Table;
  readonly #rows = new Map<string, number>();
  /** The layer's bias included. */
  readonly #tags: Table;
  readonly #input: Table;
  readonly #one: Table;
  /** From a form's input to the gates. */
  readonly #map: LinearMap;

  constructor(arena: Arena, parameters: Parameters) {
    this.#arena = arena;
    this.#parameters = parameters;
    const { input } = parameters.layers[0]!;
    this.#input = arena.table(1, input.rows);
    const rows = input.rows - parameters.tag.columns;
    this.#map = new WholeMap(
      arena,
      { ...input, rows, numbers: input.numbers.subarray(0, rows * input.columns) },
      REACH,
    );
    this.#one = arena.table(1, 1);
    this.#one.numbers.fill(1);
    this.#forms = arena.table(KEPT + 1, input.columns);
    this.#tags = arena.table(parameters.tag.rows, input.columns);
    for (let tag = 0; tag < this.#tags.rows; tag++) this.#makeTag(tag);
  }

  /** Fills the gates of the first layer for all words. */
  feed(draft: Draft, gates: Table): void {
    const bytes = gates.columns * 4;
    for (let i = 0; i < draft.size; i++) {
      const form = rowOf(this.#forms, this.#rowFor(draft.forms[i]!, draft.words[i]!));
      this.#arena.copy(rowOf(gates, i), rowOf(this.#tags, draft.tags[i + 1]!), bytes);
      this.#arena.combine(rowOf(gates, i), bytes, form, 0, this.#one.at, 0, 1);
    }
  }

  #rowFor(form: string, word: Word): number {
    const known = this.#rows.get(form);
    if (known !== undefined) return known;
    if (this.#rows.size === KEPT) this.#rows.clear();
    const row = form.length > LONGEST_KEPT ? KEPT : this.#rows.size;
    if (row < KEPT) this.#rows.set(form, row);
    this.#makeForm(word, row);
    return row;
  }

  #makeForm(word: Word, row: number): void {
    const { columns } = this.#forms;
    embed(this.#arena, inputRows(word, this.#parameters), this.#parameters, this.#input, 0, this.#one);
    this.#forms.numbers.fill(0, row * columns, (row + 1) * columns);
    this.#map.add(this.#input.at, rowOf(this.#forms, row));
  }

  #makeTag(row: number): void {
    const { layers, tag } = this.#parameters;
    const { input, bias } = layers[0]!;
    const width = input.columns * 4;
    this.#tags.numbers.set(bias.numbers, row * input.columns);
    const from = rowOf(input, input.rows - tag.columns);
    this.#arena.combine(rowOf(this.#tags, row), width, from, width, rowOf(tag, row), 4, tag.columns);
  }
}

/** Bytes that the forms of a network with so many cells in one direction take. */
export function bytesOfForms(hidden: number): number {
  return (KEPT + 200) * hidden * 32;
}
