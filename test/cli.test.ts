import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { CodedReport, type ErrorLine, Incident, Report } from '../src/model/index.ts';
import { ascribe } from './terminal.ts';

const TEXT =
  'On 12 March 2019, gunmen attacked a checkpoint near Manbij. Two soldiers were killed, the Sham Agency said.';
const OTHER = 'Militants stormed a checkpoint near Manbij on 12 March 2019, killing three soldiers, a monitor said.';

const folder = mkdtempSync(join(tmpdir(), 'ascribe-'));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function jsonl(...lines: readonly object[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

function errorOf(line: unknown): string {
  return (line as ErrorLine).error.code;
}

describe('the way through', () => {
  const input = jsonl({ id: 'a', outlet: 'A', text: TEXT }, { id: 'b', outlet: 'B', text: OTHER });

  it('reads, codes, reconciles and exports in a pipe, each line of the schema', async () => {
    const read = await ascribe(['read', '-'], input);
    for (const line of read.lines) Report.parse(line);
    const coded = await ascribe(['code', '-'], read.out);
    for (const line of coded.lines) CodedReport.parse(line);
    expect(coded.lines.map((line) => (line.report as { id: string }).id)).toEqual(['a', 'b']);
    const incidents = await ascribe(['reconcile'], coded.out);
    for (const line of incidents.lines) Incident.parse(line);
    expect(incidents.lines.length).toBeGreaterThan(0);
    const table = await ascribe(['export', '--to', 'csv'], incidents.out);
    expect(parseCsv(table.out, { columns: true })).toHaveLength(incidents.lines.length);
    expect([read, coded, incidents, table].map((each) => each.status)).toEqual([0, 0, 0, 0]);
  });

  it('gives spans that count code points of the body', async () => {
    const body = `😀 ${TEXT} 😀 ${OTHER}`;
    const [coded] = (await ascribe(['code'], jsonl({ id: 'a', body }))).lines.map((line) => CodedReport.parse(line));
    const letters = Array.from(body);
    const spans =
      coded?.claims.flatMap((claim) => [claim.trigger, claim.sentence, ...claim.actor, ...claim.toll]) ?? [];
    expect(spans.length).toBeGreaterThan(4);
    for (const { text, start, end } of spans) expect(letters.slice(start, end).join('')).toBe(text);
  });

  it('makes the same line of a report whatever comes before it', async () => {
    const [a = '', b = ''] = input.split('\n');
    const [first, second] = [await ascribe(['code'], `${a}\n${b}\n`), await ascribe(['code'], `${b}\n${a}\n`)];
    expect(second.out.split('\n').filter(Boolean).reverse()).toEqual(first.out.split('\n').filter(Boolean));
  });

  it('shows the record to a person and gives it as data', async () => {
    const reports = file('reports.jsonl', input);
    const shown = await ascribe(['record', reports]);
    expect(shown.out).toMatch(/^2 reports · 2 outlets · \d+ claims? · \d+ incidents?\n/);
    expect(shown.out).toContain('Two soldiers were killed');
    expect(shown.out.split('\n').every((line) => Array.from(line).length <= 120)).toBe(true);
    const data = await ascribe(['record', '--json', reports]);
    for (const line of data.lines) Incident.parse(line);
  });

  it('tells whom a name meant on a day', async () => {
    const found = await ascribe(['actors', 'al-Nusra', '--on', '2016-08-10', '--json']);
    expect(found.lines[0]).toMatchObject({ id: 'jabhat-al-nusra', name: 'Jabhat Fateh al-Sham' });
    expect((await ascribe(['actors', 'al-Nusra', '--on', '2016-08-10'])).out).toContain('renamed');
    expect((await ascribe(['actors', 'Nobody At All'])).notes.join('')).toContain('nobody known');
  });

  it('explains a claim and an incident', async () => {
    const coded = file('coded.jsonl', (await ascribe(['code'], input)).out);
    const incident = (await ascribe(['reconcile', coded])).lines[0] as { id: string; claims: string[] };
    expect((await ascribe(['explain', incident.id, coded])).out).toContain(incident.claims[0]);
    expect((await ascribe(['explain', incident.claims[0] ?? '', coded])).out).toContain('because of');
    expect((await ascribe(['explain', 'c-none', coded])).status).toBe(2);
  });
});

describe('bad input', () => {
  it.each([
    ['an empty file', 'empty.txt', '', 'empty_input'],
    ['a binary file', 'picture.bin', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0, 0]), 'binary_input'],
  ])('%s is a line with its error and the run goes on', async (_, name, content, code) => {
    const good = file('good.txt', TEXT);
    const ran = await ascribe(['code', file(name, content), good]);
    expect(ran.status).toBe(1);
    expect(errorOf(ran.lines[0])).toBe(code);
    expect(ran.lines[1]).toHaveProperty('claims');
    expect(ran.notes.join('\n')).toContain(name);
  });

  it('a missing file, a broken line and a line of another shape are errors in their places', async () => {
    const lines = `${JSON.stringify({ id: 'a', text: TEXT })}\n{"id": "b", \n[1]\n${JSON.stringify({ id: 'd', text: OTHER })}\n`;
    const ran = await ascribe(['code', join(folder, 'nowhere.txt'), file('broken.jsonl', lines)]);
    expect(ran.status).toBe(1);
    expect(ran.lines.map((line) => ('error' in line ? errorOf(line) : 'coded'))).toEqual([
      'not_found',
      'coded',
      'bad_json',
      'bad_record',
      'coded',
    ]);
  });

  it('an empty folder is a line with its error', async () => {
    mkdirSync(join(folder, 'nothing'), { recursive: true });
    const ran = await ascribe(['read', join(folder, 'nothing')]);
    expect(ran.lines).toMatchObject([{ source: join(folder, 'nothing'), error: { code: 'no_report' } }]);
    expect(ran.status).toBe(1);
  });

  it('an address that may not be fetched is an error in its place', async () => {
    const page = `<html><body><article><p>${TEXT}</p></article></body></html>`;
    const pages = { 'https://news.example/one': page };
    const ran = await ascribe(['read', 'https://inside.example/', 'https://news.example/one'], '', pages);
    expect(errorOf(ran.lines[0])).toBe('private_address');
    expect(ran.lines[1]).toMatchObject({ url: 'https://news.example/one' });
    expect(ran.status).toBe(1);
  });

  it('passes the errors of earlier stages on', async () => {
    const line = { id: 'x', source: 'x.html', error: { code: 'no_text', message: 'no text in it' } };
    for (const stage of ['code', 'places', 'reconcile']) {
      const ran = await ascribe([stage], jsonl(line));
      expect(ran.status).toBe(1);
      expect(ran.lines).toEqual([line]);
    }
  });

  it('reads UTF-16 and windows-1256', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TEXT, 'utf16le')]);
    expect((await ascribe(['read', file('utf16.txt', utf16)])).lines[0]?.body).toContain('Manbij');
  });
});

