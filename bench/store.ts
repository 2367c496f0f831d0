import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { systemClock } from '../src/effects/index.ts';
import { loadKnowledge } from '../src/knowledge/index.ts';
import type { RecordFilter, RecordOrder, Store } from '../src/model/index.ts';
import { openStore } from '../src/store/index.ts';
import { findPostgres, startCluster } from '../test/support/postgres.ts';
import { inventedIncidents, inventedReport } from '../test/support/records.ts';

/**
 * `npx tsx bench/store.ts [pglite|postgres] [reports…]`: how fast a store takes reports (ten claims each, five incidents), and
 * how long the first page of a list takes, with its total, as the store grows. For each size two numbers in milliseconds:
 * the fastest of some runs, and the processor's time in the mean, which others on the machine do not add to (of the
 * server's processes on one core without parallel workers; of the whole process where the database is in it).
 */
const KINDS = ['pglite', 'postgres'];
const SIZES = process.argv
  .slice(2)
  .filter((word) => !KINDS.includes(word))
  .map(Number);
const CLAIMS = 10;
const BATCH = 200;
const RUNS = 5;
const YEAR = { from: '2015-01-01', to: '2015-12-31' };

const QUESTIONS: readonly (readonly [string, RecordFilter, RecordOrder])[] = [
  ['all, newest first', {}, 'date'],
  ['all, most killed first', {}, 'killed'],
  ['all, wanting a decision', {}, 'attention'],
  ['one year', YEAR, 'date'],
  ['one action', { action: ['shell'] }, 'date'],
  ['one country', { country: ['SY'] }, 'date'],
  ['one actor and those under it', { actor: ['actor-3', 'above-actor-3'] }, 'date'],
  ['a rare actor', { actor: ['nobody'] }, 'date'],
  ['one grade', { grade: ['contested'] }, 'date'],
  ['a grade in a year', { grade: ['contested'], ...YEAR }, 'date'],
  ['one outlet', { outlet: ['Northern Wire'] }, 'date'],
  ['a speaker in every claim', { speaker: ['residents'] }, 'date'],
  ['that speaker in a year', { speaker: ['residents'], ...YEAR }, 'date'],
  ['a box', { box: { south: 33, north: 34, west: 36, east: 38 } }, 'date'],
  ['20 km around a town', { near: { latitude: 34, longitude: 37, km: 20 } }, 'date'],
  ['a word in every report', { text: 'fighters' }, 'date'],
  ['a word in most reports', { text: 'hospital' }, 'date'],
  ['a word in most reports, in a year', { text: 'hospital', ...YEAR }, 'date'],
  ['a phrase', { text: '"market of town 7"' }, 'date'],
  ['undecided and disagreeing', { decided: false, disagreeing: true }, 'attention'],
  ['actor, action, year', { actor: ['actor-3'], action: ['shell'], ...YEAR }, 'date'],
];

async function fill(store: Store, size: number): Promise<void> {
  const run = await store.startRun({ coder: { name: 'bench', version: '1' }, knowledge_hash: 'none' });
  const begun = performance.now();
  for (let first = 0; first < size; first += BATCH)
    await store.addReports(
      run.id,
      numbers(first, Math.min(size, first + BATCH)).map((n) => inventedReport(n, CLAIMS)),
    );
  const added = performance.now();
  await store.finishRun(
    run.id,
    numbers(0, size).flatMap((number) => inventedIncidents(inventedReport(number, CLAIMS))),
  );
  const rate = ((size / (added - begun)) * 1000).toFixed(0);
  console.log(
    `  added ${size} reports at ${rate} a second; finished in ${((performance.now() - added) / 1000).toFixed(1)} s`,
  );
}

function numbers(first: number, end: number): number[] {
  return Array.from({ length: end - first }, (_, index) => first + index);
}

/** Milliseconds of the processor that the store has had. */
type Worked = () => number;

interface Times {
  readonly fastest: number;
  readonly worked: number;
}

async function timed(worked: Worked, work: () => Promise<unknown>): Promise<Times> {
  await work();
  const times: number[] = [];
  const before = worked();
  for (let run = 0; run < RUNS; run += 1) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return { fastest: Math.min(...times), worked: (worked() - before) / RUNS };
}

/** Times of every question about incidents, claims, reports. */
async function ask(store: Store, worked: Worked): Promise<Map<string, Times>> {
  const times = new Map<string, Times>();
  const page = { limit: 100 };
  for (const [name, filter, order] of QUESTIONS) {
    times.set(`incidents: ${name}`, await timed(worked, () => store.incidents(filter, order, page)));
    if (order !== 'date') continue;
    times.set(`claims: ${name}`, await timed(worked, () => store.claims(filter, page)));
    times.set(`reports: ${name}`, await timed(worked, () => store.reports(filter, page)));
  }
  const within: readonly (readonly [string, RecordFilter])[] = [
    ['all', {}],
    ['one year', YEAR],
    ['one action', { action: ['shell'] }],
  ];
  for (const [name, filter] of within) {
    times.set(`actors: ${name}`, await timed(worked, () => store.actors(filter)));
    times.set(`voices: ${name}`, await timed(worked, () => store.voices(filter)));
  }
  return times;
}

async function measure(
  name: string,
  addressOf: (size: number) => Promise<string>,
  workedAt: (address: string) => number,
): Promise<void> {
  console.log(`\n${name}`);
  const columns: Map<string, Times>[] = [];
  for (const size of SIZES) {
    const address = await addressOf(size);
    const store = await openStore(address, { clock: systemClock, codebook: loadKnowledge });
    await fill(store, size);
    columns.push(await ask(store, () => workedAt(address)));
    await store.close();
  }
  console.log(`  ${''.padEnd(44)}${SIZES.map((size) => String(size).padStart(16)).join('')}`);
  const shown = ({ fastest, worked: spent }: Times) => `${fastest.toFixed(1)} ${spent.toFixed(0).padStart(6)}`;
  for (const question of columns[0]?.keys() ?? [])
    console.log(
      `  ${question.padEnd(44)}${columns.map((times) => shown(times.get(question) as Times).padStart(16)).join('')}`,
    );
}

function ownTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** What each process had when it was last seen: a connection that is idle for long is closed. */
const seen = new Map<string, number>();

/** Time of the processes that serve a database, in the kernel's ticks of ten milliseconds. */
function serversTime(address: string): number {
  const name = new URL(address).pathname.slice(1);
  for (const pid of readdirSync('/proc'))
    if (/^\d+$/.test(pid) && fileOf(pid, 'cmdline').includes(` ${name} `)) {
      const fields = fileOf(pid, 'stat').split(') ')[1]?.split(' ') ?? [];
      seen.set(pid, (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10);
    }
  return [...seen.values()].reduce((sum, each) => sum + each, 0);
}

/** What the system says of a process; nothing where it is gone meanwhile. */
function fileOf(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

const asked = KINDS.filter((kind) => process.argv.includes(kind));
if (SIZES.length === 0) SIZES.push(1_000, 10_000, 100_000);
if (asked.length === 0 || asked.includes('pglite')) {
  const folder = mkdtempSync(join(tmpdir(), 'ascribe-bench-'));
  await measure('PGlite', async (size) => join(folder, String(size)), ownTime);
  rmSync(folder, { recursive: true });
}
if (findPostgres() && (asked.length === 0 || asked.includes('postgres'))) {
  const cluster = await startCluster(['max_parallel_workers_per_gather=0']);
  await measure('PostgreSQL', () => cluster.database(), serversTime);
  await cluster.stop();
}
