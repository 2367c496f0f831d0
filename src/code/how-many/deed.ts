import type { Token } from '../../model/index.ts';
import type { Tree } from '../tree.ts';
import { LONGEST_PHRASE, type TollLexicon } from './lexicon.ts';
import { amountAt, vagueAt } from './numbers.ts';
import type { Quantity } from './quantity.ts';

/** "killed at least 12 people", "wounding dozens": the amount right behind the word, and the noun behind it. */
export function afterDeed(tree: Tree, words: readonly string[], anchor: Token, lexicon: TollLexicon): Quantity | null {
  for (let at = anchor.index + 1; at <= anchor.index + 1 + LONGEST_PHRASE; at += 1) {
    const amount = amountAt(words, at, lexicon) ?? vagueAt(words, at, lexicon);
    if (amount?.first !== anchor.index + 1) continue;
    const counted = endOfRun(
      tree,
      tree.tokens.slice(amount.last + 1, amount.last + 4).find((token) => token.upos === 'NOUN'),
    );
    return {
      ...amount,
      said: true,
      counted: counted ?? tree.tokens[amount.last] ?? anchor,
      last: counted?.index ?? amount.last,
    };
  }
  return null;
}

/** "checkpoints" of "two ISIS checkpoints". */
function endOfRun(tree: Tree, noun: Token | undefined): Token | undefined {
  const next = noun && tree.tokens[noun.index + 1];
  return next?.upos === 'NOUN' ? endOfRun(tree, next) : noun;
}
