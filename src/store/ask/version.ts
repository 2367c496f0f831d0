import { sql } from 'kysely';
import type { Db } from '../write/insert.ts';

/**
 * What the record stands at: the newest finished run, how many incidents there are and the newest of them, the newest
 * decision. Incidents that change get new numbers, and whatever people decide is a decision.
 */
export async function recordVersion(db: Db): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select concat_ws('.', run.no, run.incidents, 
      (select coalesce(max(no), 0) from ascribe.incident), (select coalesce(max(no), 0) from ascribe.decision)) as version
    from ascribe.run where finished_at is not null order by no desc limit 1`.execute(db);
  return rows[0]?.version ?? '0';
}
