import { type RawBuilder, sql } from 'kysely';
import type { Box, Circle, RecordFilter } from '../../model/index.ts';
import { toKey } from '../rows/keys.ts';

export type Condition = RawBuilder<boolean>;

/** Kilometres of a degree of latitude on a sphere of 6371 km, as model/distance reckons. */
const DEGREE_KM = (6371 * Math.PI) / 180;

/**
 * What a filter asks of rows that claims and incidents have alike: days, place, actors, action, speakers, outlets,
 * country, standing. Columns are named without their table.
 */
function commonConditions(filter: RecordFilter): Condition[] {
  const { box, near, action, country, decided } = filter;
  const conditions = dayConditions(filter);
  if (box) conditions.push(inBox(box));
  if (near) conditions.push(inCircle(near));
  for (const name of ['actor', 'speaker', 'outlet'] as const) {
    const asked = filter[name];
    if (asked) conditions.push(sql`${sql.ref(`${name}s`)} && ${asked.map(toKey)}::text[]`);
  }
  if (action) conditions.push(sql`action = any(${action.map(toKey)})`);
  if (country) conditions.push(sql`country = any(${country.map(toKey)})`);
  if (decided !== undefined) conditions.push(decided ? sql`standing <> 'undecided'` : sql`standing = 'undecided'`);
  return conditions;
}

type Days = Pick<RecordFilter, 'from' | 'to'>;

/** Days that overlap those asked for. */
function dayConditions({ from, to }: Days): Condition[] {
  const conditions: Condition[] = [];
  if (from !== undefined) conditions.push(sql`day_last >= ${toKey(from)}`);
  if (to !== undefined) conditions.push(sql`day_first <= ${toKey(to)}`);
  return conditions;
}

/** A filter without its days, which {@link dayAlternatives} ask for. */
export function withoutDays({ from: _, to: __, ...rest }: RecordFilter): RecordFilter {
  return rest;
}

/**
 * Days that overlap those asked for, as alternatives of which a row fits one at most: those that lie within, those that began
 * before, those of which only the end is known and lies behind. Each is one stretch of an index, where the overlap
 * itself is none.
 */
export function dayAlternatives({ from, to }: Days): Condition[][] {
  const overlap = dayConditions({ from, to });
  if (overlap.length === 0) return [[]];
  const within = [sql<boolean>`day > ''`];
  if (from !== undefined) within.push(sql`day >= ${toKey(from)}`);
  if (to !== undefined) within.push(sql`day <= ${toKey(to)}`);
  const before = [sql<boolean>`day < ${toKey(from ?? '')}`, sql<boolean>`day_last > day`, ...overlap];
  const behind = [sql<boolean>`day > ${toKey(to ?? '')}`, sql<boolean>`day_first = ''`, ...overlap];
  return [within, ...(from === undefined ? [] : [before]), ...(to === undefined ? [] : [behind])];
}

/** What a filter asks of incidents. `run` is the newest finished one. */
export function incidentConditions(filter: RecordFilter, run: number): Condition[] {
  const conditions = commonConditions(filter);
  conditions.push(...judged(filter));
  if (filter.text !== undefined)
    conditions.push(sql`incident.no in (
      select incident_report.incident from ascribe.incident_report
      join ascribe.report on report.key = incident_report.key where ${saying(filter.text, run)})`);
  return conditions;
}

/** What a filter asks of the grade of incidents, and of their disagreements. */
function judged({ grade, disagreeing }: RecordFilter): Condition[] {
  return [
    ...(grade ? [sql<boolean>`grade = any(${grade})`] : []),
    ...(disagreeing === undefined ? [] : [sql<boolean>`disagreeing = ${disagreeing}`]),
  ];
}

/** What a filter asks of claims; grade and disagreement are those of the incident that holds the claim. */
export function claimConditions(filter: RecordFilter, run: number): Condition[] {
  const { grade, disagreeing, text } = filter;
  const conditions = [...commonConditions(filter), holds('claim', run)];
  if (grade || disagreeing !== undefined)
    conditions.push(
      sql`claim.id in (select incident_claim.claim from ascribe.incident_claim where ${every(judged(filter))})`,
    );
  if (text !== undefined)
    conditions.push(sql`claim.report_key in (select report.key from ascribe.report where ${saying(text, run)})`);
  return conditions;
}

