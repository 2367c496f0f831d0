export type { CoderName } from './claim.ts';
export { type Coder, createCoder } from './coder.ts';
export { checkFrames } from './frames/check.ts';
export { timeUntier } from './grammar/times.ts';
export { verbLexicon } from './verbs.ts';
