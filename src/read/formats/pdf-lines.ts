/** A run of characters of one font on a page, as the PDF places it: points from the lower left corner. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Font size in points. */
  readonly size: number;
}

/** A line as it stands on a page. */
export interface PdfLine {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}

/** Characters whose foot lines differ by less than this share of their size stand on one line. */
const SAME_LINE = 0.5;
/** A gap of this share of the size between two runs is a blank. */
const BLANK = 0.15;
/** ... and of this many sizes another column. */
const COLUMN = 3;

/** Runs to lines, in the order in which the page draws them: column by column, as the author's program wrote them. */
export function toLines(runs: readonly PlacedText[], page: number): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const run of runs) {
    if (run.text.trim() === '') continue;
    const last = lines.at(-1);
    const gap = last ? run.x - last.end : 0;
    const same =
      last && Math.abs(last.y - run.y) < last.size * SAME_LINE && gap > -last.size && gap < last.size * COLUMN;
    if (last && same) lines[lines.length - 1] = extend(last, run, gap);
    else lines.push({ text: run.text, page, x: run.x, end: run.x + run.width, y: run.y, size: run.size });
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }));
}

function extend(line: PdfLine, run: PlacedText, gap: number): PdfLine {
  const blank = gap > run.size * BLANK ? ' ' : '';
  const size = Math.max(line.size, run.size);
  return { ...line, text: `${line.text}${blank}${run.text}`, end: run.x + run.width, size };
}

/** Pages on which a line must come again at the edge to be the paper's own; of two pages both, if it counts them. */
const FEWEST_PAGES = 3;
/** Lines at the top and at the foot of a page that may be its head and foot. */
const EDGE = 3;

/** Heads and feet of pages: lines at an edge that come again, but for numbers, on other pages, and bare page numbers. */
export function runningLines(pages: readonly (readonly PdfLine[])[]): ReadonlySet<PdfLine> {
  const edges = pages.flatMap((lines) => edgeOf(lines));
  const places = new Map<string, Set<number>>();
  for (const line of edges) places.set(keyOf(line), (places.get(keyOf(line)) ?? new Set()).add(line.page));
  const fewest = (line: PdfLine) => (counts(line, pages.length) ? Math.min(2, pages.length) : FEWEST_PAGES);
  return new Set(
    edges.filter(
      (line) => (places.get(keyOf(line))?.size ?? 0) >= fewest(line) || /^\p{P}?\s?\d{1,4}\s?\p{P}?$/u.test(line.text),
    ),
  );
}

/** "Report of May, page 2", "2/3". */
function counts({ text, page }: PdfLine, pages: number): boolean {
  return new RegExp(String.raw`(?:^|\D)${page}\s*(?:$|(?:/|of)\s*${pages}$)`).test(text);
}

function edgeOf(lines: readonly PdfLine[]): PdfLine[] {
  const sorted = [...lines].sort((a, b) => b.y - a.y);
  return sorted.filter((_, i) => i < EDGE || i >= sorted.length - EDGE);
}

function keyOf({ text, y }: PdfLine): string {
  return `${text.toLowerCase().replace(/\d+/g, '#')}@${Math.round(y / 6)}`;
}

/** Lines of the same text stand at most so many sizes apart, where the document does not tell; of different size they are two. */
const SPACED = 1.4;
/** A line of so many sizes' width goes on in the next one. */
const WIDE = 20;
const LARGER = 1.12;
/** A first line that is set in by more than this many sizes opens a paragraph. */
const INDENT = 0.8;
/** A line that ends this share of the column's width before its edge closes a paragraph, if a sentence ends there. */
const SHORT = 0.12;

/** Lines to paragraphs; words parted at a line's end become whole. */
export function toParagraphs(lines: readonly PdfLine[]): string[] {
  const paragraphs: string[] = [];
  const usual = usualGap(lines);
  lines.forEach((line, i) => {
    const last = lines[i - 1];
    const open = paragraphs.length - 1;
    if (last && open >= 0 && !opens(line, last, usual)) paragraphs[open] = joinWords(paragraphs[open] ?? '', line.text);
    else paragraphs.push(line.text);
  });
  return paragraphs;
}

/** From line to line in running text, in sizes; a document of single lines tells nothing of it. */
function usualGap(lines: readonly PdfLine[]): number {
  const gaps = lines.flatMap((line, i) => {
    const last = lines[i - 1];
    const running = last && last.page === line.page && last.y > line.y && last.size === line.size;
    return running && last.end - last.x > WIDE * last.size ? [(last.y - line.y) / line.size] : [];
  });
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? SPACED;
}

function opens(line: PdfLine, last: PdfLine, usual: number): boolean {
  if (line.size > last.size * LARGER || last.size > line.size * LARGER) return true;
  if (/^[•▪●◦‣⁃]/u.test(line.text)) return true;
  const ended = /[.!?:;”"'’)\]]$/.test(last.text);
  if (line.page !== last.page || line.y > last.y) return ended && !/^\p{Ll}/u.test(line.text);
  const gap = (last.y - line.y) / line.size;
  if (gap > usual * 1.25 && gap > 1.3) return true;
  return ended && (line.x - last.x > line.size * INDENT || last.end < line.end - (line.end - line.x) * SHORT);
}

/** "shel-" and "ling" to "shelling"; a hyphen before a capital or a figure stays. */
function joinWords(text: string, next: string): string {
  if (/\p{L}[-\u00ad]$/u.test(text) && /^\p{Ll}/u.test(next)) return text.replace(/[-\u00ad]$/, '') + next;
  return /[-/–]$/.test(text) ? text + next : `${text} ${next}`;
}
