import { sql } from 'kysely';
import type { ClaimMentions, Party, RecordFilter } from '../../model/index.ts';
import type { Db } from '../write/insert.ts';
import { claimConditions, every } from './filter.ts';

type Line = readonly [claim: string, outlet: string | null, actor: Party[], recipient: Party[]];

/** Whom the newest claims under a filter name, as people left the claims. The database cuts out the parties and gives one text. */
export async function mentionsOf(db: Db, run: number, filter: RecordFilter, most: number): Promise<ClaimMentions[]> {
  const { rows } = await sql<{ lines: string | null }>`
    with newest as (
      select no, day, id, outlets from ascribe.claim where ${every(claimConditions(filter, run))}
      order by day desc, id desc limit ${most})
    select string_agg(concat('[', to_json(id), ',', coalesce(to_json(outlets[1]), 'null'), ',',
      told -> 'actor', ',', told -> 'recipient', ']'), ',' order by day desc, id desc) as lines
    from newest join ascribe.claim_content using (no),
      lateral (select coalesce(decided, content)::json as told) text`.execute(db);
  const lines = JSON.parse(`[${rows[0]?.lines ?? ''}]`) as Line[];
  return lines.map(([claim, outlet, actor, recipient]) => ({ claim, outlet, parties: [...actor, ...recipient] }));
}
