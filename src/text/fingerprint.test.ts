import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, sharedParts, sketchOf } from './fingerprint.ts';

/** Words that are no language's, so that two texts share only what the test gives both. */
function words(seed: number, count: number): string {
  return Array.from({ length: count }, (_, i) => `w${seed}x${i}`).join(' ');
}

function shared(a: string, b: string) {
  return sharedParts(sketchOf(fingerprintOf(a)), sketchOf(fingerprintOf(b)));
}

describe('fingerprintOf', () => {
  it('says the same of a text in another case, with other marks and breaks', () => {
    const text = 'The army said that it had taken the village of Tal Amud, and left it.';
    expect(fingerprintOf(text.toUpperCase().replace(/[,.]/g, ' –\n'))).toEqual(fingerprintOf(text));
    expect(fingerprintOf(`${text} Again.`).hash).not.toBe(fingerprintOf(text).hash);
  });

  it('holds for any text, also for none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const { words: count, sketch } = fingerprintOf(text);
        expect(sketchOf({ words: count, hash: '', sketch }).length).toBeLessThanOrEqual(256);
        const { ofA, ofB } = shared(text, text);
        expect([ofA, ofB]).toEqual(count === 0 ? [0, 0] : [1, 1]);
      }),
      { seed: 2016, numRuns: 200 },
    );
  });
});

describe('sharedParts', () => {
  it('finds a short text whole inside a long one', () => {
    const [wire, rest] = [words(1, 200), words(2, 1800)];
    const { ofA, ofB } = shared(wire, `${rest} ${wire}`);
    expect(ofA).toBeGreaterThan(0.95);
    expect(ofB).toBeCloseTo(0.1, 1);
  });

  it('estimates the share of a long text that two have in common', () => {
    const both = words(3, 1500);
    const { ofA, ofB } = shared(`${both} ${words(4, 1500)}`, `${words(5, 500)} ${both}`);
    expect(ofA).toBeGreaterThan(0.4);
    expect(ofA).toBeLessThan(0.6);
    expect(ofB).toBeGreaterThan(0.65);
  });

  it('finds nothing in texts that share nothing', () => {
    expect(shared(words(6, 400), words(7, 400))).toEqual({ ofA: 0, ofB: 0 });
  });
});
