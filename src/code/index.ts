export type { CoderName } from './claim.ts';
export { type Coder, createCoder } from './coder.ts';
export { checkFrames } from './frames/check.ts';
export { verbLexicon } from './verbs.ts';
