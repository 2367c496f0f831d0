import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inventedIncidents, inventedReport } from '../../../test/support/records.ts';
import { collect, opened } from '../../../test/support/stores.ts';
import type { Decision } from '../../model/index.ts';

const root = mkdtempSync(join(tmpdir(), 'ascribe-folder-'));
const whole = join(root, 'whole');
const folder = join(root, 'project');
const journal = join(folder, 'decisions.jsonl');
const REPORTS = Array.from({ length: 200 }, (_, number) => inventedReport(number, 4));
let made: readonly Decision[];

beforeAll(async () => {
  const store = await opened(whole);
  const { id } = await store.startRun({ coder: { name: 'invented', version: '1' }, knowledge_hash: 'k1' });
  await store.addReports(id, REPORTS);
  await store.finishRun(id, REPORTS.flatMap(inventedIncidents));
  for (const text of ['one', 'zwei – ü', 'three', 'four'])
    await store.decide({
      made_by: 'Ana',
      because: null,
      body: { kind: 'comment', subject: { type: 'report', id: 'report-000000' }, text },
    });
  made = await store.decisions();
  await store.close();
});
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(whole, folder, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

function lines(): string[] {
  return readFileSync(journal, 'utf8').split('\n').slice(0, -1);
}

function write(given: readonly string[]): void {
  writeFileSync(journal, given.map((line) => `${line}\n`).join(''));
}

async function decisions(): Promise<readonly Decision[]> {
  const store = await opened(folder);
  try {
    return await store.decisions();
  } finally {
    await store.close();
  }
}

describe('a journal', () => {
  it('that is damaged keeps the project closed; moved away, it is written anew', async () => {
    write(lines().map((line) => line.replace('zwei', 'drei')));
    await expect(opened(folder)).rejects.toMatchObject({ code: 'journal_damaged' });
    expect(existsSync(join(folder, 'lock'))).toBe(false);
    rmSync(journal);
    expect(await decisions()).toEqual(made);
    expect(lines()).toHaveLength(4);
  });

  it('whose last line was cut off gets it back from the database', async () => {
    truncateSync(journal, statSync(journal).size - 20);
    expect(await decisions()).toEqual(made);
    expect(lines()).toHaveLength(4);
  });

  it('of another project is told apart', async () => {
    const other = join(root, 'other');
    const store = await opened(other);
    const { id } = await store.startRun({ coder: { name: 'invented', version: '1' }, knowledge_hash: 'k1' });
    await store.addReports(id, REPORTS.slice(0, 1));
    await store.finishRun(id, []);
    await store.decide({
      made_by: 'Ben',
      because: null,
      body: { kind: 'comment', subject: { type: 'report', id: 'report-000000' }, text: 'other' },
    });
    await store.close();
    cpSync(join(other, 'decisions.jsonl'), journal);
    await expect(opened(folder)).rejects.toMatchObject({ code: 'journal_conflict' });
  });
});

/** Files of the database, greatest first. */
function files(...under: readonly string[]): string[] {
  const path = join(folder, 'db', ...under);
  return readdirSync(path)
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile())
    .sort((a, b) => statSync(b).size - statSync(a).size);
}

function remove(file: string): void {
  rmSync(file);
}

function fill(file: string): void {
  writeFileSync(file, Buffer.alloc(statSync(file).size, 0xa7));
}

describe('a database', () => {
  it.each<[string, () => void]>([
    ['with a control file of noise', () => fill(join(folder, 'db/global/pg_control'))],
    ['with a log of noise', () => files('pg_wal').forEach(fill)],
    ['with catalogues of noise', () => files('base', '5').slice(0, 8).forEach(fill)],
    ['without its tables', () => rmSync(join(folder, 'db/base'), { recursive: true })],
    ['of which only the folder is left', () => files().forEach(remove)],
    ['that is gone', () => rmSync(join(folder, 'db'), { recursive: true })],
  ])('%s does not open, says what to do, and leaves the decisions', async (_, harm) => {
    harm();
    const error = {
      code: 'store_damaged',
      message: expect.stringMatching(/restore" a backup into a new place; decisions are safe/),
    };
    await expect(opened(folder)).rejects.toMatchObject(error);
    expect(lines()).toHaveLength(4);
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  it('with a page of noise says so when the page is read, and still takes decisions', async () => {
    const [largest = ''] = files('base', '5');
    fill(largest);
    const store = await opened(folder);
    const damaged = { code: 'store_damaged', message: expect.stringContaining('restore" a backup') };
    await expect(collect(store.coded())).rejects.toMatchObject(damaged);
    await store.close();
    expect(lines()).toHaveLength(4);
  });
});

describe('a folder', () => {
  it('is for one process at a time', async () => {
    const store = await opened(folder);
    await expect(opened(folder)).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringContaining(`process ${process.pid}: end it, or wait`),
    });
    await store.close();
    await (await opened(folder)).close();
  });

  it.each([
    ['of a process that has ended', JSON.stringify({ pid: 2 ** 22 + 1, host: 'HOST', born: null, key: 'k' })],
    ['that is empty', ''],
  ])('with a lock %s is taken over', async (_, lock) => {
    writeFileSync(join(folder, 'lock'), lock.replace('HOST', hostname()));
    expect(await decisions()).toEqual(made);
  });

  it('that another machine holds is left alone', async () => {
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: 1, host: 'elsewhere', born: null, key: 'k' }));
    await expect(opened(folder)).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringMatching(/machine elsewhere: if that machine is gone, delete .*lock/),
    });
  });

  it('with other things in it is left alone', async () => {
    const home = join(root, 'home');
    mkdirSync(home);
    writeFileSync(join(home, 'thesis.docx'), 'x');
    await expect(opened(home)).rejects.toMatchObject({ code: 'not_a_project' });
    expect(readdirSync(home)).toEqual(['thesis.docx']);
  });
});
