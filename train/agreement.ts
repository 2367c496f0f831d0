import type { GoldSentence } from './treebank.ts';

/** Words that a relation is taken to have been met with besides, whose tags are spread as everywhere. */
const SPREAD = 5;

/**
 * How much likelier each tag is in each relation than elsewhere: ten times the natural logarithm of the ratio, relation by
 * relation. "After" is a conjunction as `mark` and a preposition as `case`, though it looks the same.
 */
export function agreementOf(
  sentences: readonly GoldSentence[],
  tags: readonly string[],
  labels: readonly string[],
): Int8Array {
  const [tagIds, labelIds] = [tags, labels].map((names) => new Map(names.map((name, i) => [name, i])));
  const together = new Float64Array(labels.length * tags.length);
  const ofTag = new Float64Array(tags.length);
  const ofLabel = new Float64Array(labels.length);
  const words = sentences.flat();
  for (const word of words) {
    const [tag, label] = [tagIds!.get(`${word.upos}|${word.xpos}`)!, labelIds!.get(word.deprel)!];
    together[label * tags.length + tag]!++;
    ofTag[tag]!++;
    ofLabel[label]!++;
  }
  return Int8Array.from(together, (count, at) => {
    const [label, tag] = [Math.floor(at / tags.length), at % tags.length];
    const share = ofTag[tag]! / words.length;
    return Math.round(10 * Math.log((count + SPREAD * share) / (ofLabel[label]! + SPREAD) / share));
  });
}