describe('wrong usage', () => {
  it.each([
    ['no such command', ['codify']],
    ['no such option', ['code', '--fast']],
    ['no such format', ['export', '--to', 'xml']],
    ['a missing name', ['schema']],
    ['a day that is none', ['actors', 'ISIS', '--on', '2016-13-01']],
    ['no number of jobs', ['code', '--jobs', '0']],
  ])('%s ends with status 2 and says so on standard error alone', async (_, args) => {
    const ran = await ascribe(args);
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.notes.join('')).not.toBe('');
  });
});

describe('help', () => {
  const commands = ['record', 'read', 'parse', 'places', 'code', 'reconcile', 'actors', 'export', 'explain', 'schema'];

  it.each(commands)('of %s shows an example', async (command) => {
    const ran = await ascribe([command, '--help']);
    expect(ran.status).toBe(0);
    expect(ran.out).toMatch(new RegExp(`Example:[^]*\\$ [^]*ascribe ${command}`));
  });
});

describe('pages from the network', () => {
  const pages = {
    'https://a.example/1': `<title>At the gate</title><h1>At the gate</h1><p>${TEXT}</p><h3>2 comments</h3><p>Ada says:</p><p>No.</p>`,
    'https://a.example/feed': '<rss><channel><item><link>/1</link></item></channel></rss>',
  };

  it('are saved as a WARC that is read to the same reports', async () => {
    const path = join(folder, 'saved.warc.gz');
    const read = await ascribe(['read', '--save-warc', path, 'https://a.example/1'], '', pages);
    expect(read.lines).toMatchObject([{ url: 'https://a.example/1', body: TEXT }]);
    expect((await ascribe(['read', path])).out).toBe(read.out);
  });

  it('are followed from a feed when asked', async () => {
    const read = await ascribe(['read', '--follow', '5', 'https://a.example/feed'], '', pages);
    expect(read.lines).toMatchObject([{ url: 'https://a.example/1', title: 'At the gate' }]);
    expect((await ascribe(['read', '--follow', 'https://a.example/feed'], '', pages)).status).toBe(2);
  });

  it('are shown with what was taken off struck through, in its place', async () => {
    const shown = await ascribe(['read', '--show-removed', 'https://a.example/1'], '', pages);
    const lines = shown.out.split('\n').filter(Boolean);
    expect(lines.indexOf(TEXT)).toBeGreaterThan(lines.indexOf('~~At the gate~~'));
    expect(lines.indexOf('~~Ada says:~~')).toBeGreaterThan(lines.indexOf(TEXT));
  });
});
