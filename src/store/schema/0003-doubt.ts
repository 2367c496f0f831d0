import { type Kysely, sql } from 'kysely';

/** Schema 3. What wants a decision is found without looking at every incident. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index on ascribe.incident (disagreeing, standing, attention desc, id desc)`.execute(db);
}
