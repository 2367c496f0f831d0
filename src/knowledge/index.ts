export { loadKnowledge, packagedKnowledge, readWorldGazetteer } from './load.ts';
