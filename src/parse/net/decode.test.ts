import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Arena } from './arena.ts';
import { Decoder } from './decode.ts';
import { Eisner } from './eisner.ts';

const WORDS = 5;
const arcs = new Arena(2 ** 16).table(WORDS, WORDS + 1);

/** All trees over so many words without crossing arcs and with one child of the root. */
function trees(words: number): number[][] {
  const all = Array.from({ length: words }).reduce<number[][]>(
    (found, _, i) =>
      found.flatMap((heads) =>
        Array.from({ length: words + 1 }, (_, head) => [...heads, head]).filter((heads) => heads[i] !== i),
      ),
    [[]],
  );
  return all.filter((heads) => heads.filter((head) => head === words).length === 1 && isSound(heads));
}

function isSound(heads: readonly number[]): boolean {
  return heads.every((head, i) => {
    let at = i;
    for (let steps = 0; steps < heads.length && at < heads.length; steps++) at = heads[at]!;
    const [from, to] = [Math.min(i, head), Math.max(i, head)];
    const inside = heads.slice(from + 1, to).every((other) => other >= from && other <= to);
    return at === heads.length && (head === heads.length || inside);
  });
}

const all = new Map([1, 2, 3, 4, 5].map((words) => [words, trees(words)]));
const worth = (heads: ArrayLike<number>, words: number): number =>
  Array.from({ length: words }, (_, i) => arcs.numbers[i * arcs.columns + heads[i]!]!).reduce((a, b) => a + b, 0);

it('finds the best of all trees', () => {
  const heads = new Int32Array(WORDS);
  const eisner = new Eisner();
  const decoder = new Decoder();
  const scores = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 30, maxLength: 30 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: WORDS }), scores, (words, given) => {
      arcs.numbers.set(given);
      for (let i = 0; i < words; i++) arcs.numbers[i * arcs.columns + i] = Number.NEGATIVE_INFINITY;
      const best = Math.max(...all.get(words)!.map((tree) => worth(tree, words)));
      eisner.best(arcs, words, heads);
      expect(isSound(Array.from(heads.subarray(0, words)))).toBe(true);
      expect(worth(heads, words)).toBe(best);
      decoder.decode(arcs, words, heads);
      expect(worth(heads, words)).toBe(best);
    }),
    { numRuns: 500 },
  );
});
