import { foldTitle } from '../fold.ts';
import type { LineVerdict } from '../strip/lines.ts';
import { countWords, endsSentence } from '../strip/prose.ts';
import { spreadReach } from '../strip/reach.ts';
import type { Tables } from '../tables.ts';
import type { Verdict } from '../types.ts';
import type { Block, Layout } from './blocks.ts';
import { type Element, elementHolds, isHeading, parentElement } from './tree.ts';

const LONGEST_CAPTION = 300;
/** Why a headline that stands in the report is not kept there. */
export const HEADLINE_AGAIN = 'headline repeated';

/** Which blocks of the element that holds the report are not the report's. */
export function sortMain(
  layout: Layout,
  main: Element,
  outside: readonly (Verdict | null)[],
  lines: readonly (LineVerdict | null)[],
  title: string | null,
  tables: Tables,
): Map<number, Verdict | null> {
  const [start, end] = layout.range.get(main) ?? [0, 0];
  const blocks = layout.blocks.slice(start, end);
  const headline = title && { text: title, folded: foldTitle(title) };
  const own = blocks.map(
    (block, i) => outside[start + i] ?? judge(block, layout, lines[start + i] ?? null, headline, tables),
  );
  const spread = spreadReach(
    own.map((verdict, i) => (verdict ? { reach: 'line', sure: true, ...lines[start + i], ...verdict } : null)),
    blocks.map((block) => block.prose && !isHeading(block.element)),
    Number.POSITIVE_INFINITY,
  );
  dropLinkLists(blocks, spread);
  dropTeasers(blocks, spread);
  dropEdges(blocks, spread, tables);
  dropAppeals(blocks, spread, tables);
  dropBareHeadings(blocks, spread);
  return new Map(spread.map((verdict, i) => [start + i, verdict]));
}

function judge(
  block: Block,
  layout: Layout,
  line: LineVerdict | null,
  headline: { readonly text: string; readonly folded: string } | '' | null,
  tables: Tables,
): Verdict | null {
  if (headline && block.text.length <= headline.text.length * 2 && foldTitle(block.text) === headline.folded)
    return { kind: 'other', reason: HEADLINE_AGAIN };
  if (block.control && !block.prose) return { kind: 'form', reason: 'beside fields of a form' };
  const appeal = block.linked > 0 && !block.item ? tables.appeal(block.text) : null;
  return line ?? caption(block, layout) ?? linkedLine(block) ?? appeal;
}

/** A short text right after a picture that shares a wrapper with it or is set apart in italics. */
export function caption(block: Block, layout: Layout): Verdict | null {
  if (!block.afterImage || block.text.length > LONGEST_CAPTION || isHeading(block.element)) return null;
  const slanted = block.slanted >= block.size * 0.9;
  const wrapper = parentElement(block.element);
  const range = wrapper && layout.range.get(wrapper);
  const shared = range && range[1] - range[0] === 1 && elementHolds(wrapper, 'img');
  return slanted || shared ? { kind: 'caption', reason: 'set under a picture' } : null;
}

/** A line that is a link and little else leads away from the report. */
function linkedLine(block: Block): Verdict | null {
  if (isHeading(block.element) || block.item) return null;
  const share = block.linked / Math.max(1, block.size);
  const alone = share > 0.85 && block.text.length < 250;
  const mostly = share > 0.6 && !block.prose && block.text.length < 200;
  return alone || mostly ? { kind: 'related', reason: 'a link and little else' } : null;
}

/** A list whose words are nearly all links leads away from the report. */
function dropLinkLists(blocks: readonly Block[], verdicts: (Verdict | null)[]): void {
  for (let start = 0; start < blocks.length; ) {
    let end = start + 1;
    if (blocks[start]?.item) while (blocks[end]?.item) end++;
    const list = blocks.slice(start, end);
    const size = list.reduce((sum, block) => sum + block.size, 0);
    const linked = list.reduce((sum, block) => sum + block.linked, 0);
    if (list[0]?.item && linked > size * 0.8)
      for (let i = start; i < end; i++) verdicts[i] ??= { kind: 'related', reason: 'list of links' };
    start = end;
  }
}

