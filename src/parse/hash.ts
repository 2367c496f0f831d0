/** Whole numbers from text and from other numbers; everything the models look at is such a number. */

const PRIME = 0x01000193;
const GOLDEN = 0x9e3779b1;

/** FNV-1a over UTF-16 code units, 32 bits. */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return finish(hash);
}

/** One number out of two, order mattering. */
export function mix(a: number, b: number): number {
  const hash = Math.imul(a ^ Math.imul(b + 0x7f4a7c15, GOLDEN), 0x85ebca6b);
  return hash ^ (hash >>> 15);
}

function finish(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}
