import { namedTables, type Parameters } from '../../src/parse/net/parameters.ts';
import type { Random } from '../random.ts';

/** What rows that are looked up are spread over at first. */
const LOOKED_UP = 0.3;

/** Fills all weights by lot, widths evening out (Glorot and Bengio 2010); memories keep what they hold at first. */
export function initialise(parameters: Parameters, random: Random): void {
  const hidden = parameters.layers[0]!.recurrent[0].rows;
  for (const [name, { numbers, rows, columns }] of namedTables(parameters)) {
    if (/bias|distance/i.test(name)) continue;
    const gates = /^(input|forward|backward)\d/.test(name);
    const lookedUp = /^(word|affix|look|root)$/.test(name);
    const spread = lookedUp ? LOOKED_UP : Math.sqrt(2 / (rows + (gates ? hidden : columns)));
    for (let k = 0; k < numbers.length; k++) numbers[k] = spread * normal(random);
  }
  for (const { bias } of parameters.layers)
    for (const side of [0, 4]) bias.numbers.fill(1, (side + 1) * hidden, (side + 2) * hidden);
}

/** Near enough to a normal distribution: the sum of twelve even ones (Irwin and Hall). */
function normal(random: Random): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += random.next();
  return sum;
}
