import { sql } from 'kysely';
import { InputError } from '../../model/index.ts';
import type { Backend } from '../backend.ts';
import { migrate, newestSchema, schemaNamed } from '../schema/migrate.ts';
import type { Db } from '../write/insert.ts';
import { type Head, type Rows, readBackup, writeBackup } from './file.ts';

/** How many rows there were. */
export interface Moved {
  readonly rows: number;
}

/** Called with the number of rows so far. */
export type OnRows = (rows: number) => void;

/** Rows of a line: enough that a line's own weight does not count. */
const BATCH = 500;

/** Everything that a store holds at one moment into a file. */
export async function backupFrom({ db }: Backend, path: string, onRows: OnRows): Promise<Moved> {
  let rows = 0;
  async function* lines(trx: Db): AsyncGenerator<Head | Rows> {
    yield { ascribe: 'backup', schema: newestSchema() };
    for (const table of await tablesOf(trx)) {
      for await (const batch of rowsOf(trx, table)) {
        rows += batch.length;
        onRows(rows);
        yield { table, rows: batch };
      }
    }
  }
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((trx) => writeBackup(path, lines(trx)));
  return { rows };
}

/**
 * A backup into an empty store. It is laid into the schema that it was taken from and then brought forward, so that a
 * backup of any version can be restored. All rows or none.
 * @throws InputError `not_empty`, `backup_damaged`, `no_backup`, `store_newer`
 */
export async function restoreInto({ db }: Backend, path: string, onRows: OnRows): Promise<Moved> {
  const lines = readBackup(path);
  const { value: head } = await lines.next();
  if (!head || !('ascribe' in head)) throw new InputError('no_backup', `${path} is no backup of Ascribe`);
  await migrate(db, schemaNamed(head.schema));
  const rows = await db.transaction().execute(async (trx) => {
    if (await holdsSomething(trx)) throw new InputError('not_empty', 'a backup is restored into a new project');
    return insertAll(trx, lines as AsyncIterable<Rows>, onRows);
  });
  await migrate(db);
  return { rows };
}

async function insertAll(db: Db, lines: AsyncIterable<Rows>, onRows: OnRows): Promise<number> {
  const tables = new Set(await tablesOf(db));
  let count = 0;
  for await (const { table, rows } of lines) {
    if (!tables.has(table)) throw new InputError('backup_damaged', `no table "${table}" is known`);
    const name = sql.raw(`ascribe.${table}`);
    await sql`insert into ${name} select * from json_populate_recordset(null::${name}, ${JSON.stringify(rows)}::json)`.execute(
      db,
    );
    count += rows.length;
    onRows(count);
  }
  for (const table of tables) await goOnCounting(db, table);
  return count;
}

/** Rows that come later are numbered after those that were restored. */
async function goOnCounting(db: Db, table: string): Promise<void> {
  const { rows } = await sql<{ sequence: string | null }>`
    select case when exists (select from information_schema.columns
        where table_schema = 'ascribe' and table_name = ${table} and column_name = 'no')
      then pg_get_serial_sequence(${`ascribe.${table}`}, 'no') end as sequence`.execute(db);
  const sequence = rows[0]?.sequence;
  if (sequence)
    await sql`select setval(${sequence}, (select coalesce(max(no), 0) + 1 from ${sql.raw(`ascribe.${table}`)}), false)`.execute(
      db,
    );
}

/** Tables of the schema, those before others that refer to them. */
async function tablesOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = 'ascribe'::regnamespace and relkind = 'r'
      and relname not like 'kysely%' order by oid`.execute(db);
  return rows.map(({ name }) => name);
}

async function* rowsOf(db: Db, table: string): AsyncGenerator<unknown[]> {
  await sql`declare all_rows no scroll cursor for
    select row_to_json(given)::text as row from ${sql.raw(`ascribe.${table}`)} given`.execute(db);
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch ${sql.raw(String(BATCH))} from all_rows`.execute(db);
    if (rows.length > 0) yield rows.map(({ row }) => JSON.parse(row));
    if (rows.length < BATCH) break;
  }
  await sql`close all_rows`.execute(db);
}

async function holdsSomething(db: Db): Promise<boolean> {
  const { rows } = await sql<{ some: boolean }>`
    select exists (select from ascribe.run) or exists (select from ascribe.decision) as some`.execute(db);
  return rows[0]?.some ?? false;
}
