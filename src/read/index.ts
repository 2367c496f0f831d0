export { createReader, feedsInOpml } from './reader.ts';
export type { Format, InputDocument, Listed, Reader, ReadingKnowledge } from './types.ts';
