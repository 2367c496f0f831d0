export { backup, openStore, restore, type StoreEffects, storeExists } from './open.ts';
