export { createReader } from './reader.ts';
export { FORMATS, type Format, type InputDocument, type Reader, type ReadingKnowledge } from './types.ts';
