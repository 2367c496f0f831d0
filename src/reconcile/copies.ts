/** Words in a row that are compared when one looks for copied sentences. */
const RUN = 3;
/** Share of the runs of the shorter sentence that must be found in the longer one. */
const COPIED = 0.7;
/** A sentence of fewer runs says too little to be told from chance. */
export const LEAST = 6;

/** The runs of three words of a sentence, without regard to case and punctuation. */
export function runsOf(sentence: string): ReadonlySet<string> {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' ')));
}

/** Whether one sentence was copied from the other, perhaps with a few words changed or left out. */
export function copied(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  if (shorter.size < LEAST) return false;
  let shared = 0;
  for (const run of shorter) if (longer.has(run)) shared += 1;
  return shared >= COPIED * shorter.size;
}
