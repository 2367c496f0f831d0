import { statfsSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import type pg from 'pg';
import { EffectError } from '../../model/index.ts';

/** First bytes of the messages Query and Sync, after which a database says that it is ready for the next one. */
const ASKING = new Set([0x51, 0x53]);

/** Bytes of a segment of PostgreSQL's write-ahead log: with less room than that a database neither starts nor goes on. */
const SEGMENT = 16 * 2 ** 20;

/**
 * One connection to a PGlite database, as a pool takes it. After a panic, as over a log that can not be written, PGlite
 * answers nothing any more: here that is an error, where whoever asked would wait for ever.
 */
export function connectionTo(database: PGlite, path: string): pg.PoolConfig {
  let stopped = false;
  const answering: Pick<PGlite, 'waitReady' | 'execProtocolStream'> = {
    waitReady: database.waitReady,
    execProtocolStream: async (message, options) => {
      const answers = stopped ? [] : await database.execProtocolStream(message, options);
      if (ASKING.has(message[0] ?? 0)) stopped ||= !answers.some(({ name }) => name === 'readyForQuery');
      if (stopped) throw stoppedAt(path);
      return answers;
    },
  };
  const config = createPgConfig(answering as PGlite);
  return { ...config, max: 1, idleTimeoutMillis: 0 } as unknown as pg.PoolConfig;
}

function stoppedAt(path: string): EffectError {
  if (isFull(path)) return diskFull(path);
  return new EffectError('store_stopped', `${path}: the database stopped: do it again; what was kept before is there`);
}

/** Whether the disk under a path has too little room for a database. */
export function isFull(path: string): boolean {
  const { bavail, bsize } = statfsSync(path);
  return bavail * bsize < SEGMENT;
}

export function diskFull(path: string): EffectError {
  return new EffectError(
    'disk_full',
    `the disk under ${path} is full: make room (${SEGMENT / 2 ** 20} MB and more) and do it again; what was kept before is there`,
  );
}
