import { sql } from 'kysely';
import type {
  DayCount,
  Incident,
  IncidentLine,
  Page,
  PageAt,
  RecordFilter,
  RecordOrder,
  Standing,
} from '../../model/index.ts';
import { toKey } from '../rows/keys.ts';
import type { Db } from '../write/insert.ts';
import { every, incidentConditions } from './filter.ts';
import { allRows, askedOf, type List, pageOf } from './list.ts';

interface Row {
  readonly content: string;
  readonly standing: Standing;
  readonly comments: number;
}

const COLUMNS = sql<Row>`content, standing, comments`;
const KEYS: Record<RecordOrder, { key: string; kind: 'string' | 'number' }> = {
  date: { key: 'day', kind: 'string' },
  killed: { key: 'killed', kind: 'number' },
  origins: { key: 'origins', kind: 'number' },
  attention: { key: 'attention', kind: 'number' },
};

function listBy(order: RecordOrder): List<Row> {
  return { table: 'incident', ...KEYS[order], columns: COLUMNS, content: 'incident_content' };
}

export async function pageOfIncidents(
  db: Db,
  run: number,
  filter: RecordFilter,
  order: RecordOrder,
  page: PageAt,
): Promise<Page<IncidentLine>> {
  const { items, ...rest } = await pageOf(db, listBy(order), await askedOf(db, 'incidents', filter, run), page);
  return { items: items.map(lineOf), ...rest };
}

/** All incidents under a filter, newest first. */
export async function* everyIncident(db: Db, run: number, filter: RecordFilter): AsyncGenerator<IncidentLine> {
  for await (const row of allRows(db, listBy('date'), incidentConditions(filter, run))) yield lineOf(row);
}

export async function incidentById(db: Db, id: string): Promise<IncidentLine | null> {
  const row = await db
    .selectFrom('incident')
    .innerJoin('incident_content', 'incident_content.no', 'incident.no')
    .select(['content', 'standing', 'comments'])
    .where('id', '=', toKey(id))
    .executeTakeFirst();
  return row ? lineOf(row as Row) : null;
}

/** How many incidents under a filter have each day, oldest day first. */
export async function daysOf(db: Db, run: number, filter: RecordFilter): Promise<DayCount[]> {
  const { rows } = await sql<DayCount>`select day, count(*)::integer as incidents from ascribe.incident
    where ${every([...incidentConditions(filter, run), sql<boolean>`day <> ''`])} group by day order by day`.execute(
    db,
  );
  return rows;
}

function lineOf({ content, standing, comments }: Row): IncidentLine {
  return { ...(JSON.parse(content) as Incident), standing, comments };
}
