import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { describe, expect, it } from 'vitest';
import { ascribe } from '../terminal.ts';

/** Milliseconds for a start from the source on a busy machine. */
const PATIENCE = 180_000;
const FROM_SOURCE = ['--import', 'tsx', 'src/cli/main.ts'];

function start(args: string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, [...FROM_SOURCE, ...args], { env: { ...process.env, ...env } });
}

/** The address that a server says that it is open at. */
async function opened(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of child.stderr ?? []) {
    said += chunk;
    const url = /open at (\S+)/.exec(said)?.[1];
    if (url) return url;
  }
  throw new Error(said);
}

describe('ascribe serve', () => {
  it(
    'takes the next free port, answers with the sample, and ends well when it is interrupted',
    async () => {
      const taken = createServer().listen(7391, '127.0.0.1');
      taken.on('error', () => undefined); // another server has it: just as well
      const child = start(['serve', '--no-open'], { ASCRIBE_PROJECT: '' });
      const url = await opened(child);
      expect(url).not.toContain(':7391/');
      const session = await (await fetch(new URL('/api/v1/session', url))).json();
      expect(session).toMatchObject({ sample: true, reports: 10, role: 'admin' });
      child.kill('SIGINT');
      expect(await once(child, 'exit')).toEqual([0, null]);
      taken.close();
    },
    PATIENCE,
  );

  it('says what to do where it can not serve as asked', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ascribe-none-'));
    const said = async (...args: string[]) => {
      const { status, notes } = await ascribe(['serve', '--no-open', ...args]);
      return [status, notes.join('\n')];
    };
    expect(await said('--project', folder)).toEqual([2, expect.stringContaining('ascribe add')]);
    expect(await said('--port', '70000')).toEqual([2, expect.stringContaining('--port')]);
    expect(await said('--tiles', join(folder, 'none.pmtiles'))).toEqual([2, expect.stringContaining('no file')]);
    process.env.XDG_DATA_HOME = folder;
    expect(await said('--host', '0.0.0.0')).toEqual([2, expect.stringContaining('ascribe token add')]);
  });
});

it('ascribe sample shows the record and ends where standard output is no terminal', async () => {
  const { status, out } = await ascribe(['sample']);
  expect(status).toBe(0);
  expect(out).toContain('10 reports · 4 outlets');
});

it('ascribe token makes, lists and removes tokens', async () => {
  process.env.XDG_DATA_HOME = mkdtempSync(join(tmpdir(), 'ascribe-tokens-'));
  const { out } = await ascribe(['token', 'add', 'maria', '--role', 'coder']);
  expect(out).toMatch(/^ascribe_[\w-]{43}\n$/);
  expect((await ascribe(['token', 'list'])).out).toBe('maria\tcoder\n');
  expect((await ascribe(['token', 'add', 'maria'])).status).toBe(2);
  expect((await ascribe(['token', 'remove', 'maria'])).status).toBe(0);
  expect((await ascribe(['token', 'list'])).out).toBe('');
  expect((await ascribe(['token', 'steal', 'maria'])).status).toBe(2);
});

it(
  'ascribe mcp answers an assistant with evidence',
  async () => {
    const client = new Client({ name: 'test', version: '0' });
    await client.connect(
      new StdioClientTransport({ command: process.execPath, args: [...FROM_SOURCE, 'mcp'], stderr: 'ignore' }),
      { timeout: PATIENCE },
    );
    const call = async (name: string, args: Record<string, unknown>) => {
      const { content, isError } = await client.callTool({ name, arguments: args });
      const text = (content as { text: string }[])[0]?.text ?? '';
      return isError ? text : JSON.parse(text);
    };
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([
      'explain_claim',
      'get_incident',
      'get_report',
      'resolve_actor',
      'search_incidents',
    ]);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);

    const found = await call('search_incidents', { action: ['air-strike'], order: 'killed', limit: 2 });
    const [incident] = found.incidents;
    expect(incident.accounts[0].claims[0].quote.length).toBeGreaterThan(10);
    const claim = incident.accounts[0].claims[0];
    expect((await call('get_incident', { id: incident.id })).accounts).toEqual(incident.accounts);
    expect((await call('get_report', { id: claim.report.id })).report.body).toContain(claim.quote);
    const explained = await call('explain_claim', { id: claim.claim });
    expect(explained.rules.length).toBeGreaterThan(0);
    expect(explained.tree.text).toBe(claim.quote);
    const { items } = await call('resolve_actor', { name: 'al-Nusra', on: '2016-09-01' });
    expect(items[0].name).toBe('Jabhat Fateh al-Sham');
    expect(await call('get_incident', { id: 'nobody' })).toContain('not_found');
    await client.close();
  },
  PATIENCE,
);
