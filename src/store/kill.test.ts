import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inventedIncidents, inventedReport } from '../../test/support/records.ts';
import { makeSchema1 } from '../../test/support/schema-1.ts';
import { collect, onBothStores, opened } from '../../test/support/stores.ts';
import { systemClock } from '../effects/index.ts';
import type { RecordFilter, Store, StoredReport } from '../model/index.ts';

const RUN = { coder: { name: 'invented', version: '1' }, knowledge_hash: 'k1' };
const PATIENCE = 240_000;

/** Lets a process work until it has said so many lines, and some milliseconds more, then kills it; returns what it said. */
async function killed(args: readonly string[], lines: number, more: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/victim.ts', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  const enough = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => said.push(line) >= lines && resolve());
  });
  const ended = once(child, 'close');
  await Promise.race([enough, ended]);
  await setTimeout(more);
  child.kill('SIGKILL');
  await ended;
  return said;
}

onBothStores('a process that is killed', (kind) => {
  it('keeps every report that was acknowledged, and none by half', { timeout: PATIENCE }, async () => {
    const address = await kind.address();
    let kept = 0;
    for (const [lines, more] of [
      [8, 3],
      [30, 17],
    ] as const) {
      const said = await killed([address, 'add', String(kept)], lines + 2, more);
      const acknowledged = Number(said.at(-1));
      expect(acknowledged).toBeGreaterThan(kept);
      const store = await opened(address, systemClock);
      const { id } = await store.startRun(RUN);
      const coded = await collect(store.coded(id));
      expect(coded.length).toBeGreaterThanOrEqual(acknowledged);
      expect(coded.length % 25).toBe(0);
      for (const [number, report] of coded.entries()) expect(report).toEqual(inventedReport(number, 4).coded);
      await store.close();
      kept = coded.length;
    }
    const store = await opened(address, systemClock);
    const { id } = await store.startRun(RUN);
    expect(id).toBe('run-1');
    expect(await store.finishRun(id, [])).toMatchObject({ reports: kept, claims: kept * 4 });
    await store.close();
  });

  it('keeps every decision that was acknowledged', { timeout: PATIENCE }, async () => {
    const address = await kind.address();
    const first = await opened(address, systemClock);
    const { id } = await first.startRun(RUN);
    await first.addReports(id, [inventedReport(0, 4)]);
    await first.finishRun(id, []);
    await first.close();
    const acknowledged: string[] = [];
    for (const [lines, more] of [
      [5, 1],
      [20, 13],
    ] as const) {
      acknowledged.push(...(await killed([address, 'decide', '0'], lines + 2, more)).slice(2));
      const store = await opened(address, systemClock);
      const kept = (await store.decisions()).map((decision) => decision.id);
      expect(kept).toEqual(expect.arrayContaining(acknowledged));
      expect(new Set(kept).size).toBe(kept.length);
      await store.close();
    }
  });

  it('leaves the old schema or the new one', { timeout: PATIENCE }, async () => {
    const address = await kind.address(null);
    const reports = Array.from({ length: 300 }, (_, number) => inventedReport(number, 4));
    await makeSchema1(address, reports, reports.flatMap(inventedIncidents));
    for (const statement of [9, 20, 33, 47, 60])
      expect(await killed([address, 'migrate', String(statement)], 99, 0)).toEqual(['migrating']);
    const store = await opened(address, systemClock);
    expect(await collect(store.coded())).toEqual(reports.map(({ coded }) => coded));
    const incidents = (await collect(store.allIncidents({}))).map(
      ({ standing: _, comments: __, ...incident }) => incident,
    );
    expect(new Set(incidents.map(({ id }) => id)).size).toBe(600);
    expect(incidents).toEqual(expect.arrayContaining(inventedIncidents(reports[7] as (typeof reports)[0])));
    const { incidents: drawn, total } = await store.sketches({}, 1000);
    expect([drawn.length, total]).toEqual([600, 600]);
    expect((await store.quotes({})).length).toBeGreaterThan(1);
    expect((await store.claims({ action: ['shell'] }, { limit: 10 })).total).toBeGreaterThan(50);
    await answersAsIfNew(store, reports);
    const { id } = await store.startRun(RUN);
    expect(await store.addReports(id, [...reports.slice(0, 2), inventedReport(900, 4)])).toEqual({
      added: 1,
      unchanged: 2,
      replaced: 0,
    });
    await store.close();
  });

  /** A store that was brought forward says what one says that was made by this version. */
  async function answersAsIfNew(store: Store, reports: readonly StoredReport[]): Promise<void> {
    const fresh = await opened(await kind.address(), systemClock);
    const { id } = await fresh.startRun(RUN);
    for (let first = 0; first < reports.length; first += 100)
      await fresh.addReports(id, reports.slice(first, first + 100));
    await fresh.finishRun(id, reports.flatMap(inventedIncidents));
    for (const filter of FILTERS) expect(await answers(store, filter)).toEqual(await answers(fresh, filter));
    await fresh.close();
  }
});

const FILTERS: readonly RecordFilter[] = [
  {},
  { grade: ['contested'] },
  { grade: ['weak'], from: '2014-01-01', to: '2015-12-31' },
  { disagreeing: true },
  { from: '2015-01-01', to: '2015-06-30' },
  { action: ['shell'] },
  { country: ['IQ'] },
  { outlet: ['Northern Wire'], action: ['clash'] },
];

async function answers(store: Store, filter: RecordFilter) {
  const page = { limit: 20 };
  return {
    incidents: await store.incidents(filter, 'date', page),
    claims: await store.claims(filter, page),
    reports: (await store.reports(filter, page)).items.map(({ added_at: _, ...line }) => line),
    counts: [await store.actors(filter), await store.voices(filter), await store.quotes(filter)],
  };
}
