import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Incoming } from '../../src/pipeline.ts';
import { findChromium } from '../support/chromium.ts';
import { openWorkbench, SLOW, type Workbench } from '../support/workbench.ts';
import { hostileReports, RAN } from './hostile.ts';
import { oneTile } from './tiles.ts';

const chromium = findChromium();
const PATIENCE = 240_000;
const ALL = '?from=2017-01-01&to=2024-12-31';

const PAGES: readonly (readonly [name: string, path: string])[] = [
  ['Today', `/${ALL}`],
  ['Incidents', '/incidents'],
  ['an incident', '/incidents/INCIDENT'],
  ['a report', '/reports/hostile-text'],
  ['Reports', '/reports'],
  ['the map', '/map'],
  ['the timeline', '/timeline'],
  ['places through time', '/timeline?by=place'],
  ['Actors', '/actors'],
  ['lineage', '/actors?view=lineage'],
  ['the network', '/actors?view=network'],
  ['an actor', '/actors/ACTOR'],
  ['identities held open', '/actors?view=open'],
  ['names that reports explain', '/actors?view=learned'],
  ['Voices', '/voices'],
  ['who quotes whom', '/voices?view=quotes'],
  ['who calls whom what', '/voices?view=framing'],
  ['Data', '/data'],
];

const LOOKS: readonly BrowserContextOptions[] = [
  { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
];

describe.skipIf(!chromium)('the workbench', () => {
  let bench: Workbench;
  let incident = '';
  let actor = '';

  beforeAll(async () => {
    bench = await openWorkbench(chromium ?? '', [...hostileReports(), explainingReport()]);
    incident = (await bench.server.ask('incidents', {}, '?order=origins&limit=1')).items[0]?.id ?? '';
    actor = (await bench.server.ask('actors')).items[0]?.id ?? '';
  }, PATIENCE);
  afterAll(() => bench?.close());

  it.each(PAGES)(
    'shows %s without an error or a serious finding of axe, wide and light, narrow and dark',
    async (_, path) => {
      const address = path.replace('INCIDENT', incident).replace('ACTOR', actor);
      for (const look of LOOKS) {
        const { page, problems, close } = await bench.open(address, look);
        await settled(page);
        expect([...problems, ...(await serious(page))]).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
        await close();
      }
    },
    PATIENCE,
  );

  it('starts with less than 350 kB of script, gzipped', async () => {
    const index = await (await bench.server.get('/')).text();
    const scripts = [...index.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, path]) => path ?? '');
    const bodies = await Promise.all(scripts.map(async (path) => (await bench.server.get(path)).arrayBuffer()));
    const size = bodies.reduce((sum, body) => sum + gzipSync(new Uint8Array(body)).length, 0);
    expect(scripts.length).toBeGreaterThan(0);
    expect(size).toBeLessThan(350_000);
  });

  it(
    'leads from Today to the words behind a number',
    async () => {
      const { page, close } = await bench.open(`/${ALL}`);
      await page.locator('td.num a').first().click();
      await page.waitForURL(/\/incidents\/.*#accounts/);
      await page.locator('.facts a').first().click();
      expect(await page.locator('.claim[aria-current] blockquote').textContent()).not.toBe('');
      await page.locator('.claim[aria-current] .claim-source a').click();
      await page.waitForURL(/\/reports\/.*#c-/);
      await page.locator('.report-body .chosen').first().waitFor();
      await close();
    },
    PATIENCE,
  );

  it(
    'keeps the conditions in the address on the way from page to page',
    async () => {
      const { page, close } = await bench.open('/incidents');
      await page.getByLabel('Grade').selectOption('fair');
      await page.waitForURL(/grade=fair/);
      await page.getByRole('link', { name: 'Timeline' }).click();
      await page.waitForURL(/\/timeline\?.*grade=fair/);
      await page.goBack();
      await eventually(() => page.locator('h1').textContent()).toMatch(/incident/);
      await eventually(() => page.getByLabel('Grade').inputValue()).toBe('fair');
      await close();
    },
    PATIENCE,
  );

  it(
    'takes decisions by keyboard alone: accept, reject with a reason, correct, undo',
    async () => {
      const { page, close } = await bench.open(`/incidents/${incident}`);
      await page.locator('.claim').first().waitFor();
      await page.keyboard.press((await page.getByText('next →').count()) > 0 ? 'n' : 'p');
      await page.waitForURL((url) => !url.href.includes(incident));
      await page.goBack();
      await page.waitForURL((url) => url.href.includes(incident));
      await page.locator('.claim').first().waitFor();

      await page.keyboard.press('?');
      await eventually(() => page.locator('dialog').textContent()).toContain('accept the claim');
      await page.keyboard.press('Escape');
      await noDialog(page);

      await page.keyboard.press('a');
      await dialog(page);
      await page.keyboard.type('two voices');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Ada Tester');
      await page.keyboard.press('Enter');
      await history(page, /Ada Tester accepted the incident/);

      await page.keyboard.press('j');
      await page.locator('.claim[aria-current]').waitFor();
      await page.keyboard.press('r');
      await dialog(page);
      await page.keyboard.type('seen twice');
      await page.keyboard.press('Enter');
      await page.getByText('Saved: rejected the claim').waitFor();
      await noDialog(page);
      await page.keyboard.press('u');
      await history(page, /took a decision back/);

      await page.keyboard.press('c');
      await dialog(page);
      await choose(page, 'whether it happened');
      await page.keyboard.press('Tab');
      await choose(page, 'planned');
      await page.keyboard.press('Tab');
      await page.keyboard.type('it is announced');
      await page.locator('dialog button[type=submit]:enabled').waitFor();
      await page.keyboard.press('Enter');
      await page.getByText('Saved: corrected “status”').waitFor();

      const { items } = await bench.server.ask('decisions');
      expect(items.map(({ body, made_by }) => [body.kind, made_by])).toEqual([
        ['correct', 'Ada Tester'],
        ['undo', 'Ada Tester'],
        ['reject', 'Ada Tester'],
        ['accept', 'Ada Tester'],
      ]);
      await close();
    },
    PATIENCE,
  );

  it(
    'corrects a claim by words that are selected in its report',
    async () => {
      const { items } = await bench.server.ask('claims', {}, '?limit=200');
      const told = items.find(({ claim, report }) => claim.place && !report.id.startsWith('hostile'));
      if (!told) throw new Error('no claim with a place');
      const { page, close } = await bench.open(`/reports/${told.report.id}#${told.claim.id}`);
      await select(page, '.report-body .m-place');
      await page.getByRole('button', { name: 'where' }).click();
      await page.getByLabel('Name (empty: not said)').fill('Elsewhere');
      await page.getByLabel('Why').fill('the report says so');
      await page.getByLabel(/Your name/).fill('Ada Tester');
      await page.getByRole('button', { name: 'Correct', exact: true }).last().click();
      await history(page, /corrected “place”/);
      await bench.server.project.jobs.idle();
      const { claim } = await bench.server.ask('claim', { id: told.claim.id });
      expect(claim.place?.name).toBe('Elsewhere');
      await close();
    },
    PATIENCE,
  );

  it(
    'adds a claim by hand, by words that are selected and by keyboard from an incident, and takes it back',
    async () => {
      const { items } = await bench.server.ask('claims', {}, '?limit=200');
      const told = items.find(
        ({ claim, report, incident: its }) => its && claim.actor.length > 0 && !report.id.startsWith('hostile'),
      );
      if (!told) throw new Error('no claim with an actor in an incident');
      const { page, close } = await bench.open(`/reports/${told.report.id}`);
      await select(page, '.report-body .m-actor');
      await page.getByRole('button', { name: 'a claim that is missing' }).click();
      await page.locator('dialog blockquote').waitFor();
      expect(await serious(page)).toEqual([]);
      await page.getByLabel('Action').selectOption('aid');
      await page.getByLabel('Why').fill('the coder left it out');
      await page.getByLabel(/Your name/).fill('Ada Tester');
      await page.getByRole('button', { name: 'Add the claim' }).click();
      await history(page, /added a claim by hand/);
      const { items: added } = await bench.server.ask('claims', {}, '?action=aid&decided=false');
      const mine = added.find(({ claim }) => claim.coder.name === 'by hand')?.claim;
      expect(mine).toMatchObject({ plover: { event: 'AID' }, cameo: '070', confidence: 1 });

      // The claim that was added may have made its neighbours another incident.
      await bench.server.project.jobs.idle();
      const { items: now } = await bench.server.ask('claims', {}, '?limit=200');
      const { incident: its } = now.find(({ claim }) => claim.id === told.claim.id) ?? told;
      await page.goto(new URL(`/incidents/${its}`, bench.server.url).href);
      await page.locator('.claim').first().waitFor();
      await page.keyboard.press('+');
      await dialog(page);
      await page.getByRole('textbox', { name: 'Why' }).focus();
      await page.keyboard.type('told by the same words');
      await page.locator('dialog button[type=submit]:enabled').waitFor();
      await page.keyboard.press('Enter');
      await page.getByText('Saved: added a claim by hand').waitFor();
      await noDialog(page);
      await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
      await page.getByText('Saved: took a decision back').waitFor();
      await close();
    },
    PATIENCE,
  );

  it(
    'holds an identity open, both views side by side, and takes it back',
    async () => {
      const { page, close } = await bench.open('/actors/hts');
      await page.locator('h1').waitFor();
      await page.keyboard.press('h');
      await dialog(page);
      await page.keyboard.type('al-Qaeda');
      await page.locator('dialog option[value=al-qaeda]').waitFor({ state: 'attached' });
      expect(await serious(page)).toEqual([]);
      await page.getByLabel('What it says').first().fill('It broke with al-Qaeda in 2016');
      await page.getByLabel('Who asserts it').first().fill('its leader');
      await page.getByLabel('What it says').last().fill('It is al-Qaeda under another name');
      await page.getByLabel('Who asserts it').last().fill('a government');
      await page.getByLabel('Why').fill('both are told');
      await page.getByLabel(/Your name/).fill('Ada Tester');
      await page.getByRole('button', { name: 'Hold it open' }).click();
      await eventually(() => page.locator('.held-open figure').allTextContents()).toEqual([
        expect.stringContaining('its leader'),
        expect.stringContaining('a government'),
      ]);
      expect((await bench.server.project.store.constraints()).held_open).toEqual([['hts', 'al-qaeda']]);
      await page.goto(new URL('/actors?view=open', bench.server.url).href);
      await page.locator('.held-open').getByRole('button', { name: 'undo' }).click();
      await page.getByText('No identity is held open').waitFor();
      expect((await bench.server.project.store.constraints()).held_open).toEqual([]);
      await close();
    },
    PATIENCE,
  );

  it(
    'offers a name that a report explains, keeps it with its source, and takes it back',
    async () => {
      const { page, close } = await bench.open('/actors?view=learned');
      const shield = page.locator('.learned li', { hasText: 'Idlib Shield' }).first();
      await shield.getByText('Hayat Tahrir al-Sham, also known as the Idlib Shield').waitFor();
      await shield.getByRole('button', { name: 'Accept' }).click();
      await dialog(page);
      await page.getByLabel('Why').fill('the report says so');
      await page.getByLabel(/Your name/).fill('Ada Tester');
      await page.getByRole('button', { name: 'Keep it' }).click();
      await shield.getByText('Accepted by Ada Tester').waitFor();
      expect(await serious(page)).toEqual([]);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Download what was accepted' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('ascribe-learned.zip');
      await shield.getByRole('button', { name: 'undo' }).click();
      await shield.getByRole('button', { name: 'Decline' }).click();
      await shield.getByText('Declined by Ada Tester').waitFor();
      await close();
    },
    PATIENCE,
  );

  it(
    'makes a release, checks it, and hands it over',
    async () => {
      const { page, close } = await bench.open('/data');
      await page.getByRole('button', { name: 'Make a release' }).click();
      await page.locator('.card', { hasText: 'release-1' }).first().waitFor();
      await page.getByRole('button', { name: 'Check', exact: true }).click();
      await page.getByText('every file is the same, byte for byte').waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('a[download="release-1.zip"]').click(),
      ]);
      expect(download.suggestedFilename()).toBe('release-1.zip');
      expect(await serious(page)).toEqual([]);
      await close();
    },
    PATIENCE,
  );

  it(
    'adds a report that is pasted, and shows its progress',
    async () => {
      const { page, close } = await bench.open('/data');
      await page.getByRole('button', { name: 'a text' }).click();
      await page
        .getByLabel('The report’s words')
        .fill('Government forces shelled Maarat al-Numan on Monday, killing three people.');
      await page.getByLabel('Outlet').fill('Test Post');
      await page.getByLabel('Published on').fill('2020-01-07');
      await page.getByRole('button', { name: 'Add the text' }).click();
      await eventually(() => page.locator('.jobs').textContent()).toMatch(/done[\s\S]*1 new/);
      await page.locator('.jobs summary').first().click();
      await page.locator('.jobs details a').first().click();
      await eventually(() => page.locator('.report-body').textContent()).toContain('Maarat al-Numan');
      await close();
    },
    PATIENCE,
  );

  it(
    'lays tiles of the user over the bundled ground, and says what it can not read',
    async () => {
      const { page, problems, close } = await bench.open('/map');
      const choice = page.getByLabel(/PMTiles/);
      await choice.setInputFiles({ name: 'broken.pmtiles', mimeType: '', buffer: Buffer.from('no tiles at all') });
      await page.getByRole('alert').waitFor();
      await choice.setInputFiles({ name: 'one.pmtiles', mimeType: '', buffer: oneTile('Tiles of our own') });
      await eventually(() => page.locator('.maplibregl-ctrl-attrib').textContent()).toContain('Tiles of our own');
      await eventually(() => page.getByRole('alert').count()).toBe(0);
      expect(problems).toEqual([]);
      await close();
    },
    PATIENCE,
  );

  it(
    'names who is said to hold what, and the incidents that say so',
    async () => {
      const { page, close } = await bench.open('/map');
      await page.getByText('said to have changed hands').click();
      await page.getByRole('link', { name: 'who says so' }).first().click();
      await page.waitForURL(/\/incidents\//);
      await close();
    },
    PATIENCE,
  );

  it(
    'runs nothing that a report brings',
    async () => {
      const { items } = await bench.server.ask('reports', {}, '?limit=200');
      const hostile = items.filter(({ title }) => title?.includes('Rebels shell') || title?.includes('Shelling'));
      expect(hostile.length).toBeGreaterThanOrEqual(2);
      const { items: incidents } = await bench.server.ask('incidents', {}, '?limit=200');
      const told = incidents.filter(({ reports }) => reports.some((id) => hostile.some((report) => report.id === id)));
      expect(told.length).toBeGreaterThan(0);
      const paths = [
        ...hostile.map(({ id }) => `/reports/${id}`),
        ...told.map(({ id }) => `/incidents/${id}`),
        '/voices?view=framing',
        '/reports',
      ];
      for (const path of paths) {
        const { page, problems, close } = await bench.open(path);
        await settled(page);
        for (const mark of await page.locator('.m').all()) await mark.hover({ timeout: 500 }).catch(() => undefined);
        expect(await page.evaluate(`'${RAN}' in window`)).toBe(false);
        expect(await page.locator('main script, main iframe, main img, a[href^="javascript:" i]').count()).toBe(0);
        expect(problems).toEqual([]);
        await close();
      }
    },
    PATIENCE,
  );

  it(
    'says what is wrong and what to do where nothing is found or nobody answers',
    async () => {
      const { page, close } = await bench.open('/incidents/i-0000000000000000');
      await eventually(() => page.getByRole('alert').textContent()).toContain('could not be shown');
      await page.goto(new URL('/incidents?text=zzzznothing', bench.server.url).href);
      await eventually(() => page.locator('main').textContent()).toContain('No incident under these conditions');
      await page.context().setOffline(true);
      await page.getByRole('link', { name: 'Reports' }).click();
      await eventually(() => page.getByRole('alert').textContent()).toMatch(/Ascribe|fetch/);
      await close();
    },
    PATIENCE,
  );
});

