export { readGazetteers, saveGazetteer } from './gazetteers.ts';
export { knowledgeHash } from './hash.ts';
export { loadKnowledge, loadTables, readKnowledge, readWorldGazetteer } from './load.ts';
export { findRow } from './rows.ts';
