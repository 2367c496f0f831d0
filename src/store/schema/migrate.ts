import { Migrator } from 'kysely';
import { EffectError } from '../../model/index.ts';
import type { Db } from '../write/insert.ts';
import { up as first } from './0001-first.ts';

/** Every schema that was ever released, in order. A step is never changed once it was released. */
export const MIGRATIONS = { '0001-first': { up: first } };

/**
 * Brings a store to the newest schema, all steps in one transaction: killed in between, the old schema is there.
 * @param to the last step to take; all when absent.
 * @throws EffectError `store_newer` where a newer Ascribe made the store, `migration_failed`
 */
export async function migrate(db: Db, to?: keyof typeof MIGRATIONS): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(MIGRATIONS) },
    migrationTableSchema: 'ascribe',
  });
  const { error } = to ? await migrator.migrateTo(to) : await migrator.migrateToLatest();
  if (!error) return;
  const { message } = error as Error;
  if (message.startsWith('corrupted migrations'))
    throw new EffectError('store_newer', 'a newer version of Ascribe made this store: update Ascribe to open it');
  throw new EffectError('migration_failed', `the store could not be brought to this version: ${message}`, {
    cause: error,
  });
}
