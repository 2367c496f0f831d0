import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { differences } from './corpus/compare.ts';
import { readCases } from './corpus/read.ts';
import { codeCase, FOLDER } from './corpus/run.ts';

const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({ name, cases: readCases(readFileSync(new URL(name, FOLDER), 'utf8')) }));

describe.each(files)('$name', ({ cases }) => {
  it.each(cases)('$title', (each) => {
    const wrong = differences(each, codeCase(each));
    if (each.gap === null) expect(wrong).toEqual([]);
    else expect(wrong, `works now, take the gap out: ${each.gap}`).not.toEqual([]);
  });
});

it('counts its gaps', () => {
  const cases = files.flatMap((file) => file.cases);
  const gaps = cases.filter(({ gap }) => gap !== null);
  console.info(`corpus: ${cases.length} cases, ${gaps.length} known gaps`);
  expect(gaps.length).toBeLessThan(cases.length / 2);
});

it('tells every case apart', () => {
  for (const { name, cases } of files) {
    const titles = cases.map(({ title }) => title);
    expect(new Set(titles).size, name).toBe(titles.length);
  }
});
