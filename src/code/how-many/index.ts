export { type TollLexicon, tollLexicon } from './lexicon.ts';
export { type Quantity, quantityOf } from './quantity.ts';
export { type StrayToll, strayTolls } from './stray.ts';
export { type SideOf, tollsOf } from './tolls.ts';
export { isWarTotal } from './war-total.ts';
