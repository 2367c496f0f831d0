import { emptyDraft } from '../finish.ts';
import type { LineVerdict } from '../strip/lines.ts';
import { collectRemoved } from '../strip/pieces.ts';
import { isProse } from '../strip/prose.ts';
import { creditLine, noteCredits } from '../strip/strip.ts';
import type { Tables } from '../tables.ts';
import type { Draft, Verdict } from '../types.ts';
import { findBeside } from './beside.ts';
import type { Block, Layout } from './blocks.ts';
import { findMain } from './main.ts';
import { fillFacts, findByline, findOutlet, findPublished, type PageFacts, readFacts } from './meta.ts';
import { fileOutside } from './outside.ts';
import { sortMain } from './sort.ts';
import { findHeadline } from './title.ts';
import { type Element, listElements, parseHtml } from './tree.ts';
import { layOutTrusted } from './trust.ts';
import { findThreads } from './zones.ts';

const THREAD: Verdict = { kind: 'comments', reason: "readers' thread" };

/**
 * A page to the report on it.
 * @throws InputError `too_deep`, `too_complex`
 */
export function readHtml(html: string, url: string | null, tables: Tables): Draft {
  const document = parseHtml(html);
  const elements = listElements(document);
  const facts = readFacts(document, elements);
  const layout = layOutTrusted(document, tables.roles);
  const lines = layout.blocks.map((block) => creditLine(block.text, tables) ?? tables.line(block.text));
  const outside = judgeOutside(layout, lines, elements);
  const main = findMain(layout, (i) => outside[i] !== null);
  return compose(layout, lines, outside, main, facts, url, tables);
}

/** Roles and threads, before anything is known of where the report stands. */
function judgeOutside(
  layout: Layout,
  lines: readonly (LineVerdict | null)[],
  elements: readonly Element[],
): (Verdict | null)[] {
  const threads = findThreads(layout, lines, elements);
  return layout.blocks.map((block, i) => {
    if (!threads.has(i)) return block.role;
    const form = block.role?.kind === 'form' || block.control || lines[i]?.kind === 'form';
    return form && !isProse(block.text) ? { kind: 'form', reason: 'form of a thread' } : THREAD;
  });
}

function compose(
  layout: Layout,
  lines: readonly (LineVerdict | null)[],
  outside: readonly (Verdict | null)[],
  main: Element | null,
  facts: PageFacts,
  url: string | null,
  tables: Tables,
): Draft {
  const draft = emptyDraft();
  const [start, end] = (main && layout.range.get(main)) ?? [0, layout.blocks.length];
  const headline = findHeadline(facts, layout, start);
  const inside = main ? sortMain(layout, main, outside, lines, headline.title) : new Map<number, Verdict | null>();
  const free = (i: number) => outside[i] === null && lines[i] === null;
  const beside = main ? findBeside(layout, main, headline.title, free) : new Set<number>();
  const verdicts = layout.blocks.map((block, i) => {
    if (inside.has(i)) return inside.get(i) ?? null;
    return beside.has(i) ? null : (outside[i] ?? fileOutside(block, lines[i] ?? null, i >= end));
  });
  const texts = layout.blocks.map((block) => block.text);
  fillFacts(draft, facts, url);
  draft.title = headline.title;
  draft.outlet = findOutlet(facts, url, tables) ?? headline.rest;
  const head = texts.filter((_, i) => verdicts[i]?.kind === 'byline' || (i < start + 3 && i > start - 8));
  draft.byline = findByline(facts, head);
  draft.published = findPublished(facts, url, head, tables);
  noteCredits(texts, verdicts, draft, tables);
  draft.body = joinBlocks(layout.blocks.filter((_, i) => verdicts[i] === null));
  draft.removed = collectRemoved(layout.blocks, verdicts);
  draft.language ??= tables.language(draft.body);
  return draft;
}

function joinBlocks(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join('\n\n');
}
