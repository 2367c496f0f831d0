import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../knowledge/index.ts';
import { numberAt } from './numbers.ts';

const numerals = new Map(loadKnowledge().numbers.map((row) => [row.word, row]));
const read = (text: string) => numberAt(text.split(' '), 0, numerals);

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'x x twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function spell(n: number): string {
  if (n < 20) return UNITS[n] ?? '';
  if (n < 100) return `${TENS[Math.floor(n / 10)]}${n % 10 ? `-${UNITS[n % 10]}` : ''}`;
  if (n < 1000) return `${spell(Math.floor(n / 100))} hundred${n % 100 ? ` and ${spell(n % 100)}` : ''}`;
  return `${spell(Math.floor(n / 1000))} thousand${n % 1000 ? ` ${spell(n % 1000)}` : ''}`;
}

describe('numberAt', () => {
  it.each([
    ['12,000 people', 12000, 1],
    ['3 000 people', 3000, 2],
    ['2.5 million people', 2_500_000, 2],
    ['twenty - one men', 21, 3],
    ['a dozen men', 12, 2],
    ['two dozen men', 24, 2],
    ['two hundred and five', 205, 4],
    ['one million two hundred thousand', 1_200_000, 5],
    ['five and six', 5, 1],
    ['twelve', 12, 1],
  ])('%s', (text, value, length) => {
    expect(read(text)).toEqual({ value, length });
  });

  it.each(['4th division', 'a man', 'thousands of', 'hundred', '2.5 kilometres', 'b12', ''])(
    'is no number: %s',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );

  it('reads what was spelled out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), fc.boolean(), (n, split) => {
        const text = split ? spell(n).replace(/-/g, ' - ') : spell(n);
        expect(read(`${text} people`)).toEqual({ value: n, length: text.split(' ').length });
      }),
    );
  });

  it('reads digits with and without groups', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (n) => {
        const grouped = String(n).replace(/\B(?=(\d{3})+$)/g, ',');
        expect(read(String(n))?.value).toBe(n);
        expect(read(grouped)?.value).toBe(n);
      }),
    );
  });

  it('never reads past the end nor more than there is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...numerals.keys(), 'and', '-', '12', '000', 'a', 'x')), (words) => {
        for (let at = 0; at < words.length; at += 1) {
          const run = numberAt(words, at, numerals);
          if (run) expect(at + run.length).toBeLessThanOrEqual(words.length);
        }
      }),
    );
  });
});
