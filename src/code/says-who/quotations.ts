import type { Stretch } from './mention.ts';

/** A quotation longer than this is taken for a lost closing mark and ends with its paragraph. */
const MAX_LENGTH = 12_000;

/** A passage in quotation marks, marks included. */
export interface Quotation extends Stretch {
  /** Its paragraph ends before it is closed: the next one that opens with a mark goes on with it. */
  readonly open: boolean;
}

/**
 * Passages in double quotation marks, curly, straight or angled, in order and without overlap. A mark that is not
 * closed runs to the end of its paragraph, as when each paragraph of a long quotation opens anew.
 */
export function quotationsOf(body: string): readonly Quotation[] {
  const found: Quotation[] = [];
  for (const paragraph of paragraphsOf(body)) found.push(...inParagraph(body, paragraph));
  return found;
}

/** Lines that hold anything; a blank line or a line break parts paragraphs. */
export function paragraphsOf(body: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  while (start < body.length) {
    const newline = body.indexOf('\n', start);
    const end = newline < 0 ? body.length : newline;
    if (body.slice(start, end).trim() !== '') found.push({ start, end });
    start = end + 1;
  }
  return found;
}

function inParagraph(body: string, paragraph: Stretch): Quotation[] {
  const found: Quotation[] = [];
  let opened: Mark | null = null;
  for (let at = paragraph.start; at < paragraph.end; at += 1) {
    const mark = markAt(body, at);
    if (!mark) continue;
    if (opened === null && isOpening(body, mark)) opened = mark;
    else if (opened !== null && CLOSING[opened.text]?.includes(mark.text)) {
      found.push({ start: opened.start, end: mark.start + mark.text.length, open: false });
      opened = null;
    }
    at += mark.text.length - 1;
  }
  if (opened !== null && paragraph.end - opened.start < MAX_LENGTH)
    found.push({ start: opened.start, end: paragraph.end, open: true });
  return found;
}

interface Mark {
  readonly text: string;
  readonly start: number;
}

/** What may close each opening mark; two apostrophes are typed for a straight mark. */
const CLOSING: { readonly [mark: string]: readonly string[] } = {
  '“': ['”', '"', "''"],
  '"': ['"', '”'],
  '„': ['“', '”'],
  '«': ['»'],
  "''": ["''", '"'],
};

function markAt(body: string, at: number): Mark | null {
  const text = body.startsWith("''", at) ? "''" : (body[at] ?? '');
  return /^(?:["“”„«»]|'')$/.test(text) ? { text, start: at } : null;
}

/** A straight mark behind a digit is inches or seconds. */
function isOpening(body: string, mark: Mark): boolean {
  return mark.text in CLOSING && !(mark.text === '"' && /\d/.test(body[mark.start - 1] ?? ''));
}
