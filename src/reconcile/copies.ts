/** Words in a row that are compared when one looks for copied sentences. */
const RUN = 3;
/** Share of the runs of the shorter sentence that must be found in the longer one. */
const COPIED = 0.7;
/** A sentence of fewer runs says too little to be told from chance. */
export const LEAST = 6;

/**
 * The runs of three words of a sentence, without regard to case and punctuation, as sorted 32-bit numbers (FNV-1a). The
 * least of them are a sketch of the sentence: copies share it more likely than not (Broder 1997, MinHash).
 */
export function runsOf(sentence: string): readonly number[] {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = words.slice(RUN - 1).map((_, index) => hash(words.slice(index, index + RUN).join(' ')));
  return [...new Set(runs)].sort((a, b) => a - b);
}

/** Whether one sentence was copied from the other, perhaps with a few words changed or left out. */
export function copied(a: readonly number[], b: readonly number[]): boolean {
  const shorter = Math.min(a.length, b.length);
  return shorter >= LEAST && shared(a, b) >= COPIED * shorter;
}

/** How many numbers two sorted lists share. */
function shared(a: readonly number[], b: readonly number[]): number {
  let [i, j, count] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [one, other] = [a[i] as number, b[j] as number];
    if (one === other) count += 1;
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  return count;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
