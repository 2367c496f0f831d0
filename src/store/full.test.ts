import { chownSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Cluster, findPostgres, startCluster } from '../../test/support/postgres.ts';
import { inventedReport } from '../../test/support/records.ts';
import { mountSmallDisk, type SmallDisk } from '../../test/support/small-disk.ts';
import { collect, opened } from '../../test/support/stores.ts';
import type { Store } from '../model/index.ts';
import { backup } from './index.ts';

const RUN = { coder: { name: 'invented', version: '1' }, knowledge_hash: 'k1' };
const FULL = { code: 'disk_full', message: expect.stringContaining('make room') };
const SIZE = 160;

const probe = mountSmallDisk(1);
probe?.remove();
const unmountable = probe === null;
const skipped = unmountable ? ' (skipped: no disk can be mounted here)' : '';

/** Adds reports until the store takes no more; returns how many it acknowledged, and the error. */
async function fillUp(store: Store, run: string): Promise<{ acknowledged: number; error: unknown }> {
  for (let acknowledged = 0; ; acknowledged += 20) {
    const batch = Array.from({ length: 20 }, (_, index) => inventedReport(acknowledged + index, 20));
    try {
      await store.addReports(run, batch);
    } catch (error) {
      return { acknowledged, error };
    }
  }
}

/** What was acknowledged is there, whole, and nothing else; and the store goes on. */
async function expectKept(store: Store, acknowledged: number): Promise<void> {
  const { id } = await store.startRun(RUN);
  const coded = await collect(store.coded(id));
  expect(coded).toHaveLength(acknowledged);
  for (const [number, report] of coded.entries()) expect(report).toEqual(inventedReport(number, 20).coded);
  expect(await store.addReports(id, [inventedReport(acknowledged, 20)])).toMatchObject({ added: 1 });
  expect(await store.finishRun(id, [])).toMatchObject({ reports: acknowledged + 1 });
}

describe.skipIf(unmountable)(`a full disk under a folder${skipped}`, { timeout: 120_000 }, () => {
  let disk: SmallDisk;
  let empty: string;
  let folder: string;
  beforeAll(async () => {
    disk = mountSmallDisk(SIZE) as SmallDisk;
    empty = join(disk.folder, 'empty');
    await (await opened(empty)).close();
  });
  beforeEach(() => {
    folder = join(disk.folder, 'project');
    cpSync(empty, folder, { recursive: true });
  });
  afterEach(() => {
    disk.makeRoom();
    rmSync(folder, { recursive: true, force: true });
  });
  afterAll(() => disk?.remove());

  it.each([
    ['the tables', 2],
    ['the write-ahead log', 12],
  ])('%s: keeps what it acknowledged and says so', async (_, left) => {
    const store = await opened(folder);
    const { id } = await store.startRun(RUN);
    disk.leave(left);
    const { acknowledged, error } = await fillUp(store, id);
    expect(error).toMatchObject(FULL);
    await expect(store.addReports(id, [inventedReport(9000, 20)])).rejects.toMatchObject(FULL);
    await store.close();
    disk.makeRoom();
    const again = await opened(folder);
    await expectKept(again, acknowledged);
    await again.close();
  });

  it('tells of the full disk where the project can not even be opened', async () => {
    disk.leave(0);
    await expect(opened(folder)).rejects.toMatchObject(FULL);
    disk.makeRoom();
    await (await opened(folder)).close();
  });

  it('keeps a decision whole or not at all', async () => {
    const store = await opened(folder);
    await expectKept(store, 0);
    const subject = { type: 'report', id: 'report-000000' } as const;
    const decide = (text: string) =>
      store.decide({ made_by: 'Ana', because: null, body: { kind: 'comment', subject, text } });
    const first = await decide('seen');
    disk.leave(0);
    let made = 0;
    const fill = async (): Promise<never> => {
      for (;;) {
        await decide('x'.repeat(3000));
        made += 1;
      }
    };
    await expect(fill()).rejects.toMatchObject({ code: 'disk_full' });
    expect(await store.decisions()).toHaveLength(made + 1);
    disk.makeRoom();
    const last = await decide('more');
    await store.close();
    const again = await opened(folder);
    const kept = await again.decisions();
    expect(kept).toHaveLength(made + 2);
    expect([kept[0], kept.at(-1)]).toEqual([first, last]);
    await again.close();
    expect(readFileSync(join(folder, 'decisions.jsonl'), 'utf8').split('\n')).toHaveLength(made + 3);
  });

  it('writes a whole backup or none', async () => {
    const store = await opened(folder);
    const { id } = await store.startRun(RUN);
    for (let first = 0; first < 200; first += 50)
      await store.addReports(
        id,
        Array.from({ length: 50 }, (_, index) => inventedReport(first + index, 20)),
      );
    await store.close();
    const file = join(disk.folder, 'backup.jsonl.gz');
    disk.leave(0.1);
    await expect(backup(folder, file, () => undefined)).rejects.toMatchObject({ code: 'disk_full' });
    expect(readdirSync(disk.folder).filter((name) => name.startsWith('backup'))).toEqual([]);
    expect(existsSync(file)).toBe(false);
  });
});

const noServer = findPostgres() === null && !process.env.CI;
const why = noServer ? ' (skipped: PostgreSQL not found)' : skipped;
describe.skipIf(unmountable || noServer)(`a full disk under a server${why}`, { timeout: 120_000 }, () => {
  let disk: SmallDisk;
  let cluster: Cluster;
  beforeAll(async () => {
    disk = mountSmallDisk(SIZE) as SmallDisk;
    cluster = await startCluster();
  });
  afterAll(async () => {
    await cluster?.stop();
    disk?.remove();
  });

  it('keeps what it acknowledged and says so', async () => {
    const address = await cluster.database();
    const store = await opened(await onDisk(address, disk));
    const { id } = await store.startRun(RUN);
    disk.leave(2);
    const { acknowledged, error } = await fillUp(store, id);
    expect(error).toMatchObject(FULL);
    await store.leaveRun(id);
    disk.makeRoom();
    await expectKept(store, acknowledged);
    await store.close();
  });
});

/** Moves a database to a disk. */
async function onDisk(address: string, disk: SmallDisk): Promise<string> {
  const name = new URL(address).pathname.slice(1);
  const folder = join(disk.folder, 'tables');
  mkdirSync(folder);
  if (process.getuid?.() === 0) chownSync(folder, 65_534, 65_534);
  const client = new pg.Client(address.replace(name, 'postgres'));
  await client.connect();
  await client.query(`create tablespace small location '${folder}'`);
  await client.query(`alter database ${name} set tablespace small`);
  await client.end();
  return address;
}
