import { type RawBuilder, sql } from 'kysely';
import type { Page, PageAt, RecordFilter } from '../../model/index.ts';
import type { Db } from '../write/insert.ts';
import {
  type Condition,
  claimConditions,
  dayAlternatives,
  every,
  incidentConditions,
  reportConditions,
  reportConditionsInTurn,
  withoutDays,
} from './filter.ts';
import { checkLimit, fromNext, type Mark, toNext } from './page.ts';
import { totalOf } from './total.ts';

/** A list of rows of one table, greatest key first, then greatest id. */
export interface List<Row> {
  readonly table: 'incident' | 'claim' | 'report';
  /** Column of that table that orders the list. */
  readonly key: string;
  readonly kind: 'string' | 'number';
  /** What is read of each row, besides `key` and `id`. */
  readonly columns: RawBuilder<Row>;
  /** Table that holds the text of the rows under the same numbers, where it is another one. */
  readonly content?: 'incident_content' | 'claim_content' | 'report_content';
}

type Marked<Row> = Row & Mark;

/** Up to so many rows are found first and then put in order; where more fit, the first ones soon turn up in the order. */
const FEW = 5000;

/** What a page shows rows of: all conditions hold, and those of one of the alternatives. */
export interface Asked {
  readonly conditions: readonly Condition[];
  /** The same for rows that are looked at one after the other; null where those that fit lie too far down the list. */
  readonly inTurn: readonly Condition[] | null;
  /** Of these a row fits one at most. */
  readonly alternatives: readonly (readonly Condition[])[];
  /** How many rows there are, where that is known beforehand; then there is one alternative. */
  readonly total: number | null;
}

/** Rows of a page, the mark of the next page, and how many there are in all. */
export async function pageOf<Row>(
  db: Db,
  list: List<Row>,
  { conditions, inTurn, alternatives, ...known }: Asked,
  { after, limit }: PageAt,
): Promise<Page<Marked<Row>>> {
  const most = checkLimit(limit);
  const mark = after === undefined ? null : fromNext(after, list.kind);
  const parts = alternatives.map((each) => [...conditions, ...each]);
  const counts = known.total === null ? await Promise.all(parts.map((part) => count(db, list, part))) : [known.total];
  const found = alternatives.flatMap((each, at) => {
    const fit = counts[at] ?? 0;
    return fit === 0
      ? []
      : [inTurn && fit > FEW ? every([...inTurn, ...each]) : fenced(list, [...conditions, ...each])];
  });
  const rows = await rowsAfter(db, list, found, mark, most + 1);
  const items = rows.slice(0, most);
  const last = items.at(-1);
  const total = counts.reduce((sum, each) => sum + each, 0);
  return { items, next: rows.length > most && last ? toNext(last) : null, total };
}

/**
 * The same condition behind a fence (offset 0): few rows fit, and the planner, which does not know that, would look for
 * them along the whole list.
 */
function fenced({ table }: { readonly table: string }, conditions: readonly Condition[]): Condition {
  const name = sql.raw(table);
  return sql`${name}.no = any(array(select ${name}.no from ascribe.${name} where ${every(conditions)} offset 0))`;
}

/** Rows of a list after a mark that fit one of the conditions; their text is read when it is known which they are. */
async function rowsAfter<Row>(
  db: Db,
  { table, key, columns, content }: List<Row>,
  found: readonly Condition[],
  mark: Mark | null,
  limit: number,
): Promise<Marked<Row>[]> {
  if (found.length === 0) return [];
  const [name, order, id] = [sql.raw(table), sql.ref(`${table}.${key}`), sql.ref(`${table}.id`)];
  const after = mark ? [sql<boolean>`(${order}, ${id}) < (${mark.key}, ${mark.id})`] : [];
  const first = sql`order by ${order} desc, ${id} desc limit ${limit}`;
  const parts = found.map((fits) => sql`(select * from ascribe.${name} where ${every([fits, ...after])} ${first})`);
  const all =
    parts.length === 1 ? parts[0] : sql`(select * from (${sql.join(parts, sql` union all `)}) ${name} ${first})`;
  const text = content ? sql`join ascribe.${sql.raw(content)} text on text.no = ${name}.no` : sql``;
  const { rows } = await sql<Marked<Row>>`select ${order} as key, ${id} as id, ${columns}
    from ${all} ${name} ${text} order by ${order} desc, ${id} desc`.execute(db);
  return rows;
}

/** All rows of a list, read in pages, so that memory holds one page. */
export async function* allRows<Row>(
  db: Db,
  list: List<Row>,
  conditions: readonly Condition[],
): AsyncGenerator<Marked<Row>> {
  const size = 500;
  let mark: Mark | null = null;
  for (;;) {
    const rows: Marked<Row>[] = await rowsAfter(db, list, [every(conditions)], mark, size);
    yield* rows;
    mark = rows.at(-1) ?? null;
    if (rows.length < size) return;
  }
}

async function count(db: Db, { table }: { table: string }, conditions: readonly Condition[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from ascribe.${sql.raw(table)} where ${every(conditions)}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** What a filter asks of a list. */
export async function askedOf(
  db: Db,
  what: 'incidents' | 'claims' | 'reports',
  filter: RecordFilter,
  run: number,
): Promise<Asked> {
  const total = await totalOf(db, what, filter, run);
  if (what === 'reports')
    return {
      conditions: reportConditions(filter, run),
      inTurn: filter.from === undefined && filter.to === undefined ? reportConditionsInTurn(filter, run) : null,
      alternatives: [[]],
      total,
    };
  const conditionsOf = what === 'claims' ? claimConditions : incidentConditions;
  const conditions = conditionsOf(withoutDays(filter), run);
  return { conditions, inTurn: conditions, alternatives: dayAlternatives(filter), total };
}
