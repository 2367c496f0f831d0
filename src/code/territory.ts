import type { Territory, Token } from '../model/index.ts';
import type { ReportContext } from './context.ts';
import type { EventMention } from './event.ts';
import { contentHead } from './grammar/nominal.ts';
import type { TollLexicon } from './how-many/index.ts';
import { amountAt, wordsOf } from './how-many/numbers.ts';
import type { Tree } from './tree.ts';

/** Ground that changes hands, with how much of it the text counts ("56 villages", "400 square kilometres"). */
export function territoryOf(context: ReportContext, event: EventMention, lexicon: TollLexicon): Territory | null {
  const change = event.action.territory;
  if (!change) return null;
  const places = event.fillers
    .filter((filler) => filler.slot === 'PLACE')
    .map(({ head }) => counted(contentHead(context, event.tree, head), event.tree, lexicon));
  const area = places.find(({ head }) => isArea(head.lemma));
  const count = places.find(({ head }) => !isArea(head.lemma));
  return { change, count: count?.amount ?? null, area_km2: area?.amount ?? null };
}

function counted(
  head: Token,
  tree: Tree,
  lexicon: TollLexicon,
): { readonly head: Token; readonly amount: number | null } {
  const number = tree.child(head, 'nummod');
  const amount = number ? amountAt(wordsOf(tree.tokens), number.index, lexicon) : null;
  return { head, amount: amount?.low ?? amount?.high ?? null };
}

function isArea(lemma: string): boolean {
  return /^(km2|kilomet(er|re)s?|sq)$/.test(lemma.toLowerCase());
}
