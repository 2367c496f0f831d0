export { loadKnowledge, packagedKnowledge } from './load.ts';
