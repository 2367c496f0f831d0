import { type RawBuilder, sql } from 'kysely';
import { holds } from '../ask/filter.ts';
import type { Db } from './insert.ts';

/**
 * Tallies: how many claims, reports and incidents have one value of one field. Counted when incidents are written, so
 * that a list under one condition need not count what may be most of the record; what a decision touches since then is
 * forgotten, and such a list counts for itself until the next time.
 */

/** Columns with one value, and with several. */
const FIELDS = ['action', 'country'] as const;
const LISTS = ['actors', 'speakers', 'outlets'] as const;

/** Counts anew everything that a run sees. */
export async function countTallies(db: Db, run: number): Promise<void> {
  await sql`delete from ascribe.tally`.execute(db);
  for (const field of [...FIELDS, ...LISTS]) {
    await countIncidents(db, field);
    await countClaims(db, run, field);
  }
  await sql`insert into ascribe.tally
    select 'incidents', 'grade', grade, count(*) from ascribe.incident group by grade`.execute(db);
  await sql`
    with counted as (
      select grade, count(distinct claim) as claims, count(distinct report_key) as reports
      from ascribe.incident_claim join ascribe.claim on claim.id = incident_claim.claim
      where ${holds('claim', run)} group by grade)
    insert into ascribe.tally
      select 'claims', 'grade', grade, claims from counted
      union all select 'reports', 'grade', grade, reports from counted`.execute(db);
}

type Field = (typeof FIELDS)[number] | (typeof LISTS)[number];

async function countIncidents(db: Db, field: Field): Promise<void> {
  await sql`insert into ascribe.tally
    select 'incidents', ${field}, value, count(*) from ascribe.incident, ${valuesOf(field)}
    where value is not null group by value`.execute(db);
}

async function countClaims(db: Db, run: number, field: Field): Promise<void> {
  await sql`
    with counted as (
      select value, count(*) as claims, count(distinct report_key) as reports from ascribe.claim, ${valuesOf(field)}
      where ${holds('claim', run)} and value is not null group by value)
    insert into ascribe.tally
      select 'claims', ${field}, value, claims from counted
      union all select 'reports', ${field}, value, reports from counted`.execute(db);
}

/** The values of a field, one a row, beside the row that has them. */
function valuesOf(field: Field): RawBuilder<unknown> {
  const column = sql.ref(field);
  return field === 'action' || field === 'country'
    ? sql`lateral (select ${column} as value) each`
    : sql`unnest(${column}) as each(value)`;
}

/** Forgets what was counted of the values that claims with these ids have now. */
export function forgetTallies(db: Db, ids: readonly string[]): Promise<void> {
  return forget(db, sql`id = any(${ids})`);
}

/** As {@link forgetTallies}, of the claims that people added to a report. */
export function forgetTalliesOfAdded(db: Db, report: string): Promise<void> {
  return forget(db, sql`report = ${report} and decision is not null`);
}

async function forget(db: Db, which: RawBuilder<unknown>): Promise<void> {
  const values = [...FIELDS, ...LISTS].map(
    (field) => sql`select ${field} as field, value from ascribe.claim, ${valuesOf(field)} where ${which}`,
  );
  await sql`delete from ascribe.tally using (${sql.join(values, sql` union `)}) touched
    where list <> 'incidents' and tally.field = touched.field and tally.value = touched.value`.execute(db);
}
