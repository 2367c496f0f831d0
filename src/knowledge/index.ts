export { loadKnowledge, packagedKnowledge, readWorldGazetteer } from './load.ts';
export { type FoundRow, findRow } from './rows.ts';
