import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CSRF_HEADER } from '../../src/model/index.ts';
import { Tokens } from '../../src/server/index.ts';
import { type Served, served } from '../support/served.ts';

/** A request with headers that fetch does not let anybody set. */
function raw(url: string, path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const asked = request({ hostname, port, path, method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.on('error', reject);
    asked.end();
  });
}

const PATIENCE = 180_000;
const COMMENT = { because: null, body: { kind: 'comment', subject: { type: 'actor', id: 'hts' }, text: 'seen' } };

let server: Served;
beforeAll(async () => {
  server = await served();
}, PATIENCE);
afterAll(() => server.close());

describe('on loopback', () => {
  it.each(['evil.example', '192.168.0.9:7391', '127.0.0.1.evil.example', 'localhost.evil.example:80'])(
    'answers to no other name: %s',
    async (host) => {
      expect(await raw(server.url, '/api/v1/session', { host })).toBe(421);
      expect(await raw(server.url, '/', { host })).toBe(421);
    },
  );

  it.each(['localhost', 'localhost:8080', '127.0.0.1:1', '[::1]:7391', 'LOCALHOST'])('answers to %s', async (host) => {
    expect(await raw(server.url, '/api/v1/session', { host })).toBe(200);
  });

  it('takes no change without the CSRF token', async () => {
    const answer = await server.post('/api/v1/decisions', COMMENT, { [CSRF_HEADER]: 'guessed' });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'csrf', status: 403 });
    expect((await server.ask('decisions')).total).toBe(0);
  });

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:1' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('takes no change from a page of another site: %o', async (headers) => {
    const { csrf } = await server.ask('session');
    const all = { host: new URL(server.url).host, [CSRF_HEADER]: csrf, ...headers } as Record<string, string>;
    expect(await raw(server.url, '/api/v1/decisions', all, 'POST')).toBe(403);
  });

  it('takes a change with the token from its own page', async () => {
    const answer = await server.post('/api/v1/decisions', COMMENT, { origin: new URL(server.url).origin });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({
      decision: { made_by: 'local user', body: COMMENT.body },
      pending: false,
    });
  });

  it('sets headers that let a page run nothing but its own scripts', async () => {
    for (const path of ['/', '/api/v1/session', '/api/v1/nothing', '/incidents/1']) {
      const { headers } = await server.get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('explains in problem+json what it can not do', async () => {
    const cases: [string, number, string][] = [
      ['/api/v1/nothing', 404, 'not_found'],
      ['/api/v2/session', 404, 'not_found'],
      ['/api/v1/incidents?limit=0', 400, 'bad_request'],
      ['/api/v1/incidents?limit=501', 400, 'bad_request'],
      ['/api/v1/incidents?box=1,2', 400, 'bad_request'],
      ['/api/v1/incidents?after=%F0%9F%98%80', 422, 'bad_page'],
      ['/api/v1/incidents/nobody', 404, 'not_found'],
      ['/api/v1/jobs/j-9/events', 404, 'not_found'],
    ];
    for (const [path, status, code] of cases) {
      const answer = await server.get(path);
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
        path,
        status,
        'application/problem+json',
      ]);
      expect(await answer.json()).toMatchObject({ status, code, type: 'about:blank' });
    }
    expect(server.notes).toEqual([]);
  });

  it('refuses bodies that are no JSON, too large, or not what is asked', async () => {
    expect((await server.post('/api/v1/decisions', '{"because":')).status).toBe(400);
    expect((await server.post('/api/v1/decisions', { because: null, body: { kind: 'accept' } })).status).toBe(400);
    expect((await server.post('/api/v1/decisions', JSON.stringify({ because: 'x'.repeat(1_000_001) }))).status).toBe(
      413,
    );
    expect((await server.post('/api/v1/reports', 'x'.repeat(50_000_001))).status).toBe(413);
    const unknown = { because: null, body: { kind: 'reject', subject: { type: 'claim', id: 'c-none' } } };
    expect(await (await server.post('/api/v1/decisions', unknown)).json()).toMatchObject({ code: 'no_such_subject' });
  });

  it('answers 304 where nothing changed, and anew where something did', async () => {
    const first = await server.get('/api/v1/decisions');
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    expect((await server.get('/api/v1/decisions', { 'if-none-match': etag })).status).toBe(304);
    await server.post('/api/v1/decisions', COMMENT);
    expect((await server.get('/api/v1/decisions', { 'if-none-match': etag })).status).toBe(200);
  });

  it('says how to build the workbench where it is not built', async () => {
    const page = await server.get('/');
    expect(page.status).toBe(503);
    expect(await page.text()).toContain('npm run build');
  });
});

