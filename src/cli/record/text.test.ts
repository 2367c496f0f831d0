import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beside, clean, toWidth, wrap } from './text.ts';

const anyText = fc.string({ unit: 'grapheme', maxLength: 120 });
const anyWidth = fc.integer({ min: 1, max: 60 });

describe('text on a terminal', () => {
  it('holds nothing that would steer the terminal or turn the reading direction', () => {
    expect(clean('a\u001b[2Jb\u0007\r\nc\u202ed\u009b31m')).toBe('a [2Jb c d 31m');
  });

  it('is never wider than asked and, cut to a width, exactly as wide', () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, width) => {
        expect(Array.from(toWidth(text, width))).toHaveLength(width);
        for (const line of wrap(text, width)) expect(Array.from(line).length).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('keeps every word when it is wrapped', () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, width) => {
        expect(wrap(text, width).join('').replace(/ /g, '')).toBe(clean(text).replace(/ /g, ''));
      }),
    );
  });

  it('stands side by side, short blocks filled up', () => {
    expect(beside([['ab'], ['c', 'd']], 3, ' | ')).toEqual(['ab  | c', '    | d']);
  });
});
