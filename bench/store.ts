import { mkdtempSync, rmSync } from 'node:fs';
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
 * `npx tsx bench/store.ts [reports…]`: how fast a store takes reports (ten claims each, five incidents), and how long the
 * first page of a list takes, with its total, as the store grows. Times are the fastest of some runs, in milliseconds:
 * what others do on the machine only ever adds.
 */
const SIZES = process.argv.slice(2).map(Number);
const CLAIMS = 10;
const BATCH = 200;
const RUNS = 5;

const QUESTIONS: readonly (readonly [string, RecordFilter, RecordOrder])[] = [
  ['all, newest first', {}, 'date'],
  ['all, most killed first', {}, 'killed'],
  ['all, wanting a decision', {}, 'attention'],
  ['one year', { from: '2015-01-01', to: '2015-12-31' }, 'date'],
  ['one action', { action: ['shell'] }, 'date'],
  ['one actor and those under it', { actor: ['actor-3', 'above-actor-3'] }, 'date'],
  ['a rare actor', { actor: ['nobody'] }, 'date'],
  ['one grade', { grade: ['contested'] }, 'killed'],
  ['one outlet', { outlet: ['Northern Wire'] }, 'date'],
  ['one speaker of all', { speaker: ['residents'] }, 'date'],
  ['a box', { box: { south: 33, north: 34, west: 36, east: 38 } }, 'date'],
  ['20 km around a town', { near: { latitude: 34, longitude: 37, km: 20 } }, 'date'],
  ['a common word', { text: 'fighters' }, 'date'],
  ['a phrase', { text: '"market of town 7"' }, 'date'],
  ['undecided and disagreeing', { decided: false, disagreeing: true }, 'attention'],
  ['actor, action, year', { actor: ['actor-3'], action: ['shell'], from: '2015-01-01', to: '2015-12-31' }, 'date'],
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

async function fastest(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return Math.min(...times);
}

/** Times of every question about incidents, claims, reports. */
async function ask(store: Store): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  for (const [name, filter, order] of QUESTIONS) {
    times.set(`incidents: ${name}`, await fastest(() => store.incidents(filter, order, { limit: 100 })));
    if (order === 'date') times.set(`claims: ${name}`, await fastest(() => store.claims(filter, { limit: 100 })));
  }
  times.set('reports: all', await fastest(() => store.reports({}, { limit: 100 })));
  times.set('reports: a phrase', await fastest(() => store.reports({ text: '"market of town 7"' }, { limit: 100 })));
  times.set('actors: all', await fastest(() => store.actors({})));
  times.set('voices: all', await fastest(() => store.voices({})));
  return times;
}

async function measure(name: string, addressOf: (size: number) => Promise<string>): Promise<void> {
  console.log(`\n${name}`);
  const columns: Map<string, number>[] = [];
  for (const size of SIZES) {
    const store = await openStore(await addressOf(size), { clock: systemClock, codebook: loadKnowledge });
    await fill(store, size);
    columns.push(await ask(store));
    await store.close();
  }
  console.log(`  ${''.padEnd(44)}${SIZES.map((size) => String(size).padStart(9)).join('')}`);
  for (const question of columns[0]?.keys() ?? [])
    console.log(
      `  ${question.padEnd(44)}${columns.map((times) => (times.get(question) ?? 0).toFixed(1).padStart(9)).join('')}`,
    );
}

if (SIZES.length === 0) SIZES.push(1_000, 10_000, 100_000);
const folder = mkdtempSync(join(tmpdir(), 'ascribe-bench-'));
await measure('PGlite', async (size) => join(folder, String(size)));
rmSync(folder, { recursive: true });
if (findPostgres()) {
  const cluster = await startCluster();
  await measure('PostgreSQL', () => cluster.database());
  await cluster.stop();
}
