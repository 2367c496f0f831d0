import type { Table } from './arena.ts';
import { namedTables, type Parameters } from './parameters.ts';

/** The largest number that a weight is packed to; its row's factor makes it the weight again. */
const LARGEST = 32_767;

/** All weights in the order of `namedTables`: for each row of a table its factor in four bytes, then two bytes a weight. */
export function pack(parameters: Parameters): Uint8Array {
  const tables = namedTables(parameters).map(([, table]) => table);
  const bytes = new Uint8Array(tables.reduce((sum, table) => sum + sizeOf(table), 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const { numbers, columns, rows } of tables)
    for (let row = 0; row < rows; row++) {
      const weights = numbers.subarray(row * columns, (row + 1) * columns);
      const factor = Math.fround(weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9) / LARGEST);
      view.setFloat32(at, factor, true);
      at += 4;
      for (const weight of weights) {
        view.setInt16(at, Math.round(weight / factor), true);
        at += 2;
      }
    }
  return bytes;
}

/** @throws RangeError if the bytes are fewer than the tables ask for. */
export function unpack(bytes: Uint8Array, parameters: Parameters): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  for (const [, { numbers, columns, rows }] of namedTables(parameters))
    for (let row = 0; row < rows; row++) {
      const factor = view.getFloat32(at, true);
      at += 4;
      for (let k = row * columns; k < (row + 1) * columns; k++, at += 2) numbers[k] = view.getInt16(at, true) * factor;
    }
}

function sizeOf({ rows, columns }: Table): number {
  return rows * (4 + 2 * columns);
}
