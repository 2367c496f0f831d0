import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Arena } from './arena.ts';
import { FloatMap, WholeMap } from './map.ts';

const ROWS = 24;
const COLUMNS = 48;

it('gives in whole numbers what fractions give', () => {
  const number = fc.float({ min: -1, max: 1, noNaN: true });
  const inputs = fc.record({
    weights: fc.array(number, { minLength: ROWS * COLUMNS, maxLength: ROWS * COLUMNS }),
    vector: fc.array(number, { minLength: ROWS, maxLength: ROWS }),
    reach: fc.constantFrom(1, 8, 32),
  });
  fc.assert(
    fc.property(inputs, ({ weights, vector, reach }) => {
      const arena = new Arena(2 ** 16);
      const table = arena.table(ROWS, COLUMNS);
      const [from, whole, float] = [arena.table(1, ROWS), arena.table(1, COLUMNS), arena.table(1, COLUMNS)];
      table.numbers.set(weights);
      from.numbers.set(vector.map((x) => x * reach));
      new WholeMap(arena, table, reach).add(from.at, whole.at);
      new FloatMap(arena, table).add(from.at, float.at);
      for (let k = 0; k < COLUMNS; k++)
        expect(Math.abs(whole.numbers[k]! - float.numbers[k]!)).toBeLessThan(0.02 * reach);
    }),
    { numRuns: 50 },
  );
});
