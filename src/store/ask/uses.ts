import { sql } from 'kysely';
import type { ActorUse, RecordFilter, SpeakerType, VoiceUse } from '../../model/index.ts';
import type { Db } from '../write/insert.ts';
import { every, incidentConditions } from './filter.ts';

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
  const { rows } = await sql<Omit<VoiceUse, 'speaker_type'> & { type: SpeakerType | null }>`
    with use as (
      select voice.speaker, count(distinct voice.report)::integer as reports, sum(voice.claims)::integer as claims,
        count(distinct voice.incident)::integer as incidents,
        count(distinct voice.incident) filter (where voice.borne_out)::integer as borne_out
      from ascribe.incident_voice voice join ascribe.incident on incident.no = voice.incident
      where ${every(incidentConditions(filter, run))} group by voice.speaker)
    select use.*, speaker.type from use left join ascribe.speaker on speaker.name = use.speaker
    order by incidents desc, use.speaker`.execute(db);
  return rows.map(({ type, ...use }) => ({ ...use, speaker_type: type ?? 'outlet' }));
}
