/** From an offset in UTF-16 code units to the same offset in code points. */
export type CodePointIndex = (offset: number) => number;

const SURROGATE_PAIR = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/**
 * How offsets of a text move when code points are counted instead of UTF-16 code units, which differ behind every
 * astral character (an emoji, say). Null where the text holds none and nothing moves. A lone surrogate counts as one.
 */
export function codePointIndex(text: string): CodePointIndex | null {
  const pairs = Array.from(text.matchAll(SURROGATE_PAIR), (match) => match.index);
  if (pairs.length === 0) return null;
  return (offset) => offset - countBelow(pairs, offset);
}

/**
 * A copy of a value of the model in which every span counts code points of `body` instead of UTF-16 code units.
 * Whatever has a `start` and an `end` that are both numbers is a span; dates have strings there. The value itself is
 * returned where `body` holds no astral character.
 */
export function toCodePoints<Value>(value: Value, body: string): Value {
  const index = codePointIndex(body);
  return index ? (moveSpans(value, index) as Value) : value;
}

function moveSpans(value: unknown, index: CodePointIndex): unknown {
  if (Array.isArray(value)) return value.map((item) => moveSpans(item, index));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) copy[key] = moveSpans(item, index);
  if (typeof copy.start === 'number' && typeof copy.end === 'number') {
    copy.start = index(copy.start);
    copy.end = index(copy.end);
  }
  return copy;
}

/** How many of the ascending numbers lie below the limit. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
