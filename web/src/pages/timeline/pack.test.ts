import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineItem } from '../../../../src/model/index.ts';
import { earlier, later } from '../../ui/days.ts';
import { pack } from './pack.ts';
import { timeScale } from './scale.ts';

const item = (id: number, start: string, end = start): TimelineItem => ({
  id: String(id),
  start,
  end,
  action: 'shell',
  place: null,
  parties: [],
  killed: null,
  grade: 'weak',
  part: 'acts',
});
const day = fc
  .integer({ min: 0, max: 400 })
  .map((days) => new Date(1.6e12 + days * 86_400_000).toISOString().slice(0, 10));

describe('the lanes of the timeline', () => {
  it('show or count every item, and no two bars of a row touch', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(day, day), { minLength: 1, maxLength: 80 }), (days) => {
        const items = days.map(([a, b], at) => item(at, earlier(a, b), later(a, b)));
        const scale = timeScale(items, 600);
        if (!scale) throw new Error('no scale');
        const { bars, rests, rows } = pack(items, scale);
        expect(bars.length + rests.reduce((sum, { count }) => sum + count, 0)).toBe(items.length);
        for (let row = 0; row < rows; row += 1) {
          const inRow = bars.filter((bar) => bar.row === row).sort((a, b) => a.x - b.x);
          for (const [at, bar] of inRow.slice(1).entries())
            expect((inRow[at]?.x ?? 0) + (inRow[at]?.width ?? 0)).toBeLessThanOrEqual(bar.x);
        }
      }),
    );
  });

  it('have no scale without items', () => {
    expect(timeScale([], 600)).toBeNull();
  });
});
