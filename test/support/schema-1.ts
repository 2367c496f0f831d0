import { sql } from 'kysely';
import type { Incident, StoredReport } from '../../src/model/index.ts';
import type { Backend } from '../../src/store/backend.ts';
import { openFolder } from '../../src/store/folder/open.ts';
import { claimKeys } from '../../src/store/rows/claim.ts';
import { attentionOf, incidentRow, partiesOf, voicesOf } from '../../src/store/rows/incident.ts';
import { hashOf } from '../../src/store/rows/keys.ts';
import { migrate } from '../../src/store/schema/migrate.ts';
import { STILL } from '../../src/store/schema/tables.ts';
import { openServer } from '../../src/store/server.ts';

const HELD = { first_run: 1, last_run: STILL };

/** Makes a store as the first schema had it, with one finished run. */
export async function makeSchema1(
  address: string,
  reports: readonly StoredReport[],
  incidents: readonly Incident[],
): Promise<void> {
  const backend = await (address.startsWith('postgres') ? openServer(address) : openFolder(address));
  try {
    await migrate(backend.db, '0001-first');
    await fill(backend, reports, incidents);
  } finally {
    await backend.close();
  }
}

async function fill({ db }: Backend, reports: readonly StoredReport[], incidents: readonly Incident[]): Promise<void> {
  const time = '2024-12-01T12:00:00.000Z';
  const put = (table: string, rows: readonly object[]) =>
    sql`insert into ascribe.${sql.raw(table)} select * from json_populate_recordset(
      null::ascribe.${sql.raw(table)}, ${JSON.stringify(rows)}::json)`.execute(db);
  const counts = { reports: reports.length, claims: reports.length * 4, incidents: incidents.length };
  const coder = { coder_name: 'invented', coder_version: '1', knowledge_hash: 'k1' };
  await put('run', [{ no: 1, started_at: time, finished_at: time, ...coder, ...counts }]);
  await put(
    'report',
    reports.map(({ report }, index) => ({
      no: index + 1,
      id: report.id,
      ...HELD,
      hash: hashOf(report),
      published: report.published,
      added_at: time,
      head: JSON.stringify({ ...report, body: undefined }),
      content: JSON.stringify(report),
      search: 'shell:1 market:2',
    })),
  );
  await put(
    'coding',
    reports.map(({ coded: { claims, ...head } }, index) => ({
      no: index + 1,
      report: head.report.id,
      ...HELD,
      hash: hashOf({ claims, ...head }),
      content: JSON.stringify(head),
    })),
  );
  const claims = reports.flatMap(({ coded }) =>
    coded.claims.map((claim, position) => ({
      id: claim.id,
      report: coded.report.id,
      position,
      ...HELD,
      ...claimKeys(claim, coded),
      standing: 'undecided',
      comments: 0,
      content: JSON.stringify(claim),
    })),
  );
  await put(
    'claim',
    claims.map((claim, index) => ({ no: index + 1, ...claim })),
  );
  await put(
    'incident',
    incidents.map((incident, index) => ({
      no: index + 1,
      ...incidentRow(incident),
      standing: 'undecided',
      comments: 0,
      attention: attentionOf(incidentRow(incident), incident, 'undecided'),
    })),
  );
  const parts = (rowsOf: (incident: Incident) => readonly object[]) =>
    incidents.flatMap((incident, index) => rowsOf(incident).map((row) => ({ incident: index + 1, ...row })));
  await put(
    'incident_claim',
    parts((incident) => incident.claims.map((claim) => ({ claim }))),
  );
  await put(
    'incident_report',
    parts((incident) => incident.reports.map((report) => ({ report }))),
  );
  await put('incident_party', parts(partiesOf));
  await put('incident_voice', parts(voicesOf));
  const speakers = new Map(incidents.flatMap(voicesOf).map(({ speaker, type }) => [speaker, { name: speaker, type }]));
  await put('speaker', [...speakers.values()]);
  for (const table of ['report', 'coding', 'claim', 'incident'])
    await sql`select setval(pg_get_serial_sequence(${`ascribe.${table}`}, 'no'), 100000)`.execute(db);
}
