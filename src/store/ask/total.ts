import { sql } from 'kysely';
import type { RecordFilter } from '../../model/index.ts';
import { toKey } from '../rows/keys.ts';
import type { Db } from '../write/insert.ts';
import { claimParts, holds, saying } from './filter.ts';

type What = 'incidents' | 'claims' | 'reports';

/** Conditions whose values are tallied, with the column that they ask. */
const TALLIED = {
  action: 'action',
  country: 'country',
  actor: 'actors',
  speaker: 'speakers',
  outlet: 'outlets',
  grade: 'grade',
} as const satisfies Partial<Record<keyof RecordFilter, string>>;

/**
 * How many rows a list has under a filter, where there is a shorter way than counting them: under no condition, under one
 * value of one condition, under words alone, and for reports that are asked what they tell. Else null.
 */
export async function totalOf(db: Db, what: What, filter: RecordFilter, run: number): Promise<number | null> {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  const [only, more] = given;
  if (!only) return wholeOf(db, what, run);
  const known = more ? null : await knownOf(db, what, only, run);
  return known ?? (what === 'reports' && filter.text === undefined ? tellingOf(db, filter, run) : null);
}

async function knownOf(db: Db, what: What, [name, asked]: [string, unknown], run: number): Promise<number | null> {
  if (name === 'text') return saidIn(db, what, String(asked), run);
  const field = Object.hasOwn(TALLIED, name) ? TALLIED[name as keyof typeof TALLIED] : undefined;
  const values = asked as readonly string[];
  return field !== undefined && values.length === 1 ? talliedOf(db, what, field, toKey(values[0] ?? '')) : null;
}

/** Reports are counted by the numbers that their claims have of them. */
async function tellingOf(db: Db, filter: RecordFilter, run: number): Promise<number> {
  const parts = claimParts(filter, run).map((part) => sql`select report_key from ascribe.claim where ${part}`);
  const { rows } = await sql<{ total: number }>`
    select count(distinct report_key)::integer as total from (${sql.join(parts, sql` union all `)}) told`.execute(db);
  return rows[0]?.total ?? 0;
}

async function wholeOf(db: Db, what: What, run: number): Promise<number> {
  const row = await db.selectFrom('run').select(what).where('no', '=', run).executeTakeFirst();
  return row?.[what] ?? 0;
}

async function talliedOf(db: Db, list: What, field: string, value: string): Promise<number | null> {
  const row = await db
    .selectFrom('tally')
    .select('rows')
    .where('list', '=', list)
    .where('field', '=', field)
    .where('value', '=', value)
    .executeTakeFirst();
  return row?.rows ?? null;
}

/** Words alone ask the reports; how much each tells is known, and incidents have the numbers of theirs. */
async function saidIn(db: Db, what: What, text: string, run: number): Promise<number | null> {
  if (what === 'reports') return null;
  const { rows } =
    what === 'claims'
      ? await sql<{ total: number }>`select coalesce(sum(coding.claims), 0)::integer as total
          from ascribe.coding join ascribe.report on report.id = coding.report
          where ${saying(text, run)} and ${holds('coding', run)}`.execute(db)
      : await sql<{ total: number }>`select count(distinct incident)::integer as total from ascribe.incident_report
          where key in (select report.key from ascribe.report where ${saying(text, run)})`.execute(db);
  return rows[0]?.total ?? 0;
}
