import type { Page } from 'playwright-core';
import type { IncidentMap } from '../src/model/index.ts';
import { findChromium } from '../test/support/chromium.ts';
import { served } from '../test/support/served.ts';
import { openOver, openWorkbench, type Workbench } from '../test/support/workbench.ts';
import { inventedProject } from './project.ts';

/**
 * `npx tsx bench/workbench.ts [reports]`: times the workbench in a real browser. The first view of the sample, or of a
 * project of so many invented reports; and a map of 20,000 incidents that is moved: its frames, and what of each the page's
 * own thread works. Where a processor draws instead of a graphics card, the frames tell of that processor, the page's work
 * of the workbench.
 */

const VIEWS = 7;
const SAMPLE = '/?from=2017-01-01&to=2024-12-31';
const INCIDENTS = 20_000;
/** Milliseconds of moving the map. */
const MOVING = 5_000;

const chromium = findChromium();
if (!chromium) throw new Error('the bench needs Chromium');
const reports = Number(process.argv[2] ?? 0);
if (reports > 0) await viewOf(chromium, reports);
const bench = await openWorkbench(chromium);
console.log(`first view, sample: ${await firstView(bench, SAMPLE)}`);
for (const incidents of [1, INCIDENTS]) {
  const { drawn, perSecond, work } = await mapFrames(bench, incidents);
  console.log(
    `map of ${incidents} incidents: ${drawn} ms to the first picture, ${perSecond} frames a second when moved, ${work} ms of the page's thread a frame`,
  );
}
await bench.close();

async function viewOf(browser: string, size: number): Promise<void> {
  const { project, close } = await inventedProject(size);
  const big = await openOver(browser, (pages) => served({ pages, project }));
  console.log(`first view, ${size} reports: ${await firstView(big, '/')}`);
  await big.close();
  await close();
}

/** From asking for the page to its first row, with an empty cache of the browser each time. */
async function firstView({ open, server }: Workbench, path: string): Promise<string> {
  const times: number[] = [];
  for (let view = 0; view < VIEWS; view += 1) {
    const { page, close } = await open('about:blank');
    const start = performance.now();
    await page.goto(new URL(path, server.url).href);
    await page.locator('.incident-row').first().waitFor();
    times.push(performance.now() - start);
    await close();
  }
  const first = times[0] ?? 0;
  const median = times.sort((a, b) => a - b)[Math.floor(VIEWS / 2)] ?? 0;
  return `${Math.round(first)} ms the first time, median ${Math.round(median)} ms of ${VIEWS}`;
}

async function mapFrames(
  { open, server }: Workbench,
  incidents: number,
): Promise<{ readonly drawn: number; readonly perSecond: number; readonly work: number }> {
  const { page, close } = await open('about:blank');
  await page.route('**/api/v1/map', (route) => route.fulfill({ json: manyIncidents(incidents) }));
  const start = performance.now();
  await page.goto(new URL('/map', server.url).href);
  await page.locator('.maplibregl-canvas').waitFor();
  await page.waitForTimeout(1_000);
  const drawn = Math.round(performance.now() - start);
  const moved = await framesWhileMoving(page);
  await close();
  return { drawn, ...moved };
}

/** Frames a second, and how many milliseconds of each the page's thread works (its processor's time for tasks of all kinds). */
async function framesWhileMoving(page: Page): Promise<{ readonly perSecond: number; readonly work: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  await page.evaluate('window.frames_ = 0; (function count() { frames_ += 1; requestAnimationFrame(count); })()');
  const box = await page.locator('.maplibregl-canvas').boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -600);
  const start = performance.now();
  const [before, idle] = [Number(await page.evaluate('frames_')), await worked()];
  await page.mouse.down();
  for (let step = 0; performance.now() - start < MOVING; step += 1)
    await page.mouse.move(x + 250 * Math.sin(step / 9), y + 150 * Math.cos(step / 11));
  const frames = Number(await page.evaluate('frames_')) - before;
  const work = (1000 * ((await worked()) - idle)) / frames;
  await page.mouse.up();
  return { perSecond: Math.round((1000 * frames) / (performance.now() - start)), work: Math.round(work * 10) / 10 };
}

/** Incidents spread over a region, the same each time. */
function manyIncidents(count: number): IncidentMap {
  const grades = ['confirmed', 'fair', 'weak', 'contested', 'discounted'] as const;
  const features = Array.from({ length: count }, (_, at): IncidentMap['features'][number] => {
    const day = new Date(Date.UTC(2016, 0, 1 + (at % 2000))).toISOString().slice(0, 10);
    return {
      type: 'Feature',
      id: `i-${at}`,
      geometry: { type: 'Point', coordinates: [35 + ((at * 7919) % 9973) / 1200, 32 + ((at * 104_729) % 9967) / 2000] },
      properties: {
        id: `i-${at}`,
        action: 'shell',
        start: day,
        end: day,
        place: `Place ${at % 500}`,
        relation: 'in',
        geo_precision: 1,
        precision_km: 3,
        parties: ['A', 'B'],
        killed: at % 9,
        origin_count: 1 + (at % 3),
        grade: grades[at % grades.length] ?? 'weak',
        disagreements: 0,
        standing: 'undecided',
      },
    };
  });
  return { type: 'FeatureCollection', features, total: count, unplaced: 0, left_out: [] };
}
