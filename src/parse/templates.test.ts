import { expect, it } from 'vitest';
import { Features } from './linear.ts';
import { Templates } from './templates.ts';

it('makes a feature of each template, which depends on its number and on each value in its place', () => {
  const templates = new Templates(['a', 'b', 'c'], ['0 a', '1 a', '2 a b', '3 a b c', '4 c b a']);
  const keysOf = (...values: number[]): number[] => {
    const features = new Features(8);
    templates.values.set(values);
    templates.fill(features);
    return [...features.keys.subarray(0, features.size)];
  };
  const keys = keysOf(1, 2, 3);
  expect(new Set(keys).size).toBe(5);
  expect(keysOf(1, 2, 3)).toEqual(keys);
  expect(keysOf(1, 2, 4).map((key, i) => key === keys[i])).toEqual([true, true, true, false, false]);
});

it('refuses a template of values that it was not told of', () => {
  expect(() => new Templates(['a'], ['0 b' as string])).toThrow(TypeError);
});
