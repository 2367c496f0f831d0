import { existsSync } from 'node:fs';
import { type Clock, type Codebook, InputError, type Store } from '../model/index.ts';
import type { Backend } from './backend.ts';
import { backupFrom, type Moved, type OnRows, restoreInto } from './backup/index.ts';
import { databaseOf } from './folder/names.ts';
import { migrate } from './schema/migrate.ts';
import { storeOver } from './store.ts';

/** What a store asks of the outside world besides its folder or server. */
export interface StoreEffects {
  readonly clock: Clock;
  /** By which corrected claims are filed; asked for when there is one. */
  readonly codebook: () => Codebook;
}

/**
 * Opens the store at an address: a project folder (made where it is missing), or `postgres://user@host/database`.
 * @throws EffectError with a code that says what is wrong (docs/store.md lists them)
 */
export async function openStore(address: string, effects: StoreEffects): Promise<Store> {
  const backend = await openBackend(address);
  try {
    await migrate(backend.db);
    return await storeOver(backend, effects);
  } catch (error) {
    await backend.close();
    throw error;
  }
}

/** Whether a project is in a folder; a server is taken to have one. */
export function storeExists(address: string): boolean {
  return isServer(address) || existsSync(databaseOf(address));
}

/** Everything that a store holds, at one moment, into a file (gzipped JSONL) that either kind of store takes. */
export async function backup(address: string, path: string, onRows: OnRows): Promise<Moved> {
  return withBackend(address, async (backend) => {
    await migrate(backend.db);
    return backupFrom(backend, path, onRows);
  });
}

/** A backup into a new project. @throws InputError `not_empty`, `backup_damaged`, `no_backup`, `not_found` */
export async function restore(path: string, address: string, onRows: OnRows): Promise<Moved> {
  if (!existsSync(path)) throw new InputError('not_found', `there is no file ${path}`);
  return withBackend(address, (backend) => restoreInto(backend, path, onRows));
}

async function withBackend<Result>(address: string, work: (backend: Backend) => Promise<Result>): Promise<Result> {
  const backend = await openBackend(address);
  try {
    return await work(backend);
  } finally {
    await backend.close();
  }
}

function isServer(address: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(address);
}

async function openBackend(address: string): Promise<Backend> {
  if (isServer(address)) return (await import('./server.ts')).openServer(address);
  return (await import('./folder/open.ts')).openFolder(address);
}
