import { sql } from 'kysely';
import { InputError, type NewRun, type Run } from '../../model/index.ts';
import { holds } from '../ask/filter.ts';
import type { Db } from './insert.ts';

const NAME = /^run-([1-9]\d{0,8})$/;

/** Number of a run by its id. @throws InputError `no_such_run` */
export async function runNumber(db: Db, id: string): Promise<number> {
  const no = Number(NAME.exec(id)?.[1] ?? 0);
  const row = await db.selectFrom('run').select('no').where('no', '=', no).executeTakeFirst();
  if (!row) throw new InputError('no_such_run', `there is no run "${id}"; "ascribe runs" lists them`);
  return row.no;
}

/** The newest finished run, 0 where there is none. */
export async function newestRun(db: Db): Promise<number> {
  const { rows } = await sql<{ no: number }>`
    select coalesce(max(no), 0) as no from ascribe.run where finished_at is not null`.execute(db);
  return rows[0]?.no ?? 0;
}

/** Begins a run, or takes up the last one again where the same coder with the same knowledge left it unfinished. */
export async function beginRun(
  db: Db,
  { coder, knowledge_hash, accepted = 0 }: NewRun,
  started_at: string,
): Promise<Run> {
  const last = await db.selectFrom('run').selectAll().orderBy('no', 'desc').limit(1).executeTakeFirst();
  const same = last?.knowledge_hash === knowledge_hash && last.coder_version === coder.version;
  const left = last && last.finished_at === null && same && last.coder_name === coder.name;
  const no = left ? last.no : (last?.no ?? 0) + 1;
  if (!left)
    await db
      .insertInto('run')
      .values({
        no,
        started_at,
        finished_at: null,
        coder_name: coder.name,
        coder_version: coder.version,
        knowledge_hash,
        accepted,
        reports: 0,
        claims: 0,
        incidents: 0,
      })
      .execute();
  return runOf(db, no);
}

/** Counts what the run sees and ends it. */
export async function endRun(db: Db, no: number, finished_at: string): Promise<Run> {
  await sql`update ascribe.run set finished_at = ${finished_at},
    reports = (select count(*) from ascribe.report where ${holds('report', no)}),
    claims = (select count(*) from ascribe.claim where ${holds('claim', no)}),
    incidents = (select count(*) from ascribe.incident) where no = ${no}`.execute(db);
  return runOf(db, no);
}

async function runOf(db: Db, no: number): Promise<Run> {
  const run = (await allRuns(db)).find(({ id }) => id === `run-${no}`);
  if (!run) throw new InputError('no_such_run', `there is no run "run-${no}"`);
  return run;
}

/** Every run, oldest first. */
export async function allRuns(db: Db): Promise<Run[]> {
  const { rows } = await sql<
    {
      no: number;
      coder_name: string;
      coder_version: string;
    } & Omit<Run, 'id' | 'coder'>
  >`
    select run.*, (select count(*)::integer from ascribe.problem where problem.run = run.no) as errors
    from ascribe.run order by no`.execute(db);
  return rows.map(({ no, coder_name: name, coder_version: version, ...run }) => ({
    id: `run-${no}`,
    started_at: run.started_at,
    finished_at: run.finished_at,
    coder: { name, version },
    knowledge_hash: run.knowledge_hash,
    accepted: run.accepted,
    reports: run.reports,
    claims: run.claims,
    incidents: run.incidents,
    errors: run.errors,
  }));
}
