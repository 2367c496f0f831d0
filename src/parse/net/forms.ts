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

/** What the first layer takes from forms. It depends on nothing else, so it is worked out once for each. */
export class FormTable {
  readonly #arena: Arena;
  readonly #parameters: Parameters;
  /** Row by row; the last is for forms that aren't kept. */
  readonly #forms: Table;
  readonly #rows = new Map<string, number>();
  readonly #input: Table;
  readonly #one: Table;
  /** From a form's input to the gates. */
  readonly #map: LinearMap;

  constructor(arena: Arena, parameters: Parameters) {
    this.#arena = arena;
    this.#parameters = parameters;
    const { input } = parameters.layers[0]!;
    this.#input = arena.table(1, input.rows);
    this.#map = new WholeMap(arena, input, REACH);
    this.#one = arena.table(1, 1);
    this.#one.numbers.fill(1);
    this.#forms = arena.table(KEPT + 1, input.columns);
  }

  /** Fills the gates of the first layer for all words. */
  feed(draft: Draft, gates: Table): void {
    const bytes = gates.columns * 4;
    for (let i = 0; i < draft.size; i++) {
      const form = rowOf(this.#forms, this.#rowFor(draft.forms[i]!, draft.words[i]!));
      this.#arena.copy(rowOf(gates, i), form, bytes);
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
    this.#forms.numbers.set(this.#parameters.layers[0]!.bias.numbers, row * columns);
    this.#map.add(this.#input.at, rowOf(this.#forms, row));
  }
}

/** Bytes that the forms of a network with so many cells in one direction take. */
export function bytesOfForms(hidden: number): number {
  return (KEPT + 200) * hidden * 32;
}
