export { loadKnowledge, loadTables, packagedKnowledge, readKnowledge, readWorldGazetteer } from './load.ts';
export { findRow } from './rows.ts';
