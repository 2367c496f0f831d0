import { assemble } from './assemble.ts';
import { ROUTINES } from './routines.ts';

/** Rows of numbers in the memory that the routines work in. */
export interface Table {
  /** Where it begins, in bytes. */
  readonly at: number;
  readonly rows: number;
  readonly columns: number;
  /** All numbers, row after row. */
  readonly numbers: Float32Array;
}

type Routine = (...parameters: number[]) => void;

/** What is used here of the standard `WebAssembly` object, whose types come with those of browsers only. */
interface Wasm {
  readonly Memory: new (limits: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, host: object) => { readonly exports: Record<string, Routine> };
}

const { Memory, Module, Instance } = (globalThis as unknown as { WebAssembly: Wasm }).WebAssembly;

const PAGE = 65_536;

/** A memory of fixed size, from which tables are taken and never given back, and the routines over it. */
export class Arena {
  readonly #buffer: ArrayBuffer;
  #top = 0;
  readonly combine: Routine;
  readonly dots: Routine;
  readonly gates: Routine;
  readonly product: Routine;
  readonly shorten: Routine;
  readonly rectify: Routine;
  readonly join: Routine;
  readonly copy: Routine;

  constructor(bytes: number) {
    const memory = new Memory({ initial: Math.ceil(bytes / PAGE) });
    const { exports } = new Instance(new Module(assemble(ROUTINES)), { host: { memory } });
    this.#buffer = memory.buffer;
    this.combine = exports.combine!;
    this.dots = exports.dots!;
    this.gates = exports.gates!;
    this.product = exports.product!;
    this.shorten = exports.shorten!;
    this.rectify = exports.rectify!;
    this.join = exports.join!;
    this.copy = exports.copy!;
  }

  table(rows: number, columns: number): Table {
    const at = this.#top;
    this.#top += Math.ceil((rows * columns * 4) / 64) * 64;
    return { at, rows, columns, numbers: new Float32Array(this.#buffer, at, rows * columns) };
  }

  /** Room for so many numbers of two bytes. */
  shorts(count: number): { readonly at: number; readonly numbers: Int16Array } {
    const { at } = this.table(1, Math.ceil(count / 2));
    return { at, numbers: new Int16Array(this.#buffer, at, count) };
  }
}

/** The same rows without their first columns. */
export function columnsFrom(table: Table, first: number): Table {
  return { ...table, at: table.at + first * 4, numbers: table.numbers.subarray(first) };
}

/** The address of a row. */
export function rowOf(table: Table, row: number): number {
  return table.at + row * table.columns * 4;
}
