const ASTRAL = /[\uD800-\uDBFF][\uDC00-\uDFFF]/;

/** A text that is cut by code points, as spans count them. */
export interface CodePoints {
  readonly length: number;
  slice(start: number, end: number): string;
}

export function codePoints(text: string): CodePoints {
  if (!ASTRAL.test(text)) return { length: text.length, slice: (start, end) => text.slice(start, end) };
  const points = Array.from(text);
  return { length: points.length, slice: (start, end) => points.slice(start, end).join('') };
}

/** How many code points a text has. */
export function lengthOf(text: string): number {
  return codePoints(text).length;
}
