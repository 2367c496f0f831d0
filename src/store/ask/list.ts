import { type RawBuilder, sql } from 'kysely';
import type { Page, PageAt } from '../../model/index.ts';
import type { Db } from '../write/insert.ts';
import { type Condition, every } from './filter.ts';
import { checkLimit, fromNext, type Mark, toNext } from './page.ts';

/** A list of rows of one table, greatest key first, then greatest id. */
export interface List<Row> {
  readonly table: 'incident' | 'claim' | 'report';
  /** Column of that table that orders the list. */
  readonly key: string;
  readonly kind: 'string' | 'number';
  /** What is read of each row, besides `key` and `id`. */
  readonly columns: RawBuilder<Row>;
}

type Marked<Row> = Row & Mark;

/** Rows of a page, the mark of the next page, and how many there are in all. */
export async function pageOf<Row>(
  db: Db,
  list: List<Row>,
  conditions: readonly Condition[],
  { after, limit }: PageAt,
): Promise<Page<Marked<Row>>> {
  const most = checkLimit(limit);
  const mark = after === undefined ? null : fromNext(after, list.kind);
  const rows = await rowsAfter(db, list, conditions, mark, most + 1);
  const items = rows.slice(0, most);
  const last = items.at(-1);
  return { items, next: rows.length > most && last ? toNext(last) : null, total: await count(db, list, conditions) };
}

/** Rows of a list after a mark. */
async function rowsAfter<Row>(
  db: Db,
  { table, key, columns }: List<Row>,
  conditions: readonly Condition[],
  mark: Mark | null,
  limit: number,
): Promise<Marked<Row>[]> {
  const order = sql.ref(`${table}.${key}`);
  const id = sql.ref(`${table}.id`);
  const all = mark ? [...conditions, sql<boolean>`(${order}, ${id}) < (${mark.key}, ${mark.id})`] : conditions;
  const { rows } = await sql<Marked<Row>>`select ${order} as key, ${id} as id, ${columns}
    from ascribe.${sql.raw(table)} where ${every(all)} order by ${order} desc, ${id} desc limit ${limit}`.execute(db);
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
    const rows: Marked<Row>[] = await rowsAfter(db, list, conditions, mark, size);
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
