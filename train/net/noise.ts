import type { Table } from '../../src/parse/net/arena.ts';
import type { Random } from '../random.ts';

/** Fills a mask with what is kept of each number: nothing for a `share` of them, the others made larger for it. */
export function drawMask(mask: Float32Array, share: number, random: Random): void {
  for (let k = 0; k < mask.length; k++) mask[k] = random.next() < share ? 0 : 1 / (1 - share);
}

/** Multiplies the rows of a table with a mask as large, or with a mask of one row. */
export function applyMask(table: Table, mask: Table, words: number): void {
  const { numbers, columns } = table;
  const one = mask.rows === 1;
  for (let i = 0; i < words; i++)
    for (let k = 0; k < columns; k++) numbers[i * columns + k]! *= mask.numbers[one ? k : i * columns + k]!;
}
