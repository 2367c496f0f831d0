export { toConllu } from './conllu.ts';
export { loadPackagedParser } from './packaged.ts';
export { loadParser } from './parser.ts';
