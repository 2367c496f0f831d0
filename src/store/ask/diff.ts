import { type RawBuilder, sql } from 'kysely';
import type { Claim, RunDifference } from '../../model/index.ts';
import type { Db } from '../write/insert.ts';
import { holds } from './filter.ts';

interface Pair {
  readonly report: string;
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly reworded: boolean;
}

/** Pairs that are read at once. */
const BATCH = 500;

/** What coders made of the reports in one run and not in the other, by report and claim; never what people decided. */
export async function* differences(db: Db, before: number, after: number): AsyncGenerator<RunDifference> {
  let last = { report: '', id: '' };
  for (;;) {
    const pairs = await pairsAfter(db, before, after, last);
    for (const pair of pairs) yield differenceOf(pair);
    if (pairs.length < BATCH) return;
    last = pairs.at(-1) ?? last;
  }
}

/** Claims that only one of the runs sees, those of both under one id side by side, without those that only moved. */
async function pairsAfter(db: Db, before: number, after: number, last: Pick<Pair, 'report' | 'id'>): Promise<Pair[]> {
  const seenBy = (run: number, other: number): RawBuilder<unknown> => sql`
    select report, id, content from ascribe.claim join ascribe.claim_content using (no)
    where decision is null and ${holds('claim', run)} and not (${holds('claim', other)})`;
  const { rows } = await sql<Pair>`
    with old as (${seenBy(before, after)}), new as (${seenBy(after, before)})
    select report, id, old.content as before, new.content as after,
      (select count(distinct report.hash) > 1 from ascribe.report where report.id = report
        and (${holds('report', before)} or ${holds('report', after)})) as reworded
    from old full join new using (report, id)
    where old.content is distinct from new.content and (report, id) > (${last.report}, ${last.id})
    order by report, id limit ${BATCH}`.execute(db);
  return rows;
}

function differenceOf({ report, id, before, after, reworded }: Pair): RunDifference {
  const [old, now] = [before, after].map((content) => (content === null ? null : (JSON.parse(content) as Claim)));
  const because = reworded ? 'the report has other words now' : reasonOf(old ?? null, now ?? null);
  const fields = old && now ? fieldsOf(old, now) : [];
  return { report, claim: id, change: old ? (now ? 'changed' : 'removed') : 'added', fields, because };
}

function fieldsOf(old: Claim, now: Claim): RunDifference['fields'] {
  return (Object.keys({ ...old, ...now }) as (keyof Claim)[])
    .filter((field) => JSON.stringify(old[field]) !== JSON.stringify(now[field]))
    .map((field) => ({ field, before: old[field] ?? null, after: now[field] ?? null }));
}

/** Rules that made the claim in one run alone; where they are the same, what rules look up has changed. */
function reasonOf(old: Claim | null, now: Claim | null): string {
  const [then, today] = [new Set(old?.because), new Set(now?.because)];
  const gone = [...then].filter((rule) => !today.has(rule)).map((rule) => `-${rule}`);
  const come = [...today].filter((rule) => !then.has(rule)).map((rule) => `+${rule}`);
  if (gone.length + come.length > 0) return `rules: ${[...come, ...gone].join(', ')}`;
  const [from, to] = [old?.coder, now?.coder].map((coder) => `${coder?.name} ${coder?.version}`);
  return from === to ? 'the same rules over other knowledge' : `${from} became ${to}`;
}
