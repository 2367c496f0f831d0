import { sql } from 'kysely';
import type { IncidentSketch, RecordFilter, Standing } from '../../model/index.ts';
import type { Db } from '../write/insert.ts';
import { every, incidentConditions } from './filter.ts';

interface Row {
  readonly sketches: string | null;
  readonly standings: Standing[] | null;
  readonly total: number;
}

/** The newest incidents under a filter as they are drawn. They come as one text: a row each would take three times as long. */
export async function sketchesOf(
  db: Db,
  run: number,
  filter: RecordFilter,
  most: number,
): Promise<{ readonly incidents: readonly IncidentSketch[]; readonly total: number }> {
  const condition = every(incidentConditions(filter, run));
  const { rows } = await sql<Row>`
    with newest as (
      select no, day, id, standing from ascribe.incident where ${condition} order by day desc, id desc limit ${most})
    select string_agg(sketch, ',' order by day desc, id desc) as sketches,
      array_agg(standing order by day desc, id desc) as standings,
      (select count(*)::integer from ascribe.incident where ${condition}) as total
    from newest join ascribe.incident_content using (no)`.execute(db);
  const { sketches, standings, total } = rows[0] ?? { sketches: null, standings: null, total: 0 };
  const drawn = JSON.parse(`[${sketches ?? ''}]`) as Omit<IncidentSketch, 'standing'>[];
  return { incidents: drawn.map((sketch, at) => ({ ...sketch, standing: standings?.[at] ?? 'undecided' })), total };
}
