import { Migrator } from 'kysely';
import { EffectError } from '../../model/index.ts';
import type { Db } from '../write/insert.ts';
import { up as first } from './0001-first.ts';
import { up as narrow } from './0002-narrow.ts';
import { up as doubt } from './0003-doubt.ts';
import { up as drawn } from './0004-drawn.ts';
import { up as counted } from './0005-counted.ts';
import { up as beside } from './0006-beside.ts';

/** Every schema that was ever released, in order. A step is never changed once it was released. */
const MIGRATIONS = {
  '0001-first': { up: first },
  '0002-narrow': { up: narrow },
  '0003-doubt': { up: doubt },
  '0004-drawn': { up: drawn },
  '0005-counted': { up: counted },
  '0006-beside': { up: beside },
};

export type Schema = keyof typeof MIGRATIONS;

/** The schema of this version. */
export function newestSchema(): Schema {
  return Object.keys(MIGRATIONS).at(-1) as Schema;
}

/** @throws EffectError `store_newer` for a schema that this version does not know */
export function schemaNamed(name: string): Schema {
  if (name in MIGRATIONS) return name as Schema;
  throw newer();
}

/**
 * Brings a store to the newest schema, all steps in one transaction: killed in between, the old schema is there.
 * @param to the last step to take; all when absent.
 * @throws EffectError `store_newer` where a newer Ascribe made the store, `migration_failed`
 */
export async function migrate(db: Db, to?: Schema): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(MIGRATIONS) },
    migrationTableSchema: 'ascribe',
  });
  const { error } = to ? await migrator.migrateTo(to) : await migrator.migrateToLatest();
  if (!error) return;
  const { message } = error as Error;
  if (message.startsWith('corrupted migrations')) throw newer();
  throw new EffectError('migration_failed', `the store could not be brought to this version: ${message}`, {
    cause: error,
  });
}

function newer(): EffectError {
  return new EffectError('store_newer', 'a newer version of Ascribe made this: update Ascribe to open it');
}
