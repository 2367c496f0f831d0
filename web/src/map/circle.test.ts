import { describe, expect, it } from 'vitest';
import { pixelsAtZoom0 } from './circle.ts';

describe('a circle on the ground', () => {
  it('is half the equator wide at half its length', () => {
    expect(pixelsAtZoom0(40_075.016686 / 2, 0)).toBeCloseTo(256);
  });

  it('takes more pixels nearer to the poles', () => {
    expect(pixelsAtZoom0(10, 60)).toBeCloseTo(2 * pixelsAtZoom0(10, 0));
  });
});
