import type { LineVerdict } from '../strip/lines.ts';
import { countWords } from '../strip/prose.ts';
import type { Tables } from '../tables.ts';
import type { Verdict } from '../types.ts';
import type { Block, Layout } from './blocks.ts';
import { caption } from './sort.ts';

/** What a block is that stands outside the report and says nothing of itself. */
export function fileOutside(
  block: Block,
  layout: Layout,
  line: LineVerdict | null,
  below: boolean,
  tables: Tables,
): Verdict {
  const known = line ?? caption(block, layout);
  if (known) return known;
  if (block.control) return { kind: 'form', reason: 'beside fields of a form' };
  if (block.linked > block.size * 0.6) {
    return below && countWords(block.text) >= 4
      ? { kind: 'related', reason: 'link below the report' }
      : { kind: 'navigation', reason: 'link outside the report' };
  }
  const kind = tables.kindOf(block.text) ?? (block.linked > 0 && block.size <= 200 ? 'promotion' : 'other');
  return { kind, reason: 'outside the report' };
}
