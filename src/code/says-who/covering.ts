import type { SpeechKind, Token } from '../../model/index.ts';
import type { Tree } from '../tree.ts';
import type { AttributionMention } from './mention.ts';

/** Wishes, intentions and judgements do not tell that something happened; what they speak of stands on its own. */
const TELLS: ReadonlySet<SpeechKind> = new Set(['say', 'claim', 'accuse', 'deny', 'rumour', 'believe', 'show']);

/**
 * The attributions that a word stands under, as indexes, outermost speaker first. A cue does not stand under itself.
 */
export function coveringOf(attributions: readonly AttributionMention[], tree: Tree, token: Token): readonly number[] {
  const found: number[] = [];
  for (const [index, attribution] of attributions.entries()) if (covers(attribution, tree, token)) found.push(index);
  return found.sort((a, b) => outermost(attributions[a], attributions[b]) || a - b);
}

/**
 * Those of the attributions that say who speaks. Before a pronoun or bare description ("he said") goes the attribution that
 * names whom it means. "Reportedly" says of nobody who speaks: it is a hedge of the outlet's own words.
 */
export function namedBy(indexes: readonly number[], attributions: readonly AttributionMention[]): readonly number[] {
  const named = indexes.filter((index) => attributions[index]?.source != null);
  return [...new Set(named.flatMap((index) => [attributions[index]?.meant ?? index, index]))];
}

function covers(attribution: AttributionMention, tree: Tree, token: Token): boolean {
  if (!TELLS.has(attribution.kind)) return false;
  const { cue, source, sentence } = attribution;
  if (token.start >= cue.start && token.end <= cue.end) return false;
  const named = source !== null && sentence === tree.sentence.index;
  if (named && token.start >= source.start && token.end <= source.end) return false;
  return attribution.pieces.some((piece) => token.start >= piece.start && token.end <= piece.end);
}

/** The more a speaker's words take in, the further out the speaker stands. */
function outermost(a: AttributionMention | undefined, b: AttributionMention | undefined): number {
  return sizeOf(b) - sizeOf(a);
}

function sizeOf(attribution: AttributionMention | undefined): number {
  return attribution?.pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0) ?? 0;
}
