import type { Territory } from '../model/index.ts';
import type { ReportContext } from './context.ts';
import type { EventMention } from './event.ts';
import { contentHead } from './grammar/nominal.ts';
import { quantityOf } from './how-many/quantity.ts';

/** Ground that changes hands, with how much of it the text counts ("56 villages", "400 square kilometres"). */
export function territoryOf(context: ReportContext, event: EventMention): Territory | null {
  const change = event.action.territory;
  if (!change) return null;
  const places = event.fillers.filter((filler) => filler.slot === 'PLACE');
  let count: number | null = null;
  let area: number | null = null;
  for (const { head } of places) {
    const amount = quantityOf(event.tree, head)?.low ?? null;
    if (isArea(contentHead(context, event.tree, head).lemma)) area ??= amount;
    else count ??= amount;
  }
  return { change, count, area_km2: area };
}

function isArea(lemma: string): boolean {
  return /^(km2|kilomet(er|re)s?|sq)$/.test(lemma.toLowerCase());
}
