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
  let opened = -1;
  for (let at = paragraph.start; at < paragraph.end; at += 1) {
    const mark = body[at] ?? '';
    if (opened < 0 && isOpening(body, mark, at)) opened = at;
    else if (opened >= 0 && CLOSING[body[opened] ?? '']?.includes(mark)) {
      found.push({ start: opened, end: at + 1, open: false });
      opened = -1;
    }
  }
  if (opened >= 0 && paragraph.end - opened < MAX_LENGTH) found.push({ start: opened, end: paragraph.end, open: true });
  return found;
}

/** What may close each opening mark. */
const CLOSING: { readonly [mark: string]: string } = { '“': '”"', '"': '"”', '„': '“”', '«': '»' };

/** A straight mark behind a digit is inches or seconds. */
function isOpening(body: string, mark: string, at: number): boolean {
  return mark in CLOSING && !(mark === '"' && /\d/.test(body[at - 1] ?? ''));
}
