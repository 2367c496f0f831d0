import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/index.ts';
import type { Clock, Store } from '../../src/model/index.ts';
import { openStore } from '../../src/store/index.ts';
import { type Cluster, findPostgres, startCluster } from './postgres.ts';

/** A clock that stands until it is set. */
export function standingClock(time = '2024-12-01T12:00:00.000Z'): Clock & { set(time: string): void } {
  let now = Date.parse(time);
  return {
    now: () => now,
    wait: () => Promise.resolve(),
    set: (next) => {
      now = Date.parse(next);
    },
  };
}

/** One of the two kinds of store, empty at every address. Making a folder takes seconds, copying an empty one does not. */
export interface Kind {
  readonly name: string;
  /** Where an empty store is, or, for null, nothing at all. */
  address(nothing?: null): Promise<string>;
}

/** Runs a suite against both kinds of store. Without PostgreSQL its half is skipped, in CI that is a failure. */
export function onBothStores(title: string, suite: (kind: Kind) => void): void {
  describe(`${title}: PGlite`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'ascribe-store-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    let made = 0;
    const empty = join(folder, 'empty');
    beforeAll(async () => (await opened(empty)).close());
    suite({
      name: 'PGlite',
      address: async (nothing) => {
        made += 1;
        const project = join(folder, `project-${made}`);
        if (nothing !== null) cpSync(empty, project, { recursive: true });
        return project;
      },
    });
  });
  const missing = findPostgres() === null && !process.env.CI;
  describe.skipIf(missing)(`${title}: PostgreSQL${missing ? ' (skipped: PostgreSQL not found)' : ''}`, () => {
    let cluster: Cluster;
    beforeAll(async () => {
      cluster = await startCluster();
    });
    afterAll(() => cluster?.stop());
    suite({ name: 'PostgreSQL', address: () => cluster.database() });
  });
}

export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

export const opened = (address: string, clock: Clock = standingClock()): Promise<Store> =>
  openStore(address, { clock, codebook: loadKnowledge });
