export { hedgeOf } from './hedge.ts';
export { CertaintyLexicon } from './lexicon.ts';
export { statusOf } from './status.ts';
export { timeFrameOf } from './time-frame.ts';
