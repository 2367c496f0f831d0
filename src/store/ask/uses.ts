import { sql } from 'kysely';
import type { ActorUse, QuoteUse, RecordFilter, VoiceUse } from '../../model/index.ts';
import type { Db } from '../write/insert.ts';
import { type Condition, every, incidentConditions } from './filter.ts';

/** Actors in the incidents under a filter, those in most incidents first. */
export async function actorUses(db: Db, run: number, filter: RecordFilter): Promise<ActorUse[]> {
  const { rows } = await sql<ActorUse>`
    select party.actor as id, max(party.name) as name,
      count(*) filter (where party.acts)::integer as acts,
      count(*) filter (where not party.acts)::integer as suffers,
      min(nullif(incident.day_first, '')) as first, max(nullif(incident.day_last, '~')) as last
    from ascribe.incident_party party join ascribe.incident on incident.no = party.incident
    where ${every(incidentConditions(filter, run))}
    group by party.actor order by count(*) desc, party.actor`.execute(db);
  return rows;
}

/** Voices behind the incidents under a filter, those behind most incidents first. */
export async function voiceUses(db: Db, run: number, filter: RecordFilter): Promise<VoiceUse[]> {
  const { rows } = await sql<VoiceUse>`
    with heard as materialized (
      select voice.speaker, voice.type, voice.incident, voice.report, voice.claims, voice.borne_out
      from ascribe.incident_voice voice where ${within('voice', filter, run)}),
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
export async function quoteUses(db: Db, run: number, filter: RecordFilter): Promise<QuoteUse[]> {
  const { rows } = await sql<QuoteUse>`
    select through, speaker, count(*)::integer as incidents from ascribe.incident_quote quote
    where ${within('quote', filter, run)} group by through, speaker
    order by count(*) desc, through, speaker`.execute(db);
  return rows;
}

/** Rows that belong to incidents under a filter; all where it asks for all. */
function within(table: string, filter: RecordFilter, run: number): Condition {
  const conditions = incidentConditions(filter, run);
  if (conditions.length === 0) return every([]);
  return sql`${sql.ref(`${table}.incident`)} in (select incident.no from ascribe.incident where ${every(conditions)})`;
}