/** What a filter asks of reports: words, and claims that fit all the rest. */
export function reportConditions(filter: RecordFilter, run: number): Condition[] {
  return saidAnd(filter, run, (rest) => {
    const parts = claimParts(rest, run).map((part) => sql`select report_key from ascribe.claim where ${part}`);
    return sql`report.key in (${sql.join(parts, sql` union `)})`;
  });
}

/** As {@link reportConditions}, asked of one report after the other: the shorter way to the first of many that fit. */
export function reportConditionsInTurn(filter: RecordFilter, run: number): Condition[] {
  return saidAnd(filter, run, (rest) => {
    const parts = claimParts(rest, run).map(
      (part) => sql`exists (select from ascribe.claim where claim.report_key = report.key and ${part} offset 0)`,
    );
    return sql`(${sql.join(parts, sql` or `)})`;
  });
}

/** Claims under a filter, as alternatives. */
export function claimParts(filter: RecordFilter, run: number): Condition[] {
  const conditions = claimConditions(withoutDays(filter), run);
  return dayAlternatives(filter).map((days) => every([...conditions, ...days]));
}

function saidAnd(
  { text, ...rest }: RecordFilter,
  run: number,
  telling: (rest: RecordFilter) => Condition,
): Condition[] {
  const said: Condition = text === undefined ? holds('report', run) : saying(text, run);
  return Object.values(rest).some((value) => value !== undefined) ? [said, telling(rest)] : [said];
}

/** All of the conditions; true where there are none. */
export function every(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql`true` : sql`${sql.join(conditions, sql` and `)}`;
}

/** Rows that a run sees. */
export function holds(table: 'claim' | 'report' | 'coding', run: number): Condition {
  return sql`${sql.ref(`${table}.first_run`)} <= ${run} and ${sql.ref(`${table}.last_run`)} > ${run}`;
}

/** Reports of a run with these words: "quoted phrases", or, -without, as web searches take them. */
export function saying(text: string, run: number): Condition {
  return sql`report.search @@ websearch_to_tsquery('english', ${text.replaceAll('\0', ' ')}) and ${holds('report', run)}`;
}

function inBox({ south, west, north, east }: Box): Condition {
  const across =
    west > east ? sql`(longitude >= ${west} or longitude <= ${east})` : sql`longitude between ${west} and ${east}`;
  return sql`(latitude between ${south} and ${north} and ${across})`;
}

/** The box around the circle first, because an index knows boxes; the haversine formula decides. */
function inCircle({ latitude, longitude, km }: Circle): Condition {
  const around = Math.min(180, km / DEGREE_KM);
  return sql`(${inBox(boxAround(latitude, longitude, around))} and
    2 * 6371 * asin(least(1, sqrt(
      power(sin(radians(latitude - ${latitude}) / 2), 2) +
      cos(radians(${latitude})) * cos(radians(latitude)) * power(sin(radians(longitude - ${longitude}) / 2), 2)
    ))) <= ${km})`;
}

/** The smallest box that holds all points within some degrees of arc; a whole band where it reaches a pole. */
function boxAround(latitude: number, longitude: number, degrees: number): Box {
  const [south, north] = [Math.max(-90, latitude - degrees), Math.min(90, latitude + degrees)];
  if (south === -90 || north === 90) return { south, north, west: -180, east: 180 };
  const [arc, parallel] = [(degrees * Math.PI) / 180, (latitude * Math.PI) / 180];
  const wide = (Math.asin(Math.min(1, Math.sin(arc) / Math.cos(parallel))) * 180) / Math.PI;
  return { south, north, west: turned(longitude - wide), east: turned(longitude + wide) };
}

/** A longitude between -180 and 180. */
function turned(longitude: number): number {
  return longitude < -180 ? longitude + 360 : longitude > 180 ? longitude - 360 : longitude;
}
