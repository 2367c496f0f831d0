import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Decisions } from '../../decide/index.ts';
import type { Incident } from '../../model/index.ts';
import { countUses } from '../ask/uses.ts';
import { attentionOf, type IncidentRow, incidentRow, partiesOf, quotesOf, voicesOf } from '../rows/incident.ts';
import { toKeys } from '../rows/keys.ts';
import type { IncidentTable, Tables } from '../schema/tables.ts';
import { type Db, insertRows, insertWithContent } from './insert.ts';
import { reportKeys } from './keys.ts';
import { countTallies } from './tally.ts';

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

const DAYS = { day: 'text', day_first: 'text', day_last: 'text' };

/** Incidents that are written together. */
const BATCH = 1000;

interface Kept {
  readonly incident: Incident;
  readonly row: IncidentRow;
}

/** Makes these the incidents of a run, all or none; those that are as before are not touched. */
export async function replaceAll(
  db: Db,
  run: number,
  incidents: readonly Incident[],
  decisions: Decisions,
): Promise<void> {
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
  await countTallies(db, run);
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
  const keys = await reportKeys(db, toKeys(kept.flatMap(({ incident }) => incident.reports)));
  for (const { table, columns, rowsOf } of PARTS) {
    const parts = kept.flatMap(({ incident, row }) =>
      rowsOf(incident, row, keys).map((part) => ({ incident: numbers.get(row.id), ...part })),
    );
    await insertRows(db, table, { incident: 'integer', ...columns }, parts);
  }
}

/** Tables that say what an incident holds, and their rows for it; `keys` are those of reports by id. */
const PARTS: readonly {
  readonly table: keyof Tables;
  readonly columns: Readonly<Record<string, string>>;
  readonly rowsOf: (incident: Incident, row: IncidentRow, keys: ReadonlyMap<string, number>) => readonly object[];
}[] = [
  {
    table: 'incident_claim',
    columns: { claim: 'text', grade: 'text', disagreeing: 'boolean' },
    rowsOf: ({ claims }, { grade, disagreeing }) => toKeys(claims).map((claim) => ({ claim, grade, disagreeing })),
  },
  {
    table: 'incident_report',
    columns: { key: 'integer' },
    rowsOf: ({ reports }, _, keys) => toKeys(reports).flatMap((id) => (keys.has(id) ? [{ key: keys.get(id) }] : [])),
  },
  {
    table: 'incident_party',
    columns: { actor: 'text', name: 'text', acts: 'boolean', ...DAYS },
    rowsOf: (incident, row) => withDays(partiesOf(incident), row),
  },
  {
    table: 'incident_voice',
    columns: { speaker: 'text', report: 'text', claims: 'integer', borne_out: 'boolean', type: 'text', ...DAYS },
    rowsOf: (incident, row) => withDays(voicesOf(incident), row),
  },
  {
    table: 'incident_quote',
    columns: { through: 'text', speaker: 'text', ...DAYS },
    rowsOf: (incident, row) => withDays(quotesOf(incident), row),
  },
];

function withDays(parts: readonly object[], { day, day_first, day_last }: IncidentRow): object[] {
  return parts.map((part) => ({ ...part, day, day_first, day_last }));
}

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
