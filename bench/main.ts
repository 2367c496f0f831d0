import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { loadKnowledge } from '../src/knowledge/index.ts';
import type { CodedReport, Report } from '../src/model/index.ts';
import { coding, reconciling, runStage } from '../src/pipeline.ts';
import { inventedReport } from './reports.ts';

/**
 * `npm run bench`: how long the command takes to start, and how coding and reconciling grow with the number of reports.
 * Growth is a ratio of times for twice the reports: 2 is linear. Times depend on the machine, ratios hardly do.
 */
const SIZES = [25, 50, 100, 200];
const RUNS = 3;

/** Milliseconds of the fastest of some runs: what others do on the machine only ever adds. */
function fastest(run: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const begun = performance.now();
    run();
    return performance.now() - begun;
  });
  return Math.min(...times);
}

function command(...args: string[]): () => void {
  return () => {
    const { status, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...args], {
      input: 'Rebels seized the town.',
    });
    if (status !== 0) throw new Error(String(stderr));
  };
}

function table(title: string, sizes: readonly number[], times: readonly number[]): void {
  console.log(`\n${title}\n  reports        ms   reports/s   growth`);
  for (const [index, size] of sizes.entries()) {
    const [time = 0, before] = [times[index], times[index - 1]];
    const growth = before === undefined ? '' : (time / before).toFixed(2);
    const cells = [String(size), time.toFixed(0), ((size / time) * 1000).toFixed(0), growth];
    console.log(`  ${cells.map((cell, column) => cell.padStart([7, 9, 11, 8][column] ?? 0)).join(' ')}`);
  }
}

console.log('start-up, ms');
for (const args of [['--version'], ['--help'], ['read', '-'], ['code', '-']])
  console.log(`  ascribe ${args.join(' ').padEnd(10)} ${fastest(command(...args)).toFixed(0)}`);
console.log(`  node alone         ${fastest(() => spawnSync(process.execPath, ['-e', '0'])).toFixed(0)}`);

const knowledge = loadKnowledge();
const [code, reconcile] = [await coding(knowledge, [], { name: 'bench', version: '0' }), await reconciling(knowledge)];
const reports: Report[] = Array.from({ length: Math.max(...SIZES) }, (_, number) => inventedReport(number));
const coded = reports.map((report) => runStage(report, code)).filter((line): line is CodedReport => 'claims' in line);
const timed = (run: (size: number) => unknown) => SIZES.map((size) => fastest(() => run(size)));
table(
  'code',
  SIZES,
  timed((size) => reports.slice(0, size).map((report) => runStage(report, code))),
);
table(
  'reconcile',
  SIZES,
  timed((size) => reconcile(coded.slice(0, size))),
);
