import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../test/support/chromium.ts';
import { openWorkbench, type Workbench } from '../test/support/workbench.ts';

/** Takes the pictures of docs/screenshots: every page of the bundled sample, wide and narrow. */

const FOLDER = join(import.meta.dirname, '../docs/screenshots');
const WIDTHS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
/** Pictures that show how it looks in the dark. */
const DARK = new Set(['incident-390', 'timeline-1440', 'reports-390', 'voices-1440']);
/** JPEG quality: words stay sharp at a fifth of the size of a PNG. */
const QUALITY = 62;
/** Milliseconds in which maps and networks come to rest. */
const REST = { drawn: 8_000, written: 2_500 };
const DRAWN = new Set(['incident', 'map', 'network']);

const chromium = findChromium();
if (!chromium) throw new Error('the pictures need Chromium');
mkdirSync(FOLDER, { recursive: true });
const bench = await openWorkbench(chromium);
for (const [name, path] of await pagesOf(bench)) for (const viewport of WIDTHS) await take(name, path, viewport);
await bench.close();

async function pagesOf({ server }: Workbench): Promise<[string, string][]> {
  const [incident] = (await server.ask('incidents', {}, '?order=attention&limit=1')).items;
  const [report] = (await server.ask('reports', {}, '?limit=1')).items;
  const [actor] = (await server.ask('actors')).items;
  return [
    ['today', '/?from=2017-01-01&to=2024-12-31'],
    ['incidents', '/incidents'],
    ['incident', `/incidents/${incident?.id}`],
    ['reports', '/reports'],
    ['report', `/reports/${report?.id}`],
    ['map', '/map?from=2020-02-01&to=2020-12-31'],
    ['timeline', '/timeline?from=2020-02-01&to=2020-12-31'],
    ['places', '/timeline?by=place&from=2020-02-01&to=2020-12-31'],
    ['actors', '/actors'],
    ['lineage', '/actors?view=lineage'],
    ['network', '/actors?view=network'],
    ['held-open', '/actors?view=open'],
    ['learned', '/actors?view=learned'],
    ['actor', `/actors/${actor?.id}`],
    ['voices', '/voices'],
    ['quotes', '/voices?view=quotes'],
    ['framing', '/voices?view=framing'],
    ['data', '/data'],
  ];
}

async function take(name: string, path: string, viewport: { width: number; height: number }): Promise<void> {
  const colorScheme = DARK.has(`${name}-${viewport.width}`) ? 'dark' : 'light';
  const { page, close } = await bench.open(path, { viewport, colorScheme });
  await page.waitForTimeout(DRAWN.has(name) ? REST.drawn : REST.written);
  await page.screenshot({ path: join(FOLDER, `${name}-${viewport.width}.jpg`), type: 'jpeg', quality: QUALITY });
  await close();
}
