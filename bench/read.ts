import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadKnowledge } from '../src/knowledge/index.ts';
import { createReader } from '../src/read/index.ts';

/**
 * How fast pages are read: `npx tsx bench/read.ts FOLDER...` reads every HTML page in the folders, the whole set five
 * times, and prints milliseconds of processor time a page (median, 95th percentile) of the best round.
 */
const ROUNDS = 5;

function pagesIn(path: string): Buffer[] {
  if (!statSync(path).isDirectory()) return [readFileSync(path)];
  return readdirSync(path)
    .sort()
    .flatMap((name) => pagesIn(join(path, name)));
}

async function readAll(pages: readonly Buffer[]): Promise<number[]> {
  const times: number[] = [];
  for (const bytes of pages) {
    const start = process.cpuUsage();
    for await (const _ of reader.read({ source: 'page', bytes, format: 'html' }));
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  return times.sort((a, b) => a - b);
}

const reader = createReader(loadKnowledge());
const folders = process.argv.slice(2);
const pages = (folders.length > 0 ? folders : ['src/read/fixtures']).flatMap(pagesIn);
const rounds: number[][] = [];
for (let round = 0; round < ROUNDS; round++) rounds.push(await readAll(pages));
const at = (times: readonly number[], share: number) => times[Math.floor((times.length - 1) * share)] ?? 0;
const best = rounds.reduce((a, b) => (at(b, 0.5) < at(a, 0.5) ? b : a));
const perSecond = 1000 / at(best, 0.5);
console.log(
  `${pages.length} pages: median ${at(best, 0.5).toFixed(1)} ms, 95 % ${at(best, 0.95).toFixed(1)} ms; ${perSecond.toFixed(0)} pages/s at the median`,
);
