/** Shortest line that counts as running text of its own. */
const SHORTEST_PROSE = 60;
const SENTENCE_END = /[.!?…؟。।]["'”’»)\]]*\s*$/u;
const SENTENCE_INSIDE = /[.!?؟۔][”"’)]?\s+["“‘([]?[\p{Lu}\p{Lo}]/u;

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-12));
}

/** Whether a line reads as running text: long enough and closed like a sentence, or with a sentence's end inside. */
export function isProse(text: string): boolean {
  if (text.length < SHORTEST_PROSE) return false;
  return endsSentence(text) || (text.length >= 2 * SHORTEST_PROSE && SENTENCE_INSIDE.test(text));
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** Whether a sentence ends inside a line and another begins. */
export function holdsSentences(text: string): boolean {
  return SENTENCE_INSIDE.test(text);
}
