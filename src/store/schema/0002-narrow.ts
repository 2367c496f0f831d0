import { type Kysely, sql } from 'kysely';

/**
 * Schema 2. What claims and incidents are searched by stands in rows of its own, without the JSON text, so that counting
 * and filtering reads a fifth of the pages; indexes say themselves which runs see a row.
 */
const STATEMENTS = [
  `create table ascribe.claim_content (
    no integer primary key references ascribe.claim on delete cascade,
    content text not null,
    decided text
  )`,
  'insert into ascribe.claim_content select no, content, decided from ascribe.claim',
  'alter table ascribe.claim drop column content, drop column decided',
  `create table ascribe.incident_content (
    no integer primary key references ascribe.incident on delete cascade,
    content text not null
  )`,
  'insert into ascribe.incident_content select no, content from ascribe.incident',
  'alter table ascribe.incident drop column content',
  'cluster ascribe.claim using claim_pkey',
  'cluster ascribe.incident using incident_pkey',
  'drop index ascribe.claim_action_day_id_idx, ascribe.claim_country_idx',
  'create index on ascribe.claim (action, day desc, id desc) include (first_run, last_run)',
  'create index on ascribe.claim (country) include (first_run, last_run)',
  'create index on ascribe.claim (day_last, day_first) include (first_run, last_run)',
  'create index on ascribe.incident (day_last, day_first)',
  'create index on ascribe.report (id) include (first_run, last_run)',
  'drop index ascribe.report_id_idx',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
