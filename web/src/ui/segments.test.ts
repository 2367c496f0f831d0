import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../src/model/index.ts';
import { segments } from './segments.ts';

const mark = (start: number, end: number, role: Mark['role'] = 'actor'): Mark => ({
  start,
  end,
  role,
  reads_as: null,
  claims: [],
  attribution: null,
});

describe('segments', () => {
  it('cut where marks begin and end, the longer mark outside', () => {
    const cut = segments([mark(2, 8, 'content'), mark(4, 6)], 0, 10);
    expect(cut.map(({ start, end, marks }) => [start, end, marks.map(({ role }) => role).join(' ')])).toEqual([
      [0, 2, ''],
      [2, 4, 'content'],
      [4, 6, 'content actor'],
      [6, 8, 'content'],
      [8, 10, ''],
    ]);
  });

  it('give back the whole stretch, whatever the marks', () => {
    const some = fc.array(fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => mark(Math.min(a, b), Math.max(a, b))));
    fc.assert(
      fc.property(some, fc.nat(20), fc.integer({ min: 1, max: 20 }), (marks, start, length) => {
        const cut = segments(marks, start, start + length);
        expect(cut[0]?.start).toBe(start);
        expect(cut.at(-1)?.end).toBe(start + length);
        for (const [index, { end }] of cut.slice(0, -1).entries()) expect(cut[index + 1]?.start).toBe(end);
      }),
    );
  });
});
