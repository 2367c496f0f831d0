import { createHash } from 'node:crypto';
import type { Fingerprint } from '../model/index.ts';

/** Words in a row that are compared. Four in a row rarely come together twice by chance, and survive a word changed nearby. */
const SHINGLE = 4;
/** Shingles kept of a text: the share found in another text is then right to some 0.03 (one standard error). */
const KEPT = 256;
const HASH_DIGITS = 16;

/**
 * What a text is made of, so that its copies can be found without it: a hash of its words, and a MinHash sketch (the
 * smallest hashes of its shingles; Broder 1997). Case, punctuation and white space do not count.
 */
export function fingerprintOf(text: string): Fingerprint {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const hash = createHash('sha256').update(words.join(' ')).digest('hex').slice(0, HASH_DIGITS);
  const sketch = smallest(shingleHashes(words));
  return { words: words.length, hash, sketch: Buffer.from(sketch.buffer).toString('base64') };
}

/** The kept hashes of a fingerprint, ascending; what is no whole number of hashes is cut off. */
export function sketchOf({ sketch }: Fingerprint): Uint32Array {
  const bytes = Buffer.from(sketch, 'base64');
  return Uint32Array.from({ length: Math.min(KEPT, bytes.length >>> 2) }, (_, i) => bytes.readUInt32LE(i * 4)).sort();
}

/**
 * The share of each text's shingles that the other holds too, 0 to 1, estimated from the sketches; exact where both
 * texts have fewer shingles than a sketch keeps. Both are compared below the smaller of the two largest kept hashes,
 * so that a short text inside a long one is found whole.
 */
export function sharedParts(a: Uint32Array, b: Uint32Array): { readonly ofA: number; readonly ofB: number } {
  const bound = Math.min(reach(a), reach(b));
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length && Math.max(a[i] ?? 0, b[j] ?? 0) <= bound) {
    const order = (a[i] ?? 0) - (b[j] ?? 0);
    if (order === 0) shared++;
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return { ofA: shared / Math.max(1, countUpTo(a, bound)), ofB: shared / Math.max(1, countUpTo(b, bound)) };
}

/** Up to which hash a sketch holds all of its text. */
function reach(sketch: Uint32Array): number {
  return sketch.length < KEPT ? Number.POSITIVE_INFINITY : (sketch.at(-1) ?? 0);
}

function countUpTo(sketch: Uint32Array, bound: number): number {
  let count = sketch.length;
  while (count > 0 && (sketch[count - 1] ?? 0) > bound) count--;
  return count;
}

function smallest(hashes: ReadonlySet<number>): Uint32Array {
  return Uint32Array.from(hashes).sort().slice(0, KEPT);
}

/** The hash of each run of words; a text shorter than a run is one run. */
function shingleHashes(words: readonly string[]): ReadonlySet<number> {
  const hashes = words.map(hashWord);
  const found = new Set<number>();
  const last = Math.max(0, hashes.length - SHINGLE);
  for (let i = 0; i <= last && hashes.length > 0; i++) {
    let hash = 0;
    for (let k = i; k < Math.min(i + SHINGLE, hashes.length); k++)
      hash = Math.imul(hash ^ (hashes[k] ?? 0), 0x9e3779b1);
    found.add(mix(hash));
  }
  return found;
}

/** FNV-1a over UTF-16 code units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** The finaliser of MurmurHash3: spreads every bit over all. */
function mix(given: number): number {
  let hash = given;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
