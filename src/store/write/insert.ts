import { type Kysely, sql } from 'kysely';
import type { Tables } from '../schema/tables.ts';

export type Db = Kysely<Tables>;

/** Rows of one statement: enough that the round trip does not count, few enough for memory. */
const BATCH = 1000;

/**
 * Inserts rows in few statements. The rows travel as one JSON text, so that their number is not bound by the number of
 * parameters that PostgreSQL takes.
 * @param columns names and SQL types of the columns
 */
export async function insertRows(
  db: Db,
  table: keyof Tables,
  columns: Readonly<Record<string, string>>,
  rows: readonly object[],
): Promise<void> {
  const names = sql.raw(Object.keys(columns).join(', '));
  const types = sql.raw(
    Object.entries(columns)
      .map(([name, type]) => `${name} ${type}`)
      .join(', '),
  );
  for (let first = 0; first < rows.length; first += BATCH) {
    const json = JSON.stringify(rows.slice(first, first + BATCH));
    await sql`insert into ascribe.${sql.raw(table)} (${names})
      select ${names} from json_to_recordset(${json}::json) as given(${types})`.execute(db);
  }
}

/**
 * Inserts rows whose text lies in a table of its own, `<table>_content`, under the same number.
 * @param columns names and SQL types of the columns of the table, `content` those of the other one
 */
export async function insertWithContent(
  db: Db,
  table: 'claim' | 'incident',
  columns: Readonly<Record<string, string>>,
  content: Readonly<Record<string, string>>,
  rows: readonly object[],
): Promise<void> {
  const [names, others] = [columns, content].map((each) => sql.raw(Object.keys(each).join(', ')));
  const types = sql.raw(
    Object.entries({ ...columns, ...content })
      .map(([name, type]) => `${name} ${type}`)
      .join(', '),
  );
  for (let first = 0; first < rows.length; first += BATCH) {
    const json = JSON.stringify(rows.slice(first, first + BATCH));
    await sql`
      with given as materialized (
        select nextval(pg_get_serial_sequence(${`ascribe.${table}`}, 'no'))::integer as no, row.*
        from json_to_recordset(${json}::json) as row(${types})),
      kept as (insert into ascribe.${sql.raw(table)} (no, ${names}) select no, ${names} from given)
      insert into ascribe.${sql.raw(`${table}_content`)} (no, ${others}) select no, ${others} from given`.execute(db);
  }
}

/** One of these values, as one parameter: a list of parameters has a bound. */
export function anyOf<Value extends string | number>(values: readonly Value[]) {
  return sql<Value>`any(${values})`;
}