describe('on other hosts', () => {
  let guarded: Served;
  const tokens: Record<string, string> = {};
  let file = '';
  beforeAll(async () => {
    guarded = await served({
      project: server.project,
      tokens: (folder) => {
        file = join(folder, 'tokens.json');
        const kept = new Tokens(file);
        for (const role of ['reader', 'coder', 'admin'] as const) tokens[role] = kept.add(`the ${role}`, role);
        return kept;
      },
    });
  });
  afterAll(() => guarded.close());

  const bearer = (role: string) => ({ authorization: `Bearer ${tokens[role]}` });

  it('lets nobody in without a token', async () => {
    for (const path of ['/api/v1/session', '/api/v1/openapi.json', '/api/v1/events', '/api/v1/exports/csv'])
      expect([path, (await guarded.get(path)).status]).toEqual([path, 401]);
    expect((await guarded.get('/api/v1/session', { authorization: 'Bearer ascribe_guess' })).status).toBe(401);
    const page = await guarded.get('/incidents/1');
    expect([page.status, page.headers.get('location')]).toEqual([303, '/login']);
  });

  it('keeps hashes alone, in a file for its owner', () => {
    const kept = readFileSync(file, 'utf8');
    for (const token of Object.values(tokens)) expect(kept).not.toContain(token.slice(8));
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('lets each role do what it may, under its name', async () => {
    const change = (role: string) =>
      guarded.post('/api/v1/decisions', { ...COMMENT, made_by: 'somebody else' }, bearer(role));
    expect((await guarded.get('/api/v1/incidents', bearer('reader'))).status).toBe(200);
    const refused = await change('reader');
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([403, 'role']);
    expect(await (await change('coder')).json()).toMatchObject({ decision: { made_by: 'the coder' } });
    expect((await change('admin')).status).toBe(201);
    const upload = await guarded.post('/api/v1/reports', { kind: 'text', text: 'Nothing.' }, bearer('reader'));
    expect(upload.status).toBe(403);
  });

  it('keeps a token in a cookie that scripts can not read, and asks browsers for the CSRF token', async () => {
    const form = (token: string) =>
      guarded.post('/login', `token=${token}`, { 'content-type': 'application/x-www-form-urlencoded' });
    expect((await form('ascribe_guess')).status).toBe(401);
    const entered = await form(tokens.coder ?? '');
    expect(entered.status).toBe(303);
    const cookie = entered.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    const sent = { cookie: cookie.split(';')[0] ?? '' };
    expect((await guarded.get('/', sent)).status).toBe(503);
    const { csrf } = (await (await guarded.get('/api/v1/session', sent)).json()) as { csrf: string };
    expect((await guarded.post('/api/v1/decisions', COMMENT, { ...sent, [CSRF_HEADER]: 'no' })).status).toBe(403);
    expect((await guarded.post('/api/v1/decisions', COMMENT, { ...sent, [CSRF_HEADER]: csrf })).status).toBe(201);
  });

  it('lets a removed token in no more', async () => {
    const kept = new Tokens(file);
    const token = kept.add('a guest', 'reader');
    expect((await guarded.get('/api/v1/session', { authorization: `Bearer ${token}` })).status).toBe(200);
    kept.remove('a guest');
    expect((await guarded.get('/api/v1/session', { authorization: `Bearer ${token}` })).status).toBe(401);
    expect(() => kept.remove('a guest')).toThrow(/no token/);
    expect(() => kept.add('the coder', 'admin')).toThrow(/there is a token/);
  });
});

describe('files', () => {
  let paged: Served;
  const pages = join(import.meta.dirname, '../../node_modules/.cache/ascribe-pages');
  beforeAll(async () => {
    mkdirSync(join(pages, 'assets'), { recursive: true });
    writeFileSync(join(pages, 'index.html'), '<!doctype html><title>workbench</title>');
    writeFileSync(join(pages, 'assets/index-abc123.js'), 'export {};');
    writeFileSync(join(pages, '../secret.txt'), 'secret');
    writeFileSync(join(pages, 'map.pmtiles'), 'PMTiles0123456789');
    paged = await served({ project: server.project, pages, tiles: join(pages, 'map.pmtiles') });
  });
  afterAll(() => paged.close());

  it('gives every page of the workbench the same start', async () => {
    for (const path of ['/', '/today', '/incidents/i-1?from=2016-01-01']) {
      const page = await paged.get(path);
      expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache']);
      expect(await page.text()).toContain('workbench');
    }
  });

  it('lets hashed files be kept for good', async () => {
    const script = await paged.get('/assets/index-abc123.js');
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect((await paged.get('/assets/index-old.js')).status).toBe(404);
  });

  it.each(['/..%2fsecret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/....//secret.txt', '/%00'])(
    'leads to no other file: %s',
    async (path) => {
      expect(await (await paged.get(path)).text()).not.toContain('secret');
      expect(await raw(paged.url, path, { host: 'localhost' })).toBeLessThan(500);
    },
  );

  it('gives ranges of the map tiles', async () => {
    expect((await paged.ask('session')).tiles).toBe('/tiles.pmtiles');
    const part = await paged.get('/tiles.pmtiles', { range: 'bytes=0-6' });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      'bytes 0-6/17',
      'PMTiles',
    ]);
    expect(await (await paged.get('/tiles.pmtiles', { range: 'bytes=-3' })).text()).toBe('789');
    expect((await paged.get('/tiles.pmtiles', { range: 'bytes=17-20' })).status).toBe(416);
    expect(await (await paged.get('/tiles.pmtiles')).text()).toBe('PMTiles0123456789');
  });
});
