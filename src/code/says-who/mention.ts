import type { Hedge, Span, SpeakerType, SpeechKind, Token } from '../../model/index.ts';
import type { Tree } from '../tree.ts';

/** A stretch of the body in UTF-16 code units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is said, by whom and with which words, before the speaker is made out. */
export interface Draft {
  readonly tree: Tree;
  readonly kind: SpeechKind;
  readonly hedge: Hedge | null;
  /** Knowledge row that found it. */
  readonly row: string;
  readonly source: Stretch | null;
  /** Head word of the source, in `tree`. */
  readonly speaker: Token | null;
  readonly cue: Stretch;
  /** What is said, in order; a quotation broken by "he said" has several. */
  readonly pieces: readonly Stretch[];
  /** Whether a quotation that its content touches belongs to it as a whole. */
  readonly quotes: boolean;
}

/** Somebody is said to say something: the contract's attribution and what the coder needs to know besides. */
export interface AttributionMention {
  readonly source: Span | null;
  readonly cue: Span;
  readonly content: Span;
  readonly speaker_id: string | null;
  readonly speaker_type: SpeakerType;
  /** Of a pronoun or bare description: which of the report's attributions names whom it means. */
  readonly meant: number | null;
  readonly kind: SpeechKind;
  /** What the cue itself says of how sure it is; null when the speaker decides. */
  readonly hedge: Hedge | null;
  readonly pieces: readonly Stretch[];
  /** Where the cue stands. */
  readonly sentence: number;
  /** Head word of the source in that sentence. */
  readonly speaker: Token | null;
  readonly row: string;
}

export function within(inner: Stretch, outer: Stretch): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

export function touches(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Stretches in order, those that meet or leave only blanks and punctuation between them made one. */
export function joined(body: string, stretches: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const next of [...stretches].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = found.at(-1);
    if (last && (next.start <= last.end || !/[\p{L}\p{N}]/u.test(body.slice(last.end, next.start))))
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    else found.push(next);
  }
  return found;
}

/** The unbroken runs of words among the given ones, as stretches without blanks and commas at their edges. */
export function runs(tree: Tree, words: readonly Token[]): readonly Stretch[] {
  const inside = new Set(words.map((word) => word.index));
  const found: Stretch[] = [];
  for (let at = 0; at < tree.tokens.length; at += 1) {
    if (!inside.has(at)) continue;
    const first = at;
    while (inside.has(at + 1)) at += 1;
    const trimmed = trimRun(tree, first, at);
    if (trimmed) found.push(trimmed);
  }
  return found;
}

const EDGE = /^[,;:.–—-]+$/;

function trimRun(tree: Tree, first: number, last: number): Stretch | null {
  let from = first;
  let to = last;
  while (from <= to && EDGE.test(tree.tokens[from]?.form ?? '')) from += 1;
  while (to >= from && EDGE.test(tree.tokens[to]?.form ?? '')) to -= 1;
  const start = tree.tokens[from];
  const end = tree.tokens[to];
  return start && end && from <= to ? { start: start.start, end: end.end } : null;
}

export function stretchOf(words: readonly Token[]): Stretch | null {
  const first = words[0];
  const last = words.at(-1);
  return first && last ? { start: first.start, end: last.end } : null;
}
