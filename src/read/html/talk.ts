import { foldLine } from '../fold.ts';
import type { LineVerdict } from '../strip/lines.ts';
import { countWords } from '../strip/prose.ts';
import type { NameLine, NameReader } from '../strip/writer.ts';
import { isReport, type Layout } from './blocks.ts';
import { attribute, type Element, parentElement } from './tree.ts';
import { partAround } from './unit.ts';

/** Of the parts that open with a name, so many must look like comments. */
const MOST = 0.7;
const HALF = 0.5;
/** Blocks at the beginning and the end of a comment where its time stands. */
const NEAR = 3;
/** A form to write in stands within so many blocks below the last comment. */
const FORM_WITHIN = 8;
/** A comment of more blocks than this is none. */
const FAR = 30;

/** A page as comments are looked for on it. */
export interface Page {
  readonly layout: Layout;
  readonly lines: readonly (LineVerdict | null)[];
  readonly readName: NameReader;
}

interface Head extends NameLine {
  readonly at: number;
}

/** One part that may be a comment. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly words: boolean;
  readonly dated: boolean;
  /** A time of day, "2 days ago", or a button to answer: what dated lists have not. */
  readonly answered: boolean;
}

/**
 * Readers' comments told by how they are laid out, whatever they are called: below some of the report parts of one
 * make, each with a name of its own, a time and words. `fields`: the blocks at which text fields stand.
 */
export function findTalk(page: Page, fields: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  const firstProse = page.layout.blocks.findIndex(isReport);
  if (firstProse < 0) return found;
  for (const heads of headsByMake(page, firstProse)) {
    const opened = heads.map((_, k) => readPart(page, heads, k));
    const [head] = heads;
    const lone = heads.length === 1 && head ? lonePart(page, head, fields) : signedParts(page, heads, fields);
    const parts = areComments(opened, page.layout, fields) ? opened : lone;
    for (let i = parts[0]?.start ?? 0; i < (parts.at(-1)?.end ?? 0); i++) found.add(i);
  }
  return found;
}

/** Blocks that open with a name, by the make of the elements that they stand in. */
function headsByMake({ layout, lines, readName }: Page, after: number): readonly (readonly Head[])[] {
  const makes = new Map<string, Head[]>();
  for (let at = after + 1; at < layout.blocks.length; at++) {
    const block = layout.blocks[at];
    const line = lines[at];
    const button = line?.sure && line.reach === 'line' && line.kind !== 'byline';
    const head = block && !button && readName(block.text);
    if (!block || !head) continue;
    const make = makeOf(block.element);
    const known = makes.get(make);
    if (known) known.push({ ...head, at });
    else makes.set(make, [{ ...head, at }]);
  }
  return [...makes.values()].flatMap(runs);
}

/** Heads that follow one another closely; the same make far off is another part of the page. */
function runs(heads: readonly Head[]): Head[][] {
  const found: Head[][] = [];
  for (const head of heads) {
    const open = found.at(-1);
    const last = open?.at(-1);
    if (open && last && head.at - last.at <= FAR) open.push(head);
    else found.push([head]);
  }
  return found;
}

function makeOf(element: Element): string {
  const parent = parentElement(element);
  return [element, parent].map((each) => each && `${each.tagName}.${plainClass(each)}`).join('<');
}

/** Class names without numbers: `comment-123 odd` and `comment-124 even` are one make. */
function plainClass(element: Element): string {
  return (attribute(element, 'class') ?? '').replace(/\d+|\b(?:odd|even|alt|first|last|depth)\b/g, '').trim();
}

