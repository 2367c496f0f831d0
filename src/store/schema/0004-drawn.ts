import { type Kysely, sql } from 'kysely';
import type { Incident } from '../../model/index.ts';
import { quotesOf, sketchOf } from '../rows/incident.ts';
import type { Db } from '../write/insert.ts';
import { insertRows } from '../write/insert.ts';

/**
 * Schema 4. What drawings need of an incident stands in a text of its own, a tenth as long; who passes on whom in rows
 * that can be counted; and with each voice what kind it is, as the incidents tell it.
 */
const STATEMENTS = [
  "alter table ascribe.incident_content add column sketch text not null default ''",
  `create table ascribe.incident_quote (
    incident integer not null references ascribe.incident on delete cascade,
    through text collate "C" not null,
    speaker text collate "C" not null,
    primary key (incident, through, speaker)
  )`,
  `alter table ascribe.incident_voice add column type text not null default 'unknown'`,
  `update ascribe.incident_voice set type = speaker.type from ascribe.speaker
    where speaker.name = incident_voice.speaker`,
  'drop table ascribe.speaker',
];

/** Incidents that are read at once. */
const BATCH = 500;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  for (let last = 0; ; ) {
    const { rows } = await sql<{ no: number; content: string }>`select no, content from ascribe.incident_content
      where no > ${last} order by no limit ${BATCH}`.execute(db);
    if (rows.length > 0) await fill(db as Db, rows);
    if (rows.length < BATCH) return;
    last = rows.at(-1)?.no ?? last;
  }
}

async function fill(db: Db, rows: readonly { readonly no: number; readonly content: string }[]): Promise<void> {
  const incidents = rows.map(({ no, content }) => ({ no, incident: JSON.parse(content) as Incident }));
  const sketches = incidents.map(({ no, incident }) => ({ no, sketch: sketchOf(incident) }));
  await sql`update ascribe.incident_content set sketch = given.sketch
    from json_to_recordset(${JSON.stringify(sketches)}::json) as given(no integer, sketch text)
    where incident_content.no = given.no`.execute(db);
  const quotes = incidents.flatMap(({ no, incident }) => quotesOf(incident).map((row) => ({ incident: no, ...row })));
  await insertRows(db, 'incident_quote', { incident: 'integer', through: 'text', speaker: 'text' }, quotes);
}
