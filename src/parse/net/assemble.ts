/**
 * Just enough of WebAssembly's binary format (specification 2.0, chapter 5) to write the few loops that need four numbers at
 * a time: functions over 32-bit addresses in one imported memory, nothing given back.
 */

/** Bytes of instructions. */
export type Code = readonly number[];

/** A function: its name, how many addresses or counts it takes, how many more locals it has of each kind, what it does. */
export interface Routine {
  readonly name: string;
  readonly parameters: number;
  readonly words: number;
  readonly vectors: number;
  readonly body: Code;
}

const I32 = 0x7f;
const V128 = 0x7b;
const VOID = 0x40;

/** An unsigned number in the format's variable length. */
function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest & 127;
    rest >>>= 7;
    bytes.push(rest === 0 ? low : low | 128);
  } while (rest !== 0);
  return bytes;
}

function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const low = rest & 127;
    rest >>= 7;
    if ((rest === 0 && (low & 64) === 0) || (rest === -1 && (low & 64) !== 0)) return [...bytes, low];
    bytes.push(low | 128);
  }
}

const vector = (items: readonly Code[]): number[] => [...unsigned(items.length), ...items.flat()];
const name = (text: string): number[] => vector([...new TextEncoder().encode(text)].map((byte) => [byte]));
const section = (id: number, content: Code): number[] => [id, ...unsigned(content.length), ...content];
const simd = (opcode: number): number[] => [0xfd, ...unsigned(opcode)];

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)];
export const int = (value: number): Code => [0x41, ...signed(value)];
export const plus = (a: Code, b: Code): Code => [...a, ...b, 0x6a];
const less = (a: Code, b: Code): Code => [...a, ...b, 0x49];

/** Adds to a local. */
export const step = (local: number, by: Code): Code => set(local, plus(get(local), by));
/** Does `body` once, and again while `a < b`. */
export const repeat = (body: Code, a: Code, b: Code): Code => [0x03, VOID, ...body, ...less(a, b), 0x0d, 0, 0x0b];
/** Does `body` if `a < b`. */
export const when = (a: Code, b: Code, body: Code): Code => [...less(a, b), 0x04, VOID, ...body, 0x0b];

/** Four neighbouring numbers, so many bytes behind an address; they need not be aligned. */
export const load = (address: Code, behind = 0): Code => [...address, ...simd(0x00), 2, ...unsigned(behind)];
export const store = (address: Code, value: Code, behind = 0): Code => [
  ...address,
  ...value,
  ...simd(0x0b),
  2,
  ...unsigned(behind),
];
/** One number from an address, four times. */
export const spread = (address: Code): Code => [...address, ...simd(0x09), 2, 0];
/** One constant, four times. */
export const all = (value: number): Code => {
  const bytes = [...new Uint8Array(Float32Array.of(value, value, value, value).buffer)];
  return [...simd(0x0c), ...bytes];
};
export const add = (a: Code, b: Code): Code => [...a, ...b, ...simd(0xe4)];
export const multiply = (a: Code, b: Code): Code => [...a, ...b, ...simd(0xe6)];
export const divide = (a: Code, b: Code): Code => [...a, ...b, ...simd(0xe7)];
export const least = (a: Code, b: Code): Code => [...a, ...b, ...simd(0xe8)];
export const most = (a: Code, b: Code): Code => [...a, ...b, ...simd(0xe9)];

/** Four whole numbers, each the sum of two products of the eight short ones in `a` and `b`. */
export const dotShorts = (a: Code, b: Code): Code => [...a, ...b, ...simd(0xba)];
export const addWholes = (a: Code, b: Code): Code => [...a, ...b, ...simd(0xae)];
/** Four whole numbers as fractions, and back: rounded to the nearest, as far as they fit. */
export const toFloats = (a: Code): Code => [...a, ...simd(0xfa)];
export const toWholes = (a: Code): Code => [...a, ...simd(0x6a), ...simd(0xf8)];
/** Eight short numbers of twice four whole ones, as far as they fit. */
export const toShorts = (a: Code, b: Code): Code => [...a, ...b, ...simd(0x85)];

/** Copies so many bytes to one address from another. */
export const copyBytes = (to: Code, from: Code, count: Code): Code => [...to, ...from, ...count, 0xfc, 0x0a, 0, 0];

/** Adds the sum of a vector's four numbers to the one number at an address. */
export const addSum = (address: Code, v: Code): Code => {
  const lane = (i: number): Code => [...v, ...simd(0x1f), i];
  const sum = [...lane(0), ...lane(1), 0x92, ...lane(2), ...lane(3), 0x92, 0x92];
  return [...address, ...address, 0x2a, 2, 0, ...sum, 0x92, 0x38, 2, 0];
};

/** A module with the routines as exports, which works in the memory `host.memory`. */
export function assemble(routines: readonly Routine[]): Uint8Array<ArrayBuffer> {
  const types = routines.map(({ parameters }) => [0x60, ...vector(Array<Code>(parameters).fill([I32])), 0]);
  const memory = [...name('host'), ...name('memory'), 0x02, 0x00, 1];
  const exports = routines.map((routine, i) => [...name(routine.name), 0x00, ...unsigned(i)]);
  const bodies = routines.map(({ words, vectors, body }) => {
    const code = [
      ...vector([
        [...unsigned(words), I32],
        [...unsigned(vectors), V128],
      ]),
      ...body,
      0x0b,
    ];
    return [...unsigned(code.length), ...code];
  });
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, vector(types)),
    ...section(2, vector([memory])),
    ...section(3, vector(routines.map((_, i) => unsigned(i)))),
    ...section(7, vector(exports)),
    ...section(10, vector(bodies)),
  ]);
}
