import type { Toll } from '../../model/index.ts';
import type { Tree } from '../tree.ts';
import type { TollLexicon } from './lexicon.ts';

/** No single event of the wars of the last decades in UCDP's georeferenced set killed more but for a few massacres. */
const LARGEST_EVENT = 5000;
/** From here on a number beside a noun for the whole war is the war's. */
const LARGE = 500;

/** Whether a toll adds up a whole war ("more than 300,000 people have been killed since the conflict began"). */
export function isWarTotal(tree: Tree, toll: Toll, lexicon: TollLexicon): boolean {
  const number = toll.low ?? toll.high ?? 0;
  if (number >= LARGEST_EVENT) return true;
  return number >= LARGE && tree.tokens.some((token) => lexicon.is(token.lemma.toLowerCase(), 'war'));
}
