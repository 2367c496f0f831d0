import { tmpdir } from 'node:os';
import { performance } from 'node:perf_hooks';
import { createApp } from '../src/server/index.ts';
import { inventedProject } from './project.ts';

/**
 * `npx tsx bench/server.ts [reports…]`: how long the API takes to answer what each page of the workbench asks first, as a
 * project in a folder grows (four claims and two incidents a report). Times are those of the first
 * answer, which is made, and the median of the next ones, which is kept, in milliseconds.
 */
const SIZES = process.argv.slice(2).map(Number);
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
  '/map/control',
  '/timeline',
  '/actors',
  '/actors/actor-3',
  '/network',
  '/voices',
  '/voices/framing',
];

async function measure(size: number): Promise<void> {
  const { project, close } = await inventedProject(size);
  const app = createApp(project, { pages: tmpdir(), tiles: null, tokens: null, note: console.error });
  console.log(`\n${size} reports\n     first    again       kB`);
  for (const path of ASKED) {
    const { first, time, bytes } = await timed(() => app.request(`/api/v1${path}`, { headers: { host: 'localhost' } }));
    console.log(
      `  ${first.toFixed(0).padStart(8)} ${time.toFixed(0).padStart(8)} ${(bytes / 1000).toFixed(0).padStart(8)}  ${path}`,
    );
  }
  await close();
}

async function timed(
  ask: () => Response | Promise<Response>,
): Promise<{ readonly first: number; readonly time: number; readonly bytes: number }> {
  const times: number[] = [];
  let bytes = 0;
  for (let run = 0; run < RUNS; run++) {
    const begun = performance.now();
    const answer = await ask();
    if (!answer.ok) throw new Error(await answer.text());
    bytes = (await answer.arrayBuffer()).byteLength;
    times.push(performance.now() - begun);
  }
  const [first = 0, ...again] = times;
  return { first, time: again.sort((a, b) => a - b)[again.length >> 1] ?? 0, bytes };
}

for (const size of SIZES.length > 0 ? SIZES : [1_000, 10_000]) await measure(size);
