import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CSRF_HEADER,
  type DecisionBody,
  type DecisionMade,
  EffectError,
  type FetchedPage,
  type Job,
} from '../../src/model/index.ts';
import { type Served, sampleReports, served } from '../support/served.ts';

const PATIENCE = 180_000;
const PAGE =
  '<title>Raid</title><article><p>Rebels captured the town of Saraqib on 3 May 2016. Four people were killed, residents said.</p></article>';
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title><item><title>Shelling</title>
<link>https://wire.example/1</link><description>The army shelled Idlib on 4 May 2016, killing two people, residents said.</description></item></channel></rss>`;

/** The feed as the network gives it. */
function feedAt(url: string): FetchedPage {
  const bytes = Buffer.from(FEED);
  return { url, status: 200, headers: [], bytes, contentType: 'application/rss+xml', etag: null, modified: null };
}

let server: Served;
beforeAll(async () => {
  server = await served({
    network: {
      fetch: async (url) => {
        if (url.endsWith('/feed.xml')) return feedAt(url);
        throw new EffectError('private_address', `${url} is not public`);
      },
      fetchIfChanged: () => Promise.resolve(null),
      close: () => Promise.resolve(),
    },
  });
  await server.add(sampleReports());
}, PATIENCE);
afterAll(() => server.close());

async function decide(body: DecisionBody, because: string | null = null): Promise<DecisionMade> {
  const answer = await server.post('/api/v1/decisions', { because, body });
  const made = (await answer.json()) as DecisionMade;
  expect([answer.status, made]).toEqual([201, made]);
  await server.project.jobs.idle();
  return made;
}

/** Sends files as a browser does, and waits for the job. */
async function upload(files: Record<string, string>): Promise<Job> {
  const form = new FormData();
  for (const [name, text] of Object.entries(files)) form.append('file', new Blob([text]), name);
  const { csrf } = await server.ask('session');
  const url = new URL('/api/v1/reports', server.url);
  return finished(await fetch(url, { method: 'POST', body: form, headers: { [CSRF_HEADER]: csrf } }));
}

async function finished(answer: Response): Promise<Job> {
  expect(answer.status).toBe(202);
  const location = answer.headers.get('location') ?? '';
  await server.project.jobs.idle();
  return (await (await server.get(location)).json()) as Job;
}

describe('decisions', () => {
  it('are there at once, and seen in the incident, its list and its log', async () => {
    const { items } = await server.ask('incidents', {}, '?order=origins&limit=1');
    const id = items[0]?.id ?? '';
    const { decision, pending } = await decide({ kind: 'accept', subject: { type: 'incident', id } }, 'two voices');
    expect(pending).toBe(false);
    const view = await server.ask('incident', { id });
    expect(view.incident.standing).toBe('accepted');
    expect(view.decisions).toEqual([decision]);
    expect((await server.ask('decisions', {}, `?on=${id}`)).items).toEqual([decision]);
    expect((await server.ask('incidents', {}, '?decided=true')).items.map((each) => each.id)).toEqual([id]);
    await decide({ kind: 'undo', decision: decision.id });
    expect((await server.ask('incident', { id })).incident.standing).toBe('undecided');
  });

  it('take a rejected claim out of its incident, and put it back', async () => {
    const { items } = await server.ask('incidents', {}, '?order=origins&limit=1');
    const [incident] = items;
    const [first = '', second = ''] = incident?.claims ?? [];
    const { decision, pending } = await decide({ kind: 'reject', subject: { type: 'claim', id: first } }, 'misread');
    expect(pending).toBe(true);
    expect((await server.ask('claim', { id: first })).incident).toBeNull();
    expect((await server.ask('claim', { id: second })).incident).not.toBeNull();
    await decide({ kind: 'undo', decision: decision.id });
    expect((await server.ask('claim', { id: first })).incident).toBe(incident?.id);
  });

  it('correct a field by words of the report, and refuse words that do not stand there', async () => {
    const { items } = await server.ask('claims', {}, '?limit=1');
    const { claim } = items[0] as (typeof items)[number];
    const wrong = { kind: 'correct', claim: claim.id, field: 'trigger', value: { ...claim.trigger, text: 'invented' } };
    const refused = await server.post('/api/v1/decisions', { because: null, body: wrong });
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([422, 'bad_correction']);
    await decide({ kind: 'correct', claim: claim.id, field: 'hedge', value: 'alleged' });
    const told = await server.ask('claim', { id: claim.id });
    expect([told.claim.hedge, told.standing]).toEqual(['alleged', 'corrected']);
  });
});

