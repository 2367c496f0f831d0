import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Report } from '../src/model/index.ts';
import { inventedNotice, inventedReport } from './reports.ts';

/**
 * `npx tsx bench/threads.ts`: what threads gain and cost, and whether memory stays flat. `gain` is the time of one thread over
 * that of several, on an idle machine at best their number; `work` is all processor time over that of one thread, what is
 * beyond 1 is lost to starting threads and to passing reports. `memory` compares the largest size in memory with that
 * for the fewest reports; each of those has words that no other has, so that whatever is kept of them shows.
 */
const THREADS = [1, 2, 4];
const SIZES = [1000, 2000];
const MANY = [1000, 10_000, 50_000];

interface Cost {
  readonly wall: number;
  /** Milliseconds of processor time, all threads together. */
  readonly work: number;
  /** Megabytes. */
  readonly memory: number;
}

const folder = mkdtempSync(join(tmpdir(), 'ascribe-bench-'));
const usage = join(folder, 'usage.json');
const atExit = `import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.resourceUsage())));`;

function code(input: string, jobs: number): Cost {
  const begun = performance.now();
  const importing = `data:text/javascript,${encodeURIComponent(atExit)}`;
  const { status } = spawnSync(
    process.execPath,
    ['--import', importing, 'dist/cli.js', 'code', '--jobs', String(jobs), input],
    { stdio: 'ignore' },
  );
  if (status !== 0) throw new Error(`ascribe code --jobs ${jobs} ended with ${status}`);
  const used = JSON.parse(readFileSync(usage, 'utf8')) as NodeJS.ResourceUsage;
  return {
    wall: performance.now() - begun,
    work: (used.userCPUTime + used.systemCPUTime) / 1000,
    memory: used.maxRSS / 1024,
  };
}

function inputOf(size: number, made: (number: number) => Report): string {
  const file = join(folder, 'reports.jsonl');
  writeFileSync(file, Array.from({ length: size }, (_, number) => `${JSON.stringify(made(number))}\n`).join(''));
  return file;
}

function row(cells: readonly (string | number)[]): void {
  console.log(cells.map((cell) => String(cell).padStart(10)).join(' '));
}

row(['threads', 'reports', 'ms', 'gain', 'work', 'MB']);
for (const size of SIZES) {
  const input = inputOf(size, inventedReport);
  const single = code(input, 1);
  for (const jobs of THREADS) {
    const cost = jobs === 1 ? single : code(input, jobs);
    const [gain, work] = [single.wall / cost.wall, cost.work / single.work];
    row([jobs, size, cost.wall.toFixed(0), gain.toFixed(2), work.toFixed(2), cost.memory.toFixed(0)]);
  }
}
row(['', 'reports', 'MB', 'memory']);
let first = 0;
for (const size of MANY) {
  const { memory } = code(inputOf(size, inventedNotice), 1);
  first ||= memory;
  row(['', size, memory.toFixed(0), (memory / first).toFixed(2)]);
}
rmSync(folder, { recursive: true });
