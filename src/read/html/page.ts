import { emptyDraft } from '../finish.ts';
import type { LineVerdict } from '../strip/lines.ts';
import { partPieces } from '../strip/pieces.ts';
import { countWords } from '../strip/prose.ts';
import { creditLine, noteCredits } from '../strip/strip.ts';
import type { Tables } from '../tables.ts';
import type { Draft, Verdict } from '../types.ts';
import { findByline } from './author.ts';
import { findBeside } from './beside.ts';
import { dropBio } from './bio.ts';
import type { Block, Layout } from './blocks.ts';
import { cellReader } from './data.ts';
import { findSlides } from './gallery.ts';
import { findMain } from './main.ts';
import { fillFacts, findOutlet, findPublished, type PageFacts, readFacts } from './meta.ts';
import { fileOutside } from './outside.ts';
import { findSignups } from './signup.ts';
import { HEADLINE_AGAIN, sortMain } from './sort.ts';
import { findTalk } from './talk.ts';
import { findHeadline } from './title.ts';
import { type Element, listElements, parseHtml } from './tree.ts';
import { layOutTrusted } from './trust.ts';
import { findThreads } from './zones.ts';

const THREAD: Verdict = { kind: 'comments', reason: "readers' thread" };
const SIGNUP: Verdict = { kind: 'form', reason: 'beside a field for an address' };
const SLIDE: Verdict = { kind: 'caption', reason: 'slide of a gallery' };

/**
 * A page to the report on it.
 * @throws InputError `too_deep`, `too_complex`
 */
export function readHtml(html: string, url: string | null, tables: Tables): Draft {
  const page = openPage(html, tables);
  const main = findMain(page.layout, (i) => page.outside[i] !== null);
  return compose(page, main, url, tables);
}

/** A piece of HTML that is a report already, as feeds hold them: nothing to look for, only to strip. */
export function readFragment(html: string, title: string | null, tables: Tables): Draft {
  const page = openPage(html, tables);
  const draft = compose(page, page.elements.find((element) => element.tagName === 'body') ?? null, null, tables, title);
  return { ...draft, title };
}

interface Page {
  readonly elements: readonly Element[];
  readonly facts: PageFacts;
  readonly layout: Layout;
  readonly lines: readonly (LineVerdict | null)[];
  /** Blocks that are not the report's wherever it stands. */
  readonly outside: readonly (Verdict | null)[];
}

function openPage(html: string, tables: Tables): Page {
  const document = parseHtml(html);
  const elements = listElements(document);
  const layout = layOutTrusted(document, tables.roles, tables.line);
  const lines = layout.blocks.map(lineReader(tables));
  const outside = judgeOutside(layout, lines, elements, tables);
  return { elements, facts: readFacts(document, elements), layout, lines, outside };
}

/** Judges blocks by their own words. A table's bare numbers and an unlinked sentence that opens like a link are no site's. */
function lineReader(tables: Tables): (block: Block) => LineVerdict | null {
  const isCell = cellReader();
  return (block) => {
    const line = creditLine(block.text, tables) ?? tables.line(block.text);
    if (!line) return null;
    const own =
      (leadsAway(line) && isUnlinkedProse(block)) || (/^[^\p{L}]+$|\d{4}$/u.test(block.text) && isCell(block));
    return own ? null : line;
  };
}

function leadsAway({ kind, reach }: LineVerdict): boolean {
  return (kind === 'related' || kind === 'navigation') && reach === 'line';
}

function isUnlinkedProse(block: Block): boolean {
  return block.linked === 0 && block.prose;
}

/** Roles and threads, before anything is known of where the report stands. */
function judgeOutside(
  layout: Layout,
  lines: readonly (LineVerdict | null)[],
  elements: readonly Element[],
  tables: Tables,
): (Verdict | null)[] {
  const areas = elements.filter((element) => element.tagName === 'textarea');
  const fields = areas.flatMap((area) => layout.range.get(area)?.[0] ?? []);
  const talk = findTalk({ layout, lines, readName: tables.writer }, fields);
  const threads = new Set([...findThreads(layout, lines, elements), ...talk]);
  const slides = findSlides(layout);
  const signups = findSignups(layout, elements);
  return layout.blocks.map((block, i) => {
    if (!threads.has(i)) return block.role ?? (slides.has(i) ? SLIDE : signups.has(i) ? SIGNUP : null);
    const form = block.role?.kind === 'form' || block.control || lines[i]?.kind === 'form';
    return form && !block.prose ? { kind: 'form', reason: 'form of a thread' } : THREAD;
  });
}

function compose(
  { facts, layout, lines, outside }: Page,
  main: Element | null,
  url: string | null,
  tables: Tables,
  given: string | null = null,
): Draft {
  const draft = emptyDraft();
  const start = (main && layout.range.get(main)?.[0]) ?? 0;
  const headline = findHeadline(facts, layout, start);
  draft.title = given ?? headline.title;
  const verdicts = judgeAll(layout, lines, outside, main, draft.title, tables);
  keepLoneHeadline(layout, verdicts);
  const texts = layout.blocks.map((block) => block.text);
  fillFacts(draft, facts, url);
  draft.outlet = findOutlet(facts, url, tables) ?? headline.rest;
  const head = texts.filter((_, i) => verdicts[i]?.kind === 'byline' || (i < start + 3 && i > start - 8));
  const near = facts.elements.filter((element) => {
    const range = layout.range.get(element);
    return isNear(range, start) && outside[range?.[0] ?? 0] === null;
  });
  draft.byline = findByline(facts, head, near, tables);
  draft.published = findPublished(facts, url, head, tables);
  dropBio(texts, verdicts, draft.byline);
  noteCredits(texts, verdicts, draft, tables);
  const parted = partPieces(
    layout.blocks.map(({ text }) => ({ text, gap: true })),
    verdicts,
  );
  draft.body = parted.body;
  draft.removed = parted.removed;
  draft.language ??= tables.language(draft.body);
  return draft;
}

/** Fewer words than these tell no event. */
const SHORTEST_NEWS = 6;

/** Maps and tickers tell an event in a line without more: where no running text stands, its headline is the report. */
function keepLoneHeadline({ blocks }: Layout, verdicts: (Verdict | null)[]): void {
  if (blocks.some((block, i) => verdicts[i] === null && block.prose) || !verdicts.includes(null)) return;
  const i = verdicts.findIndex((verdict) => verdict?.reason === HEADLINE_AGAIN);
  if (i >= 0 && countWords(blocks[i]?.text ?? '') >= SHORTEST_NEWS) verdicts[i] = null;
}

/** Above the report and by its first lines. */
function isNear(range: readonly [number, number] | undefined, start: number): boolean {
  return range !== undefined && range[0] > start - 10 && range[0] < start + 6 && range[1] - range[0] <= 2;
}

function judgeAll(
  layout: Layout,
  lines: readonly (LineVerdict | null)[],
  outside: readonly (Verdict | null)[],
  main: Element | null,
  title: string | null,
  tables: Tables,
): (Verdict | null)[] {
  const end = (main && layout.range.get(main)?.[1]) ?? layout.blocks.length;
  const inside = main ? sortMain(layout, main, outside, lines, title, tables) : new Map<number, Verdict | null>();
  const free = (i: number) => outside[i] === null && lines[i] === null;
  const beside = main ? findBeside(layout, main, title, free) : new Set<number>();
  return layout.blocks.map((block, i) => {
    if (inside.has(i)) return inside.get(i) ?? null;
    return beside.has(i) ? null : (outside[i] ?? fileOutside(block, layout, lines[i] ?? null, i >= end, tables));
  });
}
