export { brokenDown } from './breakdown.ts';
export { type TollLexicon, tollLexicon } from './lexicon.ts';
export { quantityOf } from './quantity.ts';
export { type StrayToll, strayTolls } from './stray.ts';
export { type Counted, countHarmed, tollsOf } from './tolls.ts';
export { isWarTotal } from './war-total.ts';
