import { sql } from 'kysely';
import { createDecisions, subjectsOf } from '../../decide/index.ts';
import type { Codebook, Decision } from '../../model/index.ts';
import { toKeys } from '../rows/keys.ts';
import { decideClaims, replaceAdded } from './claims.ts';
import { decideIncidents } from './incidents.ts';
import type { Db } from './insert.ts';

/** Every decision in the order in which it was made. */
export async function allDecisions(db: Db): Promise<Decision[]> {
  const rows = await db.selectFrom('decision').select('content').orderBy('no').execute();
  return rows.map(({ content }) => JSON.parse(content) as Decision);
}

/** Decisions about one thing, in order. */
export async function decisionsAbout(db: Db, id: string): Promise<Decision[]> {
  const { rows } = await sql<{ content: string }>`
    select content from ascribe.decision where subjects @> ${toKeys([id])}::text[] order by no`.execute(db);
  return rows.map(({ content }) => JSON.parse(content) as Decision);
}

/** Writes a decision after those before it, and applies all of them to whatever it is about. */
export async function applyDecision(
  db: Db,
  before: readonly Decision[],
  decision: Decision,
  codebook: () => Codebook,
): Promise<void> {
  const all = [...before, decision];
  const subjects = toKeys(subjectsOf(decision.body, (id) => before.find((each) => each.id === id)));
  const row = { no: all.length, id: decision.id, subjects, content: JSON.stringify(decision) };
  await db.insertInto('decision').values(row).execute();
  const decisions = createDecisions(all, codebook);
  let more = 0;
  for (const id of subjects) more += await replaceAdded(db, id, decisions);
  if (more !== 0)
    await sql`update ascribe.run set claims = claims + ${more}
      where no = (select max(no) from ascribe.run where finished_at is not null)`.execute(db);
  await decideClaims(db, subjects, decisions);
  await decideIncidents(db, subjects, decisions);
}
