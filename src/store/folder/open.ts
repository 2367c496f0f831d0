import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'kysely';
import pg from 'pg';
import { EffectError } from '../../model/index.ts';
import type { Backend } from '../backend.ts';
import { queriesOver } from '../dialect.ts';
import { explaining } from '../failures.ts';
import { WRITTEN } from '../schema/tables.ts';
import { connectionTo, diskFull, isFull } from './connection.ts';
import { type Journal, openJournal } from './journal.ts';
import { takeLock } from './lock.ts';
import { NAMES } from './names.ts';

/**
 * Opens the project in a folder, which is made where it is missing: a PGlite database, the journal of decisions, a lock.
 * @throws EffectError `locked`, `journal_damaged`, `store_damaged`, `not_a_project`, `disk_full`, `store_refused`
 */
export function openFolder(folder: string): Promise<Backend> {
  return explaining(async () => {
    mkdirSync(folder, { recursive: true });
    checkFolder(folder);
    const unlock = takeLock(join(folder, NAMES.lock), 'the project');
    try {
      return await openLocked(folder, unlock);
    } catch (error) {
      unlock();
      throw error;
    }
  });
}

/** A folder with other things in it is left alone. */
function checkFolder(folder: string): void {
  const known = Object.values(NAMES);
  const others = readdirSync(folder).filter(
    (name) => !known.some((ours) => name.startsWith(ours)) && !name.startsWith('.'),
  );
  if (others.length > 0 && !existsSync(join(folder, NAMES.database)))
    throw new EffectError('not_a_project', `${folder} holds other things (${others[0]}): name a new or empty folder`);
}

async function openLocked(folder: string, unlock: () => void): Promise<Backend> {
  const journal = openJournal(join(folder, NAMES.journal));
  try {
    return backendOver(await openDatabase(folder, journal), folder, journal, unlock);
  } catch (error) {
    journal.close();
    throw error;
  }
}

function backendOver(database: PGlite, folder: string, journal: Journal, unlock: () => void): Backend {
  const db = queriesOver(new pg.Pool(connectionTo(database, folder)));
  let running = false;
  return {
    db,
    journalled: journal.decisions,
    journal: (decision) => journal.append(decision),
    takeRun: async () => {
      if (running) throw new EffectError('run_open', 'another run is under way');
      running = true;
      return async () => {
        running = false;
      };
    },
    tidy: async () => {
      await sql`vacuum (analyze) ${sql.raw(WRITTEN)}`.execute(db);
    },
    close: async () => {
      await db.destroy();
      await database.close();
      journal.close();
      unlock();
    },
  };
}

/** As usual, but without the timer that tells of slow starts: where the start fails, it would keep the process alive. */
const START = [...PGlite.defaultStartParams, '-c', 'log_startup_progress_interval=0'];

/** Makes the database under another name first: killed meanwhile, there is none rather than half of one. */
async function openDatabase(folder: string, journal: Journal): Promise<PGlite> {
  const [path, making] = [join(folder, NAMES.database), join(folder, NAMES.making)];
  try {
    if (!existsSync(path) && journal.decisions.length === 0) {
      rmSync(making, { recursive: true, force: true });
      await (await PGlite.create(making, { startParams: START })).close();
      renameSync(making, path);
    }
    if (!existsSync(join(path, 'PG_VERSION'))) throw new Error('it is not there');
    return await PGlite.create(path, { startParams: START });
  } catch (error) {
    if (isFull(folder)) throw diskFull(folder);
    const { message } = error as Error;
    throw new EffectError(
      'store_damaged',
      `${path} does not open (${message}): "ascribe restore" a backup into a new place; decisions are safe in ${NAMES.journal}`,
      { cause: error },
    );
  }
}
