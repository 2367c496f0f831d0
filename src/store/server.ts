import pg from 'pg';
import { EffectError } from '../model/index.ts';
import type { Backend } from './backend.ts';
import { queriesOver } from './dialect.ts';
import { explaining } from './failures.ts';
import { WRITTEN } from './schema/tables.ts';

/** Connections that one store holds at most: a run's own, and some for readers. */
const CONNECTIONS = 6;
/** Milliseconds that a server may take to answer a new connection. */
const PATIENCE = 10_000;
/** Lists are asked in milliseconds, which compiling would take as well; grouping a million rows takes more than 4 MB. */
const SETTINGS = "set jit = off; set work_mem = '16MB'";
/** "ascribe" as a number: the advisory lock that whoever runs holds. */
const RUN_LOCK = 0x61736372;

/**
 * Opens a store on a PostgreSQL server (15 or newer), in its schema `ascribe`. The server's own commit is what puts
 * decisions on disk.
 * @throws EffectError `store_unreachable`, `store_refused`, `not_durable`
 */
export async function openServer(address: string): Promise<Backend> {
  const pool = new pg.Pool({
    connectionString: address,
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE,
    application_name: 'ascribe',
    onConnect: (client) => client.query(SETTINGS).then(() => undefined),
  });
  pool.on('error', () => undefined); // an idle connection that breaks is replaced; a broken one in use is told there
  try {
    await checkDurable(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    db: queriesOver(pool),
    journalled: [],
    journal: () => () => undefined,
    takeRun: () => takeRun(pool),
    tidy: () =>
      explaining(async () => {
        await pool.query(`vacuum (analyze) ${WRITTEN}`);
      }),
    close: () => pool.end(),
  };
}

/** A server that acknowledges what is not on disk would lose decisions that were said to be saved. */
async function checkDurable(pool: pg.Pool): Promise<void> {
  const { rows } = await explaining(() =>
    pool.query("select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit"),
  );
  if (rows[0].fsync === 'off' || rows[0].commit === 'off')
    throw new EffectError(
      'not_durable',
      'the server acknowledges what is not on disk: set fsync and synchronous_commit to on',
    );
}

/** A lock of the connection's: it ends with the process, however that ends. */
async function takeRun(pool: pg.Pool): Promise<() => Promise<void>> {
  const client = await explaining(() => pool.connect());
  const { rows } = await client.query('select pg_try_advisory_lock($1) as taken', [RUN_LOCK]);
  if (!rows[0].taken) {
    client.release();
    throw new EffectError('run_open', 'another process is adding to this store: wait until it has finished');
  }
  return async () => {
    await client.query('select pg_advisory_unlock($1)', [RUN_LOCK]);
    client.release();
  };
}
