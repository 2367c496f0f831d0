/** Offsets of the record count Unicode code points; a JavaScript string counts UTF-16 code units. */

const ASTRAL = /[\u{10000}-\u{10ffff}]/u;

/** Cuts a text by code points. Texts without astral characters, nearly all of them, are cut as they stand. */
export function slicer(text: string): (start: number, end: number) => string {
  if (!ASTRAL.test(text)) return (start, end) => text.slice(start, end);
  const points = Array.from(text);
  return (start, end) => points.slice(start, end).join('');
}

/** The number of code points in a text. */
export function pointsIn(text: string): number {
  return ASTRAL.test(text) ? Array.from(text).length : text.length;
}