function readPart({ layout, lines, readName }: Page, heads: readonly Head[], k: number): Part {
  const { at, name, dated, timed } = heads[k] as Head;
  const [partStart, partEnd] = partAround(layout, heads, k);
  const end = partEnd - at > 1 ? partEnd : (heads[k + 1]?.at ?? lastEnd(layout, heads, at));
  const inside = layout.blocks.slice(at, end);
  const marks = [...inside.slice(1, NEAR), ...inside.slice(-NEAR)].map((block) => readName.time(block.text));
  return {
    start: layout.blocks.slice(partStart, at).some(isReport) ? at : partStart,
    end,
    name,
    words: inside.some((block, i) => countWords(i === 0 ? block.text.replace(/^.*\n?/, '') : block.text) >= NEAR),
    dated: dated || marks.some((mark) => mark.dated) || lines[at]?.reach === 'head',
    answered: timed || marks.some((mark) => mark.timed) || lines.slice(at, end).some(isAnswer),
  };
}

/** Comments that are signed below their words; none where a part is not, or where nothing of the report stands above. */
function signedParts({ layout }: Page, heads: readonly Head[], fields: readonly number[]): readonly Part[] {
  const parts = heads.flatMap(({ at, name, dated, timed }, k): Part[] => {
    const [start, end] = partAround(layout, heads, k);
    const words = layout.blocks.slice(start, at).some((block) => countWords(block.text) >= NEAR);
    return words && end === at + 1 ? [{ start, end, name, words, dated, answered: timed }] : [];
  });
  const below = layout.blocks.slice(0, parts[0]?.start ?? 0).some(isReport);
  return parts.length === heads.length && below && areComments(parts, layout, fields) ? parts : [];
}

/** Where nothing closes the last comment, it is as long as the longest of the others, within the same element. */
function lastEnd(layout: Layout, heads: readonly Head[], at: number): number {
  const longest = heads.reduce((most, head, k) => Math.max(most, (heads[k + 1]?.at ?? head.at) - head.at), 1);
  const parent = parentElement(layout.blocks[at]?.element ?? ({} as Element));
  return Math.min(at + longest, (parent && layout.range.get(parent)?.[1]) ?? at + longest);
}

function isAnswer(line: LineVerdict | null): boolean {
  return line?.kind === 'comments' && line.reach === 'line';
}

function areComments(parts: readonly Part[], layout: Layout, fields: readonly number[]): boolean {
  const share = (test: (part: Part) => boolean) => parts.filter(test).length / parts.length;
  const names = new Set(parts.map((part) => foldLine(part.name)));
  const [start, end] = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0];
  const inside = layout.blocks.slice(start, end);
  if (parts.length < 2 || names.size < Math.max(2, parts.length * HALF) || share((part) => part.words) < MOST)
    return false;
  if (inside.some((block) => block.element.tagName === 'h1')) return false;
  if (share((part) => part.answered) >= HALF) return true;
  return (
    apart(layout, start, end) &&
    (share((part) => part.dated) >= HALF || fields.some((at) => at >= end && at <= end + FORM_WITHIN))
  );
}

/** A comment that stands alone between the report and a field to write in, and may be answered. */
function lonePart({ layout, lines }: Page, head: Head, fields: readonly number[]): readonly Part[] {
  let part: readonly [start: number, end: number] = [head.at, head.at + 1];
  for (let up: Element | null = layout.blocks[head.at]?.element ?? null; up; up = parentElement(up)) {
    const [start, end] = layout.range.get(up) ?? part;
    if (layout.blocks.slice(start, head.at).some(isReport) || fields.some((at) => at >= start && at < end)) break;
    part = [start, end];
  }
  const [start, end] = part;
  const words = layout.blocks.slice(head.at + 1, end).some((block) => countWords(block.text) >= NEAR);
  const answered = head.timed && lines.slice(start, end).some(isAnswer);
  const beside = fields.some((at) => at >= end && at <= end + NEAR);
  const { name, dated } = head;
  return words && dated && answered && beside ? [{ start, end, name, words, dated, answered }] : [];
}

/** Nothing of the report stands before the comments in the smallest element that holds them all. */
function apart(layout: Layout, start: number, end: number): boolean {
  for (let up: Element | null = layout.blocks[start]?.element ?? null; up; up = parentElement(up)) {
    const [from, to] = layout.range.get(up) ?? [start, start];
    if (to >= end) return !layout.blocks.slice(from, start).some(isReport);
  }
  return false;
}
