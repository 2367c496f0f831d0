import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Decisions } from '../../decide/index.ts';
import type { Incident } from '../../model/index.ts';
import { countUses } from '../ask/uses.ts';
import { attentionOf, type IncidentRow, incidentRow, partiesOf, quotesOf, voicesOf } from '../rows/incident.ts';
import { toKeys } from '../rows/keys.ts';
import type { IncidentTable, Tables } from '../schema/tables.ts';
import { type Db, insertRows, insertWithContent } from './insert.ts';

const COLUMNS: Record<keyof Omit<IncidentTable, 'no'>, string> = {
  id: 'text',
  hash: 'text',
  action: 'text',
  grade: 'text',
  day: 'text',
  day_first: 'text',
  day_last: 'text',
  latitude: 'double precision',
  longitude: 'double precision',
  country: 'text',
  actors: 'text[]',
  speakers: 'text[]',
  outlets: 'text[]',
  standing: 'text',
  comments: 'integer',
  killed: 'integer',
  origins: 'integer',
  attention: 'integer',
  disagreeing: 'boolean',
};

/** Incidents that are written together. */
const BATCH = 1000;

interface Kept {
  readonly incident: Incident;
  readonly row: IncidentRow;
}

/** Makes these the incidents that there are, all or none; those that are as before are not touched. */
export async function replaceAll(db: Db, incidents: readonly Incident[], decisions: Decisions): Promise<void> {
  const old = await db.selectFrom('incident').select(['no', 'id', 'hash']).execute();
  const before = new Map(old.map((row) => [row.id, row]));
  const changed: Kept[] = [];
  for (const [at, incident] of incidents.entries()) {
    if (at % BATCH === 0) await setImmediate(); // others have a turn
    const row = incidentRow(incident);
    if (before.get(row.id)?.hash === row.hash) before.delete(row.id);
    else changed.push({ incident, row });
  }
  const gone = [...before.values()].map(({ no }) => no);
  if (gone.length > 0) await sql`delete from ascribe.incident where no = any(${gone})`.execute(db);
  for (let first = 0; first < changed.length; first += BATCH)
    await insertIncidents(db, changed.slice(first, first + BATCH), decisions);
  await sql`update ascribe.run set incidents = ${incidents.length}
    where no = (select max(no) from ascribe.run where finished_at is not null)`.execute(db);
  if (gone.length + changed.length > 0) await countUses(db);
}

async function insertIncidents(db: Db, kept: readonly Kept[], decisions: Decisions): Promise<void> {
  const rows = kept.map(({ incident, row }) => {
    const standing = decisions.incident(incident.id, incident.claims);
    const attention = attentionOf(row, incident, standing);
    return { ...row, standing, attention, comments: decisions.comments(incident.id) };
  });
  await insertWithContent(db, 'incident', COLUMNS, { content: 'text', sketch: 'text' }, rows);
  const numbers = await numbersOf(
    db,
    rows.map(({ id }) => id),
  );
  for (const { table, columns, rowsOf } of PARTS) {
    const parts = kept.flatMap(({ incident, row }) =>
      rowsOf(incident).map((part) => ({ incident: numbers.get(row.id), ...part })),
    );
    await insertRows(db, table, { incident: 'integer', ...columns }, parts);
  }
}

/** Tables that say what an incident holds, and their rows for it. */
const PARTS: readonly {
  readonly table: keyof Tables;
  readonly columns: Readonly<Record<string, string>>;
  readonly rowsOf: (incident: Incident) => readonly object[];
}[] = [
  {
    table: 'incident_claim',
    columns: { claim: 'text' },
    rowsOf: ({ claims }) => toKeys(claims).map((claim) => ({ claim })),
  },
  {
    table: 'incident_report',
    columns: { report: 'text' },
    rowsOf: ({ reports }) => toKeys(reports).map((report) => ({ report })),
  },
  { table: 'incident_party', columns: { actor: 'text', name: 'text', acts: 'boolean' }, rowsOf: partiesOf },
  {
    table: 'incident_voice',
    columns: { speaker: 'text', report: 'text', claims: 'integer', borne_out: 'boolean', type: 'text' },
    rowsOf: voicesOf,
  },
  { table: 'incident_quote', columns: { through: 'text', speaker: 'text' }, rowsOf: quotesOf },
];

async function numbersOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; no: number }>`
    select id, no from ascribe.incident where id = any(${ids})`.execute(db);
  return new Map(rows.map(({ id, no }) => [id, no]));
}

/** Applies what people decided to the incidents with these ids, and to those that hold claims with these ids. */
export async function decideIncidents(db: Db, ids: readonly string[], decisions: Decisions): Promise<void> {
  const { rows } = await sql<{ no: number; content: string }>`
    select no, content from ascribe.incident join ascribe.incident_content using (no) where id = any(${ids})
      or no in (select incident from ascribe.incident_claim where claim = any(${ids}))`.execute(db);
  for (const { no, content } of rows) {
    const incident = JSON.parse(content) as Incident;
    const standing = decisions.incident(incident.id, incident.claims);
    const attention = attentionOf(incidentRow(incident), incident, standing);
    await sql`update ascribe.incident set standing = ${standing}, attention = ${attention},
      comments = ${decisions.comments(incident.id)} where no = ${no}`.execute(db);
  }
}
