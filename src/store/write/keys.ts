import { sql } from 'kysely';
import type { Db } from './insert.ts';

/** Keys of reports by their ids. */
export async function reportKeys(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; key: number }>`
    select distinct id, key from ascribe.report where id = any(${ids})`.execute(db);
  return new Map(rows.map(({ id, key }) => [id, key]));
}