/** Asks again and again, as long as a slow machine may take. */
function eventually<Value>(ask: () => Promise<Value>) {
  return expect.poll(ask, { timeout: SLOW });
}

/** A report that explains a name which the knowledge does not hold. */
function explainingReport(): Incoming {
  const text =
    'Fighters of Hayat Tahrir al-Sham, also known as the Idlib Shield, shelled Saraqib on Monday, residents said.';
  const report = { id: 'explains', outlet: 'Test Post', published: '2020-01-07', language: 'en', text };
  return { source: 'explains.jsonl', bytes: new TextEncoder().encode(`${JSON.stringify(report)}\n`) };
}

/** Waits until a page has its answer and has drawn it. */
async function settled(page: Page): Promise<void> {
  await page.locator('main h1, main h2, main [role=alert]').first().waitFor();
  await page.waitForLoadState('load');
  await eventually(() => page.locator('.loading').count()).toBe(0);
}

async function history(page: Page, said: RegExp): Promise<void> {
  await eventually(() => page.locator('.history').textContent()).toMatch(said);
  await noDialog(page);
}

/** Waits until a window has the keys: what is typed before goes to the page. */
async function dialog(page: Page): Promise<void> {
  await page.locator('dialog :focus').waitFor();
}

/** Moves down a list that has the focus until it says this. Typing would depend on how fast the keys come. */
async function choose(page: Page, said: string): Promise<void> {
  const chosen = () => page.locator('select:focus option:checked').textContent();
  const options = await page.locator('select:focus option').count();
  for (let at = 0; at < options && (await chosen()) !== said; at += 1) await page.keyboard.press('ArrowDown');
  await eventually(chosen).toBe(said);
}

/** Selects the last words that are marked so, until the page has taken notice. */
async function select(page: Page, marked: string): Promise<void> {
  await page.locator(marked).last().waitFor();
  await eventually(async () => {
    await page.evaluate(`getSelection().removeAllRanges()`);
    await page.evaluate(`getSelection().selectAllChildren([...document.querySelectorAll('${marked}')].at(-1))`);
    return page.locator('.selected').count();
  }).toBe(1);
}

/** Waits until the keys are the page's again. */
async function noDialog(page: Page): Promise<void> {
  await eventually(() => page.locator('dialog').count()).toBe(0);
}

interface Found {
  readonly violations: readonly { id: string; impact: string; nodes: readonly { html: string }[] }[];
}

/** What axe finds that is serious or critical: the rule and the first place. */
async function serious(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate('axe.run()')) as Found;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
