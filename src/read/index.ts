export { createReader } from './reader.ts';
export type { Format, InputDocument, ReadingKnowledge } from './types.ts';
