import { type Kysely, sql } from 'kysely';

/**
 * Schema 5. What lies within some days is counted in an index alone; claims and incidents of several days, and those of
 * which only the last day is known, stand in small indexes of their own. What the whole record says of actors and voices is
 * counted when incidents are written.
 */
const STATEMENTS = [
  'drop index ascribe.claim_day_id_idx, ascribe.claim_day_last_day_first_first_run_last_run_idx',
  'create index on ascribe.claim (day desc, id desc) include (first_run, last_run)',
  `create index on ascribe.claim (day_last) include (first_run, last_run, day, day_first) where day_last > day`,
  `create index on ascribe.claim (day desc, id desc) include (first_run, last_run, day_last) where day_first = ''`,
  'drop index ascribe.incident_day_last_day_first_idx',
  'create index on ascribe.incident (day_last) include (day, day_first) where day_last > day',
  `create index on ascribe.incident (day desc, id desc) include (day_last) where day_first = ''`,
  'create table ascribe.summary (name text primary key, content text not null)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
