import type { Token } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import type { EventMention, Filler } from '../event.ts';
import { identities } from '../parties/identify.ts';
import type { Tree } from '../tree.ts';
import type { TollLexicon } from './lexicon.ts';
import { amountAt, wordsOf } from './numbers.ts';
import { quantityOf } from './quantity.ts';

/** A list of more parts is a table. */
const MOST_PARTS = 4;

/**
 * "29 fighters were killed: 15 of A and 14 of B": where the numbers behind add up to the one before, and each is of somebody who
 * takes part, those harmed are the parts and not the whole.
 */
export function brokenDown(context: ReportContext, event: EventMention, lexicon: TollLexicon): EventMention {
  const fillers = event.fillers.flatMap((filler) => partsOf(context, event, filler, lexicon) ?? [filler]);
  return fillers.length === event.fillers.length ? event : { ...event, fillers };
}

function partsOf(
  context: ReportContext,
  { tree, clause }: EventMention,
  filler: Filler,
  lexicon: TollLexicon,
): readonly Filler[] | null {
  const total = filler.slot === 'TOLL' ? quantityOf(context, tree, filler.head, lexicon)?.low : null;
  if (!total) return null;
  const found = numbersBehind(tree, Math.max(filler.head.index, clause.index), lexicon);
  const sum = found.reduce((all, { count }) => all + count, 0);
  if (found.length < 2 || found.length > MOST_PARTS || sum !== total) return null;
  if (!found.every(({ head }) => takesPart(context, tree, head))) return null;
  return found.map(({ head }) => ({ ...filler, head }));
}

interface Part {
  readonly head: Token;
  readonly count: number;
}

/** The exact numbers behind a colon or comma, each right behind it, a comma or "and". */
function numbersBehind(tree: Tree, after: number, lexicon: TollLexicon): Part[] {
  const words = wordsOf(tree.tokens);
  const parts: Part[] = [];
  for (const token of tree.tokens.slice(after + 1)) {
    const before = tree.tokens[token.index - 1]?.form ?? '';
    const opens = parts.length === 0 ? /^(?::|,|–|—|including)$/ : /^(?:,|and)$/;
    const amount = opens.test(before) ? amountAt(words, token.index, lexicon) : null;
    if (amount?.low == null || amount.low !== amount.high) continue;
    const noun = tree.parent(token);
    const counted = token.deprel === 'nummod' && noun && noun.index > token.index ? noun : token;
    parts.push({ head: counted, count: amount.low });
  }
  return parts;
}

/** Somebody by name, or somebody armed: women and children are told of as parts too. */
function takesPart(context: ReportContext, tree: Tree, head: Token): boolean {
  return context.nounAt(tree, head)?.class === 'fighters' || identities(context, tree, head).length > 0;
}