describe('adding reports', () => {
  it('takes files, and tells new ones from known ones', async () => {
    const job = await upload({ 'raid.html': PAGE, 'empty.html': '' });
    expect(job).toMatchObject({ state: 'done', added: 1 });
    expect(job.claims).toBeGreaterThan(0);
    const again = await upload({ 'raid.html': PAGE });
    expect(again).toMatchObject({ state: 'done', added: 0, unchanged: 1 });
    const { coded } = await server.ask('report', { id: job.reports[0] ?? '' });
    expect(coded.claims.some(({ action }) => action === 'capture-territory')).toBe(true);
  });

  it('takes pasted text with what is known of it', async () => {
    const given = {
      kind: 'text',
      text: 'The army shelled Idlib, killing nine people.',
      outlet: 'Harbour News',
      published: '2016-05-05',
    };
    const job = await finished(await server.post('/api/v1/reports', given));
    expect(job).toMatchObject({ state: 'done', added: 1 });
    const { report, coded } = await server.ask('report', { id: job.reports[0] ?? '' });
    expect([report.outlet, report.published]).toEqual(['Harbour News', '2016-05-05']);
    expect(coded.claims[0]?.date.start).toBe('2016-05-05');
  });

  it('takes every entry of a feed, and says why an address can not be had', async () => {
    const job = await finished(
      await server.post('/api/v1/reports', { kind: 'url', url: 'https://wire.example/feed.xml' }),
    );
    expect(job).toMatchObject({ state: 'done', added: 1 });
    const refused = await finished(await server.post('/api/v1/reports', { kind: 'url', url: 'http://10.0.0.1/' }));
    expect(refused).toMatchObject({ state: 'failed', problem: expect.stringContaining('not public') });
    for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'nothing'])
      expect((await server.post('/api/v1/reports', { kind: 'url', url })).status).toBe(400);
  });

  it('refuses an upload without files', async () => {
    const answer = await server.post('/api/v1/reports', '--b--\r\n', {
      'content-type': 'multipart/form-data; boundary=b',
    });
    expect(answer.status).toBe(400);
  });
});

describe('events', () => {
  it('tell of a job until it ends', async () => {
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    async function* lines() {
      await begun;
      yield JSON.stringify({ text: 'Rebels captured the town of Binnish on 7 May 2016, residents said.' });
    }
    const job = server.project.jobs.add([{ source: 'pasted', lines: lines() }]);
    const stream = await server.get(`/api/v1/jobs/${job.id}/events`);
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    begin();
    const events = (await stream.text()).split('\n\n').filter((part) => part.startsWith('event: job'));
    const states = events.map((part) => (JSON.parse(/^data: (.*)$/m.exec(part)?.[1] ?? '{}') as Job).state);
    expect(states.at(-1)).toBe('done');
    expect(states.length).toBeGreaterThan(2);
  });

  it('tell of every change, and let go of pages that are gone', async () => {
    const gone = new AbortController();
    const stream = await fetch(new URL('/api/v1/events', server.url), { signal: gone.signal });
    const reader = stream.body?.getReader();
    await reader?.read();
    await decide({ kind: 'comment', subject: { type: 'actor', id: 'hts' }, text: 'see above' });
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toContain('event: changed');
    gone.abort();
    for (let tries = 0; server.project.changes.listeners > 0 && tries < 100; tries++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(server.project.changes.listeners).toBe(0);
  });
});

describe('a hostile report', () => {
  const SCRIPT = '</script><script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)>';
  const BODY = `Rebels captured the town of Saraqib ${SCRIPT} on 3 May 2016 😀, residents said. [x](javascript:alert(4))`;

  it('leaves the server as data, never as a page', async () => {
    const given = { kind: 'text', text: BODY, title: SCRIPT, outlet: SCRIPT };
    const job = await finished(await server.post('/api/v1/reports', given));
    const id = job.reports[0] ?? '';
    const { report, coded } = await server.ask('report', { id });
    expect(report.outlet).toContain('<script>');
    const paths = [
      '/reports',
      `/reports/${id}`,
      '/incidents',
      '/map',
      '/voices',
      '/voices/framing',
      '/network',
      '/claims',
    ];
    const claim = coded.claims[0]?.id ?? '';
    for (const path of [...paths, `/claims/${claim}/explain`, `/incidents?text=${encodeURIComponent(SCRIPT)}`]) {
      const { headers, status } = await server.get(`/api/v1${path}`);
      expect([path, status, headers.get('content-type')]).toEqual([path, 200, 'application/json']);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    for (const format of ['csv', 'geojson', 'hxl']) {
      const { headers } = await server.get(`/api/v1/exports/${format}`);
      expect(headers.get('content-type')).toBe('application/octet-stream');
      expect(headers.get('content-disposition')).toMatch(/^attachment/);
    }
  });

  it('can not put its words into an answer about something else', async () => {
    const answer = await server.get(`/api/v1/incidents/${encodeURIComponent(SCRIPT)}`);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    const page = await server.get(`/${encodeURIComponent(SCRIPT)}`);
    expect(await page.text()).not.toContain('alert(1)');
  });

  it('survives ids that no report has', async () => {
    for (const id of ['..', '%2e%2e%2f', '%00', "' or 1=1 --", 'x'.repeat(5000), '😀', '%F0%28%8C%28'])
      expect(
        (await server.get(`/api/v1/reports/${id.startsWith('%') ? id : encodeURIComponent(id)}`)).status,
      ).toBeGreaterThanOrEqual(400);
    expect(server.notes).toEqual([]);
  });
});
