import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import { explaining } from './failures.ts';
import type { Tables } from './schema/tables.ts';
import type { Db } from './write/insert.ts';

/** Queries over a pool of connections; whatever the database refuses is explained. */
export function queriesOver(pool: pg.Pool): Db {
  pool.on('connect', (client) => client.on('error', (error) => broken.has(client) || broken.set(client, error)));
  const explainingPool: PostgresPool = {
    connect: async () => explainingClient(await explaining(() => pool.connect())),
    end: () => pool.end(),
  };
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: explainingPool }) }).withSchema('ascribe');
}

/** Connections that broke, and of what: whoever asks over one is told that, and not only that it is broken. */
const broken = new WeakMap<pg.PoolClient, Error>();
const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();

/** The same object for the same connection, by which the dialect tells a new one. */
function explainingClient(client: pg.PoolClient): PostgresPoolClient {
  const known = clients.get(client);
  if (known) return known;
  const made = {
    query: (text: string, values: readonly unknown[]) =>
      explaining(() => {
        const error = broken.get(client);
        if (error) throw error;
        return client.query(text, [...values]);
      }),
    release: () => client.release(),
  } as unknown as PostgresPoolClient; // its other form of query is for cursors, which nothing here opens
  clients.set(client, made);
  return made;
}
