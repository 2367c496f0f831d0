import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointIndex, toCodePoints } from './offsets.ts';

const characters = fc.array(fc.constantFrom('a', ' ', 'ع', 'é', '😀', '𐤀', '\n'), { maxLength: 60 });

describe('code points', () => {
  it('is the identity where nothing is astral', () => {
    const value = { text: 'Idlib', start: 0, end: 5 };
    expect(codePointIndex('Idlib')).toBeNull();
    expect(toCodePoints(value, 'Idlib')).toBe(value);
  });

  it('gives slices of code points that equal the slices of code units', () => {
    fc.assert(
      fc.property(characters, fc.nat(60), fc.nat(60), (chars, one, other) => {
        const [from, to] = [Math.min(one, other, chars.length), Math.min(Math.max(one, other), chars.length)];
        const body = chars.join('');
        const start = chars.slice(0, from).join('').length;
        const end = chars.slice(0, to).join('').length;
        const moved = toCodePoints({ deep: [{ text: body.slice(start, end), start, end }] }, body).deep[0];
        expect(Array.from(body).slice(moved?.start, moved?.end).join('')).toBe(moved?.text);
      }),
    );
  });

  it('leaves dates and everything else alone', () => {
    const value = { date: { start: '2016-07-28', end: null }, count: 3, name: '😀' };
    expect(toCodePoints(value, '😀 and more')).toEqual(value);
  });
});
