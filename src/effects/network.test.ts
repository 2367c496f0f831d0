import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Clock } from '../model/index.ts';
import { isPublic } from './addresses.ts';
import { createNetwork } from './network.ts';
import { Pace } from './pace.ts';
import { recordTo } from './recorder.ts';

const clock: Clock = { now: () => 0, wait: () => Promise.resolve() };
let server: Server;
let base = '';
let asked: string[] = [];

/** A page that says how to ask whether it has changed. */
function answerTagged(request: IncomingMessage, response: ServerResponse): void {
  const same = request.headers['if-none-match'] === '"1"';
  response
    .writeHead(same ? 304 : 200, { etag: '"1"', 'content-encoding': 'gzip' })
    .end(same ? '' : gzipSync('<p>Tagged</p>'));
}

function answerTooMuch(request: IncomingMessage, response: ServerResponse): void {
  if (request.url === '/slow') response.write('…');
  else if (request.url === '/large') response.end(Buffer.alloc(300_000));
  else response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5_000_000)));
}

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const redirects: Record<string, string> = {
      '/inside': 'http://127.0.0.2/secret',
      '/metadata': 'http://169.254.169.254/latest',
      '/mapped': 'http://[::ffff:10.0.0.1]/',
      '/file': 'file:///etc/passwd',
      '/named': 'http://rebound.example/',
      '/loop': '/loop',
      '/moved': '/page',
    };
    const location = redirects[request.url ?? ''];
    if (request.url === '/robots.txt') response.end('User-agent: ascribe\nDisallow: /closed\n');
    else if (location) response.writeHead(302, { location }).end();
    else if (/^\/(?:slow|large|bomb)$/.test(request.url ?? '')) answerTooMuch(request, response);
    else if (request.url === '/gone') response.writeHead(404).end();
    else if (request.url === '/tagged') answerTagged(request, response);
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>Hello</p>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const open = () =>
  createNetwork({
    clock,
    allowed: ['127.0.0.1'],
    largest: 100_000,
    patience: 1500,
    lookup: (host) =>
      host === 'rebound.example'
        ? Promise.resolve([
            { address: '93.184.216.34', family: 4 },
            { address: '127.0.0.2', family: 4 },
          ])
        : Promise.reject(new Error(`no ${host}`)),
  });

describe('the guarded network', () => {
  it('gets a page, after redirects, with its type', async () => {
    const page = await open().fetch(`${base}/moved`);
    expect(page.url).toBe(`${base}/page`);
    expect(page.contentType).toBe('text/html; charset=utf-8');
    expect(new TextDecoder().decode(page.bytes)).toBe('<p>Hello</p>');
  });

  it.each([
    ['/inside', 'private_address'],
    ['/metadata', 'private_address'],
    ['/mapped', 'private_address'],
    ['/named', 'private_address'],
    ['/file', 'bad_url'],
    ['/loop', 'too_many_redirects'],
    ['/large', 'too_large'],
    ['/bomb', 'too_large'],
    ['/slow', 'timeout'],
    ['/gone', 'http_status'],
    ['/closed/a', 'robots_disallowed'],
  ])('refuses %s with %s', async (path, code) => {
    await expect(open().fetch(base + path)).rejects.toMatchObject({ code });
  });

  it('does not ask for a page that robots.txt closes', async () => {
    asked = [];
    await expect(open().fetch(`${base}/closed/b`)).rejects.toMatchObject({ code: 'robots_disallowed' });
    expect(asked).toEqual(['/robots.txt']);
  });

  it.each([
    ['http://127.0.0.1/', 'private_address'],
    ['http://localhost.example/', 'unreachable'],
    ['http://[::1]/', 'private_address'],
    ['http://2130706433/', 'private_address'],
    ['http://0x7f.1/', 'private_address'],
    ['ftp://example.org/', 'bad_url'],
    ['http://user:secret@example.org/', 'bad_url'],
    ['not an address', 'bad_url'],
  ])('refuses %s with %s', async (url, code) => {
    const network = createNetwork({ clock, lookup: () => Promise.reject(new Error('no such name')) });
    await expect(network.fetch(url)).rejects.toMatchObject({ code });
  });
});

describe('addresses', () => {
  it.each([
    '10.1.2.3',
    '172.16.0.1',
    '192.168.0.1',
    '169.254.1.1',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '::1',
    'fe80::1',
    'fc00::1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    '::ffff:127.0.0.1',
    'x',
  ])('%s is not public', (address) => expect(isPublic(address)).toBe(false));
  it.each(['8.8.8.8', '2001:4860:4860::8888'])('%s is public', (address) => expect(isPublic(address)).toBe(true));
});

describe('pace', () => {
  it('parts requests to one host and no others', async () => {
    const waits: number[] = [];
    const pace = new Pace({ now: () => 0, wait: async (time) => void waits.push(time) });
    for (const host of ['a', 'a', 'b', 'a']) await pace.turn(host, 1000);
    expect(waits).toEqual([1000, 2000]);
  });
});

describe('pages that are asked for again', () => {
  it('are not sent where nothing has changed', async () => {
    const network = open();
    const page = await network.fetch(`${base}/tagged`);
    expect(page).toMatchObject({ status: 200, etag: '"1"', modified: null });
    expect(await network.fetchIfChanged(page.url, page)).toBeNull();
    const changed = await network.fetchIfChanged(page.url, { etag: '"0"', modified: null });
    expect(Buffer.from(changed?.bytes ?? []).toString()).toBe('<p>Tagged</p>');
    await network.close();
  });
});

describe('pages that are saved', () => {
  it.each(['pages.warc', 'pages.warc.gz'])('can be read again from %s', async (name) => {
    const file = join(mkdtempSync(join(tmpdir(), 'ascribe-warc-')), name);
    for (const path of ['/tagged', '/page']) {
      const network = recordTo(open(), file, clock);
      await network.fetch(`${base}${path}`);
      await network.close();
    }
    const saved = readFileSync(file);
    const text = (name.endsWith('.gz') ? gunzipSync(saved) : saved).toString();
    expect(text.match(/^WARC-Type: \w+/gm)).toEqual([
      'WARC-Type: warcinfo',
      'WARC-Type: response',
      'WARC-Type: response',
    ]);
    expect(text).toContain('x-orig-content-encoding: gzip');
    const payload = createHash('sha256').update('<p>Tagged</p>').digest('hex');
    expect(text).toContain(`WARC-Payload-Digest: sha256:${payload}`);
  });
});
