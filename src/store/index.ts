export { takeLock } from './folder/lock.ts';
export { backup, openStore, restore, type StoreEffects, storeExists } from './open.ts';
