export { openStore, type StoreEffects } from './open.ts';
