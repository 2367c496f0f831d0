import { userInfo } from 'node:os';
import { z } from 'zod';
import { systemClock } from '../../effects/index.ts';
import type { Store } from '../../model/index.ts';
import { openStore, storeExists } from '../../store/index.ts';
import { noProject, serverAddress } from '../address.ts';
import { CODEBOOK_TABLES, openTables } from '../options.ts';

const Ours = z.object({ project: z.string().default(''), store: z.string().optional() });

/** The address that the command line names: a server before a folder. */
export function addressOf(options: Record<string, unknown>): string {
  const { project, store } = Ours.parse(options);
  return store === undefined ? project : serverAddress(store);
}

/** Does something with a project and closes it, however that ends. @throws UsageError `no_project` where there is none */
export async function withProject<Result>(
  options: Record<string, unknown>,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const address = addressOf(options);
  if (!storeExists(address)) throw noProject(address);
  return withStore(address, options, work);
}

/** As {@link withProject}, but makes the project where there is none. */
export async function withStore<Result>(
  address: string,
  options: Record<string, unknown>,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const store = await openStore(address, { clock: systemClock, codebook: () => openTables(CODEBOOK_TABLES, options) });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Whether the command line names a project and no inputs, for commands that take either. */
export function namesProject(given: readonly string[], { project, store }: Record<string, unknown>): boolean {
  return given.length === 0 && (project !== undefined || store !== undefined);
}

/** All of what a project gives one by one. */
export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** Login name of whoever is at the terminal. */
export function loginName(): string {
  try {
    return userInfo().username;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== undefined) return 'unknown'; // the user has no entry, as in containers
    throw error;
  }
}
