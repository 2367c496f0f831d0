export { loadKnowledge, packagedKnowledge, readWorldGazetteer } from './load.ts';
export { findRow } from './rows.ts';
