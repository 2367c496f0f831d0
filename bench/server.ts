import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { systemClock } from '../src/effects/index.ts';
import { loadKnowledge } from '../src/knowledge/index.ts';
import { reconcilingOn } from '../src/pipeline.ts';
import { createApp, openProject } from '../src/server/index.ts';
import { openStore } from '../src/store/index.ts';
import { inventedIncidents, inventedReport } from '../test/support/records.ts';

/**
 * `npx tsx bench/server.ts [reports…]`: how long the API takes to answer what each page of the workbench asks first, as a
 * project in a folder grows (four claims and two incidents a report). Times are the median of some runs, in milliseconds.
 */
const SIZES = process.argv.slice(2).map(Number);
const CLAIMS = 4;
const BATCH = 200;
const RUNS = 5;

const ASKED = [
  '/session',
  '/today',
  '/today?since=2024-11-01T00:00:00Z',
  '/incidents?limit=50',
  '/incidents?text=hospital&limit=50',
  '/incidents/i-c-report-000007-0',
  '/reports/report-000007',
  '/map?from=2016-01-01&to=2016-12-31',
  '/map',
  '/timeline',
  '/actors',
  '/actors/actor-3',
  '/network',
  '/voices',
  '/voices/framing',
];

async function measure(size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ascribe-bench-'));
  const store = await openStore(join(folder, 'project'), { clock: systemClock, codebook: loadKnowledge });
  const run = { coder: { name: 'bench', version: '1' }, knowledge_hash: 'none' };
  const { id } = await store.startRun(run);
  const numbers = Array.from({ length: size }, (_, number) => number);
  for (let first = 0; first < size; first += BATCH)
    await store.addReports(
      id,
      numbers.slice(first, first + BATCH).map((number) => inventedReport(number, CLAIMS)),
    );
  await store.finishRun(
    id,
    numbers.flatMap((number) => inventedIncidents(inventedReport(number, CLAIMS))),
  );
  const knowledge = loadKnowledge();
  const project = await openProject({
    ...{ name: 'bench', sample: false, version: '0', store, knowledge, gazetteers: [], run },
    reconcile: await reconcilingOn(knowledge),
    releases: join(folder, 'releases'),
    openNetwork: () => Promise.reject(new Error('no network')),
  });
  const app = createApp(project, { pages: folder, tiles: null, tokens: null, note: console.error });
  console.log(`\n${size} reports\n        ms       kB`);
  for (const path of ASKED) {
    const { time, bytes } = await median(() => app.request(`/api/v1${path}`, { headers: { host: 'localhost' } }));
    console.log(`  ${time.toFixed(0).padStart(8)} ${(bytes / 1000).toFixed(0).padStart(8)}  ${path}`);
  }
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}

async function median(ask: () => Response | Promise<Response>): Promise<{ time: number; bytes: number }> {
  const found: { time: number; bytes: number }[] = [];
  for (let run = 0; run < RUNS; run++) {
    const begun = performance.now();
    const answer = await ask();
    if (!answer.ok) throw new Error(await answer.text());
    const bytes = (await answer.arrayBuffer()).byteLength;
    found.push({ time: performance.now() - begun, bytes });
  }
  return found.sort((a, b) => a.time - b.time)[RUNS >> 1] as { time: number; bytes: number };
}

for (const size of SIZES.length > 0 ? SIZES : [1_000, 10_000]) await measure(size);