/** Fewer linked headings in a row may be a report's own. */
const FEWEST_TEASERS = 3;
const LONGEST_TEASER = 400;

/** Headings that are links, each with a few words below it: other reports, one after another. */
function dropTeasers(blocks: readonly Block[], verdicts: (Verdict | null)[]): void {
  const heads = blocks.flatMap((block, i) => (isHeading(block.element) && block.linked > block.size * 0.6 ? [i] : []));
  const teasers = heads.filter((start, k) => isTeaser(blocks.slice(start + 1, heads[k + 1] ?? start + 3)));
  if (teasers.length < FEWEST_TEASERS) return;
  for (const start of teasers) {
    const next = heads.find((head) => head > start) ?? start + 2;
    for (let i = start; i < Math.min(next, blocks.length); i++) verdicts[i] ??= { kind: 'related', reason: 'teaser' };
  }
}

function isTeaser(below: readonly Block[]): boolean {
  return below.length <= 3 && below.reduce((size, block) => size + block.text.length, 0) <= LONGEST_TEASER;
}

/** Short lines before the first and after the last running text are the page's: dates, names, counters, topics. */
function dropEdges(blocks: readonly Block[], verdicts: (Verdict | null)[], tables: Tables): void {
  const kept = blocks.map((block, i) => verdicts[i] === null && (block.prose || block.item));
  const [first, last] = [kept.indexOf(true), kept.lastIndexOf(true)];
  if (first < 0) return;
  blocks.forEach((block, i) => {
    if (verdicts[i] !== null || (i >= first && i <= last)) return;
    const leads = i < first && (/:$/.test(block.text) || (isHeading(block.element) && i === first - 1));
    if (leads || countWords(block.text) > 12 || isSentence(block.text)) return;
    const reason = i < first ? 'short line above the text' : 'short line below the text';
    verdicts[i] = { kind: tables.kindOf(block.text) ?? 'other', reason };
  });
}

/** An appeal that stands below a report is among its last paragraphs. */
const LAST = 3;

/** A last paragraph in which the site speaks for itself, also where no link is in it. */
function dropAppeals(blocks: readonly Block[], verdicts: (Verdict | null)[], tables: Tables): void {
  const kept = blocks.flatMap((_, i) => (verdicts[i] === null ? [i] : []));
  if (kept.length <= LAST) return;
  for (const i of kept.slice(-LAST))
    verdicts[i] = tables.appeal(blocks[i]?.text ?? '') ?? underAppeal(blocks, verdicts, i);
}

/** Speaks to the reader below a heading that asks for support. */
function underAppeal(blocks: readonly Block[], verdicts: readonly (Verdict | null)[], at: number): Verdict | null {
  const [head, block] = [blocks[at - 1], blocks[at]];
  const above = verdicts[at - 1] ?? null;
  const opens = above?.kind === 'donation' && head && (head.prose || isHeading(head.element));
  return opens && block && /\b(?:you|your|we|our)\b/i.test(block.text) && !/["“”«»„]/.test(block.text) ? above : null;
}

/** Whether a short line is said in whole: a sentence of some words, or somebody's words in quotation marks. */
function isSentence(text: string): boolean {
  return (endsSentence(text) && countWords(text) >= 4) || (/^["“„«].*["”“»]$/s.test(text) && countWords(text) >= 3);
}

/** A heading over nothing but removed pieces goes with them; one at the very end too. */
function dropBareHeadings(blocks: readonly Block[], verdicts: (Verdict | null)[]): void {
  let below: Verdict | null = { kind: 'other', reason: 'heading over nothing' };
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i];
    if (!block) continue;
    if (verdicts[i] !== null) {
      if (verdicts[i]?.kind === 'related' || verdicts[i]?.kind === 'promotion') below ??= null;
      continue;
    }
    if (isHeading(block.element) && below) verdicts[i] = below;
    else below = null;
  }
}
