import { sql } from 'kysely';
import type { Decisions } from '../../decide/index.ts';
import type { Claim, CodedReport } from '../../model/index.ts';
import { claimKeys } from '../rows/claim.ts';
import { toKey } from '../rows/keys.ts';
import { type ClaimContent, type ClaimTable, STILL } from '../schema/tables.ts';
import { anyOf, type Db, insertWithContent } from './insert.ts';
import { reportKeys } from './keys.ts';
import { forgetTallies, forgetTalliesOfAdded } from './tally.ts';

type ClaimRow = Omit<ClaimTable & ClaimContent, 'no'>;
type Head = Omit<CodedReport, 'claims'>;

const COLUMNS: Record<keyof Omit<ClaimTable, 'no'>, string> = {
  id: 'text',
  report: 'text',
  report_key: 'integer',
  position: 'integer',
  first_run: 'integer',
  last_run: 'integer',
  decision: 'text',
  action: 'text',
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
};
const CONTENT = { content: 'text', decided: 'text' };

/** Where claims begin to count that people added; no report tells so many. */
const BY_HAND = 1_000_000;

/** A claim as a run keeps it, with what people have decided of it before. */
function claimRow(claim: Claim, head: Head, decisions: Decisions, place: Partial<ClaimRow>): ClaimRow {
  return {
    id: toKey(claim.id),
    report: toKey(head.report.id),
    report_key: 0,
    position: 0,
    first_run: 0,
    last_run: STILL,
    decision: null,
    content: JSON.stringify(claim),
    ...decidedColumns(claim, head, decisions),
    ...place,
  };
}

function decidedColumns(claim: Claim, head: Head, decisions: Decisions) {
  const applied = decisions.claim(claim);
  return {
    ...claimKeys(applied.claim, head),
    decided: applied.claim === claim ? null : JSON.stringify(applied.claim),
    standing: applied.standing,
    comments: decisions.comments(claim.id),
  };
}

/**
 * Makes the claims of some reports those that the run coded. Claims that are as before stay as they are; others end with
 * this run.
 */
export async function replaceClaims(
  db: Db,
  run: number,
  coded: readonly CodedReport[],
  decisions: Decisions,
): Promise<void> {
  const before = await db
    .selectFrom('claim')
    .innerJoin('claim_content', 'claim_content.no', 'claim.no')
    .select(['claim.no', 'id', 'report', 'position', 'content'])
    .where('report', '=', anyOf(coded.map(({ report }) => toKey(report.id))))
    .where('last_run', '=', STILL)
    .where('decision', 'is', null)
    .execute();
  const old = new Map(before.map((row) => [keyOf(row), row.no]));
  const keys = await reportKeys(
    db,
    coded.map(({ report }) => toKey(report.id)),
  );
  const rows = coded.flatMap((each) => {
    const report_key = keys.get(toKey(each.report.id)) ?? 0;
    return each.claims.map((claim, position) =>
      claimRow(claim, each, decisions, { report_key, position, first_run: run }),
    );
  });
  const added = rows.filter((row) => !old.delete(keyOf(row)));
  if (old.size > 0)
    await sql`update ascribe.claim set last_run = ${run} where no = any(${[...old.values()]})`.execute(db);
  await insertWithContent(db, 'claim', COLUMNS, CONTENT, added);
}

function keyOf({ report, id, position, content }: Pick<ClaimRow, 'report' | 'id' | 'position' | 'content'>): string {
  return JSON.stringify([report, id, position, content]);
}

/** Applies what people decided to claims that are kept already. */
export async function decideClaims(db: Db, ids: readonly string[], decisions: Decisions): Promise<void> {
  if (ids.length === 0) return;
  const rows = await db
    .selectFrom('claim')
    .innerJoin('claim_content', 'claim_content.no', 'claim.no')
    .innerJoin('coding', 'coding.report', 'claim.report')
    .select(['claim.no', 'claim_content.content', 'coding.content as head'])
    .where('claim.id', '=', anyOf(ids))
    .where('claim.last_run', '=', STILL)
    .where('coding.last_run', '=', STILL)
    .execute();
  await forgetTallies(db, ids);
  for (const { no, content, head } of rows) {
    const { decided, ...columns } = decidedColumns(JSON.parse(content), JSON.parse(head), decisions);
    await db.updateTable('claim').set(columns).where('no', '=', no).execute();
    await db.updateTable('claim_content').set({ decided }).where('no', '=', no).execute();
  }
  await forgetTallies(db, ids);
}

/** Makes the claims that people added to a report those that the decisions in force add; returns how many came or went. */
export async function replaceAdded(db: Db, report: string, decisions: Decisions): Promise<number> {
  await forgetTalliesOfAdded(db, report);
  const gone = await sql`delete from ascribe.claim where report = ${report} and decision is not null`.execute(db);
  const coding = await db
    .selectFrom('coding')
    .select(['content', 'first_run'])
    .where('report', '=', report)
    .where('last_run', '=', STILL)
    .executeTakeFirst();
  if (!coding) return 0;
  const report_key = (await reportKeys(db, [report])).get(report) ?? 0;
  const rows = decisions.added(report).map(({ claim, decision }, index) =>
    claimRow(claim, JSON.parse(coding.content), decisions, {
      ...{ report_key, decision, first_run: coding.first_run },
      position: BY_HAND + index,
    }),
  );
  await insertWithContent(db, 'claim', COLUMNS, CONTENT, rows);
  const more = rows.length - Number(gone.numAffectedRows ?? 0);
  await sql`update ascribe.coding set claims = claims + ${more}
    where report = ${report} and last_run = ${STILL}`.execute(db);
  await forgetTallies(
    db,
    rows.map(({ id }) => id),
  );
  return more;
}
