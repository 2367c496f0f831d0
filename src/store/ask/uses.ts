import { type RawBuilder, sql } from 'kysely';
import type { ActorUse, QuoteUse, RecordFilter, VoiceUse } from '../../model/index.ts';
import type { Db } from '../write/insert.ts';
import { dayAlternatives, every, incidentConditions, withoutDays } from './filter.ts';

/** Actors in the incidents under a filter, those in most incidents first. */
async function actorUses(db: Db, run: number, filter: RecordFilter): Promise<ActorUse[]> {
  const { rows } = await sql<ActorUse>`
    select party.actor as id, max(party.name) as name,
      count(*) filter (where party.acts)::integer as acts,
      count(*) filter (where not party.acts)::integer as suffers,
      min(nullif(party.day_first, '')) as first, max(nullif(party.day_last, '~')) as last
    from ${rowsIn('incident_party', filter, run)} party
    group by party.actor order by count(*) desc, party.actor`.execute(db);
  return rows;
}

/** Voices behind the incidents under a filter, those behind most incidents first. */
async function voiceUses(db: Db, run: number, filter: RecordFilter): Promise<VoiceUse[]> {
  const { rows } = await sql<VoiceUse>`
    with heard as materialized (
      select speaker, type, incident, report, claims, borne_out
      from ${rowsIn('incident_voice', filter, run)} voice),
    told as (
      select speaker, count(*)::integer as incidents, sum(claims)::integer as claims,
        count(*) filter (where borne_out)::integer as borne_out
      from (select speaker, incident, sum(claims) as claims, bool_or(borne_out) as borne_out
        from heard group by speaker, incident) each group by speaker),
    written as (
      select speaker, count(distinct report)::integer as reports, mode() within group (order by type) as type
      from heard group by speaker)
    select told.speaker, written.reports, told.claims, told.incidents, told.borne_out,
      written.type as speaker_type
    from told join written using (speaker)
    order by told.incidents desc, told.speaker`.execute(db);
  return rows;
}

/** Who passes on whom in the incidents under a filter, the pairs with most incidents first. */
async function quoteUses(db: Db, run: number, filter: RecordFilter): Promise<QuoteUse[]> {
  const { rows } = await sql<QuoteUse>`
    select through, speaker, count(*)::integer as incidents from ${rowsIn('incident_quote', filter, run)} quote group by through, speaker
    order by count(*) desc, through, speaker`.execute(db);
  return rows;
}

/** Who acts, speaks and quotes in all incidents: what is asked for most, and counted once for each state of the record. */
const COUNTED = { actors: actorUses, voices: voiceUses, quotes: quoteUses };

type Counted = keyof typeof COUNTED;
type Uses<Name extends Counted> = Awaited<ReturnType<(typeof COUNTED)[Name]>>;

/** What was counted when the incidents were written, where a filter asks for all; else counted now. */
export async function usesOf<Name extends Counted>(
  db: Db,
  name: Name,
  run: number,
  filter: RecordFilter,
): Promise<Uses<Name>> {
  if (incidentConditions(filter, run).length === 0) {
    const row = await db.selectFrom('summary').select('content').where('name', '=', name).executeTakeFirst();
    if (row) return JSON.parse(row.content);
  }
  return COUNTED[name](db, run, filter) as Promise<Uses<Name>>;
}

/** Counts anew what all incidents say. */
export async function countUses(db: Db): Promise<void> {
  for (const [name, usesIn] of Object.entries(COUNTED)) {
    const row = { name, content: JSON.stringify(await usesIn(db, 0, {})) };
    await db
      .insertInto('summary')
      .values(row)
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ content: row.content }))
      .execute();
  }
}

/** Rows that belong to incidents under a filter: the days they have beside them, all else is asked of the incidents. */
function rowsIn(
  table: 'incident_party' | 'incident_voice' | 'incident_quote',
  filter: RecordFilter,
  run: number,
): RawBuilder<unknown> {
  const name = sql.raw(`ascribe.${table}`);
  const rest = incidentConditions(withoutDays(filter), run);
  const inside =
    rest.length === 0
      ? []
      : [sql<boolean>`incident in (select incident.no from ascribe.incident where ${every(rest)})`];
  const parts = dayAlternatives(filter).map((days) => sql`select * from ${name} where ${every([...days, ...inside])}`);
  return sql`(${sql.join(parts, sql` union all `)})`;
}
