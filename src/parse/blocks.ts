/**
 * Stretches of text that no sentence reaches out of: paragraphs, headings, list items.
 * An empty line always parts. A single line break parts unless the lines look like one paragraph that was wrapped.
 */

export interface Block {
  readonly start: number;
  readonly end: number;
}

/** Mail and old agencies wrap at up to this many columns; a longer line was never wrapped. */
const WIDEST_WRAP = 120;
const NARROWEST_WRAP = 50;
const LIST_ITEM = /^(?:[-*•◦▪‣·–—>]|\(?\d{1,2}[.)]|[A-Za-z][.)])\s/u;
const CLOSED = /[.!?:;…]["'”’»)\]]*$/u;

export function blocks(text: string): Block[] {
  const found: Block[] = [];
  let paragraph: Block[] = [];
  for (const line of lines(text)) {
    if (line.start < line.end) paragraph.push(line);
    else paragraph = flush(text, paragraph, found);
  }
  flush(text, paragraph, found);
  return found;
}

/** Every line without the white space around it; empty where there is nothing else. */
function* lines(text: string): Generator<Block> {
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !isLineEnd(text.charCodeAt(i))) continue;
    yield trimmed(text, start, i);
    if (text.charCodeAt(i) === 13 && text.charCodeAt(i + 1) === 10) i++;
    start = i + 1;
  }
}

function isLineEnd(code: number): boolean {
  return (code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

function trimmed(text: string, from: number, to: number): Block {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** White space, also what Unicode counts as such, and marks without width. */
export function isBlank(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0x1680) return code === 0xa0 || code === 0x85;
  return (
    (code >= 0x2000 && code <= 0x200b) ||
    (code >= 0x2028 && code <= 0x202f) ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0x1680
  );
}

/** Joins the lines of a paragraph where they were wrapped and hands the pieces over. */
function flush(text: string, paragraph: readonly Block[], found: Block[]): Block[] {
  const width = Math.max(0, ...widths(paragraph));
  let open: Block | null = null;
  paragraph.forEach((line, i) => {
    const previous = paragraph[i - 1];
    if (open && previous && isWrapped(text, previous, line, width)) open = { start: open.start, end: line.end };
    else {
      if (open) found.push(open);
      open = line;
    }
  });
  if (open) found.push(open);
  return [];
}

/** Only as many as can matter: one line too wide settles it. */
function widths(paragraph: readonly Block[]): number[] {
  const tooWide = paragraph.find((line) => line.end - line.start > WIDEST_WRAP);
  return tooWide ? [tooWide.end - tooWide.start] : paragraph.slice(0, 1000).map((line) => line.end - line.start);
}

/** A line was wrapped if the next word would not have fitted, or if the text plainly goes on in lower case. */
function isWrapped(text: string, line: Block, next: Block, width: number): boolean {
  const last = text.slice(Math.max(line.start, line.end - 4), line.end);
  const head = text.slice(next.start, Math.min(next.end, next.start + 40));
  if (LIST_ITEM.test(head) || width > WIDEST_WRAP) return false;
  if (/^\p{Ll}/u.test(head) && !CLOSED.test(last)) return true;
  if (width < NARROWEST_WRAP) return false;
  const word = head.search(/\s/u) < 0 ? head.length : head.search(/\s/u);
  return line.end - line.start + 1 + word > width && line.end - line.start < width + (CLOSED.test(last) ? 0 : 1);
}
