import type { Clock, Store } from '../model/index.ts';
import { migrate } from './schema/migrate.ts';
import { storeOver } from './store.ts';

/** What a store asks of the outside world besides its folder or server. */
export interface StoreEffects {
  readonly clock: Clock;
}

/**
 * Opens the store at an address: a project folder (made where it is missing), or `postgres://user@host/database`.
 * @throws EffectError with a code that says what is wrong (docs/store.md lists them)
 */
export async function openStore(address: string, { clock }: StoreEffects): Promise<Store> {
  const backend = await openBackend(address);
  try {
    await migrate(backend.db);
    return await storeOver(backend, clock);
  } catch (error) {
    await backend.close();
    throw error;
  }
}

async function openBackend(address: string) {
  if (/^postgres(?:ql)?:\/\//i.test(address)) return (await import('./server.ts')).openServer(address);
  return (await import('./folder/open.ts')).openFolder(address);
}
