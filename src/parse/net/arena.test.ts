import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Arena, rowOf } from './arena.ts';

const arena = new Arena(2 ** 20);
const number = fc.float({ min: -4, max: 4, noNaN: true });
const rows = arena.table(15, 16);
const factors = arena.table(15, 2);
const line = arena.table(1, 16);
const inputs = fc.record({
  count: fc.nat({ max: 15 }),
  rows: fc.array(number, { minLength: 240, maxLength: 240 }),
  factors: fc.array(number, { minLength: 30, maxLength: 30 }),
  line: fc.array(number, { minLength: 16, maxLength: 16 }),
});

it('adds up rows, each by its own factor', () => {
  fc.assert(
    fc.property(inputs, (given) => {
      rows.numbers.set(given.rows);
      factors.numbers.set(given.factors);
      line.numbers.set(given.line);
      arena.combine(line.at, 64, rows.at, 64, factors.at, 8, given.count);
      given.line.forEach((number, k) => {
        let sum = number;
        for (let j = 0; j < given.count; j++) sum += given.factors[2 * j]! * given.rows[16 * j + k]!;
        expect(line.numbers[k]).toBeCloseTo(sum, 2);
      });
    }),
  );
});

it('multiplies every row with a line', () => {
  fc.assert(
    fc.property(inputs, (given) => {
      rows.numbers.set(given.rows);
      factors.numbers.set(given.factors);
      line.numbers.set(given.line);
      arena.dots(factors.at, 8, rows.at, 64, line.at, 64, given.count);
      for (let j = 0; j < 15; j++) {
        const row = given.rows.slice(16 * j, 16 * j + 16);
        const product = row.reduce((sum, number, k) => sum + number * given.line[k]!, given.factors[2 * j]!);
        expect(factors.numbers[2 * j]).toBeCloseTo(j < given.count ? product : given.factors[2 * j]!, 2);
        expect(factors.numbers[2 * j + 1]).toBe(given.factors[2 * j + 1]);
      }
    }),
  );
});

it('takes one step of a memory', () => {
  const [z, before, cell, tangent, out] = [
    arena.table(4, 8),
    arena.table(1, 8),
    arena.table(1, 8),
    arena.table(1, 8),
    arena.table(1, 8),
  ];
  const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
  fc.assert(
    fc.property(fc.array(number, { minLength: 40, maxLength: 40 }), (given) => {
      z.numbers.set(given.slice(0, 32));
      before.numbers.set(given.slice(32));
      arena.gates(z.at, 32, before.at, cell.at, tangent.at, out.at);
      for (let k = 0; k < 8; k++) {
        const [input, forget, output] = [0, 8, 16].map((from) => sigmoid(given[from + k]!)) as [number, number, number];
        const expected = forget * given[32 + k]! + input * Math.tanh(given[24 + k]!);
        expect(cell.numbers[k]).toBeCloseTo(expected, 3);
        expect(out.numbers[k]).toBeCloseTo(output * Math.tanh(expected), 3);
      }
    }),
  );
});

it('puts nothing in the place of numbers below it', () => {
  const row = arena.table(1, 8);
  row.numbers.set([1, -1, 0, -0.5, 2, 3, -4, -5]);
  arena.rectify(row.at, 32, 16, 1);
  expect([...row.numbers]).toEqual([1, 0, 0, 0, 2, 3, -4, -5]);
});

it('gives tables that do not touch', () => {
  expect(rowOf(factors, 0)).toBeGreaterThanOrEqual(rowOf(rows, 15));
});
