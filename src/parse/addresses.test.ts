import { expect, it } from 'vitest';
import { keepAddresses } from './addresses.ts';

/** The pieces of a stretch that may be cut at every change between letters and marks. */
function pieces(stretch: string): string[] {
  const cuts = [...stretch.matchAll(/\b/g)].map(({ index }) => index);
  const all = [...new Set([0, ...cuts, stretch.length])];
  keepAddresses(stretch, all);
  return all.slice(1).map((cut, i) => stretch.slice(all[i], cut));
}

it('keeps web and mail addresses whole, without the marks around them', () => {
  expect(pieces('(https://news.example/a?b=c_d&e=f).')).toEqual(['(', 'https://news.example/a?b=c_d&e=f', ').']);
  expect(pieces('<desk.two@news.example>,')).toEqual(['<', 'desk.two@news.example', '>,']);
  expect(pieces('www.news.example/2016/03.')).toEqual(['www.news.example/2016/03', '.']);
});

it('leaves other stretches to the model', () => {
  expect(pieces('rebel-held/besieged')).toEqual(['rebel', '-', 'held', '/', 'besieged']);
  expect(pieces('@desk')).toEqual(['@', 'desk']);
});

it('does not look through a stretch without end', () => {
  const stretch = 'a.@'.repeat(30_000);
  expect(pieces(stretch).length).toBeGreaterThan(50_000);
});
