import { sql } from 'kysely';
import type { Decisions } from '../../decide/index.ts';
import {
  type Added,
  type CodedReport,
  IMPORTER,
  InputError,
  type Report,
  ReportHead,
  type StoredReport,
} from '../../model/index.ts';
import { hashOf, LONGEST_KEY, toKey, wellFormed } from '../rows/keys.ts';
import { STILL } from '../schema/tables.ts';
import { replaceClaims } from './claims.ts';
import { type Db, insertRows } from './insert.ts';

/**
 * Characters of a report that full-text search sees: a book. Even if each were a word of its own, the words stay below
 * the megabyte that PostgreSQL's tsvector holds.
 */
const SEARCHED = 200_000;

/** Adds reports to a run, all or none. */
export async function addBatch(
  db: Db,
  run: number,
  batch: readonly StoredReport[],
  decisions: Decisions,
  added_at: string,
): Promise<Added> {
  const long = batch.find(({ report }) => report.id.length > LONGEST_KEY);
  if (long) throw new InputError('id_too_long', `a report's id of more than ${LONGEST_KEY} characters`);
  const given = [...new Map(batch.map((each) => [each.report.id, each])).values()];
  if (given.length === 0) return { added: 0, unchanged: 0, replaced: 0 };
  const ids = given.map(({ report }) => toKey(report.id));
  const before = await latest(db, 'report', 'id', ids);
  const changed = given.filter(({ report }) => before.get(toKey(report.id)) !== hashOf(report));
  const codedBefore = await latest(db, 'coding', 'report', ids);
  const recoded = given.filter(({ coded }) => codedBefore.get(toKey(coded.report.id)) !== hashOf(coded));
  await replaceReports(
    db,
    run,
    changed.map(({ report }) => report),
    added_at,
  );
  await replaceCodings(
    db,
    run,
    recoded.map(({ coded }) => coded),
    decisions,
  );
  const added = given.filter(({ report }) => !before.has(toKey(report.id))).length;
  return { added, unchanged: batch.length - changed.length, replaced: changed.length - added };
}

/**
 * Ids of those reports that the run sees as they are: coded in a run by the same coder with the same knowledge, or imported
 * from a table, whose rows no coder of texts codes anew.
 */
export async function currentReports(db: Db, run: number, reports: readonly Report[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string; hash: string }>`
    select report.id, report.hash from ascribe.report
    join ascribe.coding on coding.report = report.id and coding.last_run = ${STILL}
    join ascribe.run coded on coded.no = coding.first_run
    join ascribe.run now on now.no = ${run} and (coded.coder_name = ${IMPORTER} or
      now.knowledge_hash = coded.knowledge_hash and now.coder_name = coded.coder_name
      and now.coder_version = coded.coder_version)
    where report.id = any(${reports.map(({ id }) => toKey(id))}) and report.last_run = ${STILL}`.execute(db);
  const kept = new Map(rows.map(({ id, hash }) => [id, hash]));
  return new Set(reports.filter((report) => kept.get(toKey(report.id)) === hashOf(report)).map(({ id }) => id));
}

/** Hashes of the rows in force, by key. */
async function latest<Table extends 'report' | 'coding'>(
  db: Db,
  table: Table,
  key: 'id' | 'report',
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ key: string; hash: string }>`
    select ${sql.ref(key)} as key, hash from ascribe.${sql.raw(table)}
    where ${sql.ref(key)} = any(${ids}) and last_run = ${STILL}`.execute(db);
  return new Map(rows.map((row) => [row.key, row.hash]));
}

async function end(
  db: Db,
  table: 'report' | 'coding',
  key: string,
  run: number,
  ids: readonly string[],
): Promise<void> {
  await sql`update ascribe.${sql.raw(table)} set last_run = ${run}
    where ${sql.ref(key)} = any(${ids}) and last_run = ${STILL}`.execute(db);
}

async function replaceReports(db: Db, run: number, reports: readonly Report[], added_at: string): Promise<void> {
  await end(
    db,
    'report',
    'id',
    run,
    reports.map(({ id }) => toKey(id)),
  );
  const rows = reports.map((report) => ({
    id: toKey(report.id),
    first_run: run,
    last_run: STILL,
    hash: hashOf(report),
    published: toKey(report.published ?? ''),
    added_at,
    head: JSON.stringify(ReportHead.parse(report)),
    content: JSON.stringify(report),
    words: wellFormed(`${report.title ?? ''}\n\n${report.body}`.slice(0, SEARCHED)),
  }));
  await sql`
    with numbered as materialized (
      select nextval(pg_get_serial_sequence('ascribe.report', 'no'))::integer as no, row.*
      from json_to_recordset(${JSON.stringify(rows)}::json) as row(id text, first_run integer, last_run integer,
        hash text, published text, added_at text, head text, content text, words text)),
    kept as (
      insert into ascribe.report (no, id, key, first_run, last_run, hash, published, added_at, search)
      select no, id, coalesce((select min(report.key) from ascribe.report where report.id = numbered.id), no),
        first_run, last_run, hash, published, added_at, to_tsvector('english', words) from numbered)
    insert into ascribe.report_content (no, head, content) select no, head, content from numbered`.execute(db);
}

async function replaceCodings(db: Db, run: number, coded: readonly CodedReport[], decisions: Decisions): Promise<void> {
  if (coded.length === 0) return;
  await end(
    db,
    'coding',
    'report',
    run,
    coded.map(({ report }) => toKey(report.id)),
  );
  const rows = coded.map(({ claims, ...head }) => ({
    report: toKey(head.report.id),
    first_run: run,
    last_run: STILL,
    hash: hashOf({ claims, ...head }),
    claims: claims.length + decisions.added(toKey(head.report.id)).length,
    content: JSON.stringify(head),
  }));
  const integers = { first_run: 'integer', last_run: 'integer', claims: 'integer' };
  await insertRows(db, 'coding', { report: 'text', hash: 'text', content: 'text', ...integers }, rows);
  await replaceClaims(db, run, coded, decisions);
}
