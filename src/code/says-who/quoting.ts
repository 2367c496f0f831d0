import { type Draft, joined, type Stretch, touches, within } from './mention.ts';
import type { Quotation } from './quotations.ts';

/** Blanks, marks and a colon may stand between a cue and the quotation that it opens. */
const GAP = /^[\s,:;.–—-]*$/;

/** A quotation of fewer words than this is a phrase ("so-called"), not a saying of its own. */
const SAYING_WORDS = 4;

/**
 * Gives every quotation to the draft that it belongs to: the whole of it where a draft's content touches a part, what
 * stands beside a cue that lacks content, and what goes on after "..., he said.".
 */
export function withQuotations(
  body: string,
  drafts: readonly Draft[],
  quotations: readonly Quotation[],
): readonly Draft[] {
  const told = drafts.map((draft) => beside(body, draft, quotations)).filter((draft) => draft.pieces.length > 0);
  const extra = new Map<Draft, Stretch[]>();
  let last: { draft: Draft; quotation: Quotation } | null = null;
  for (const quotation of quotations) {
    const saying = isSaying(body, quotation);
    const own = ownerOf(told, quotation);
    const owner: Draft | null = own ?? (saying && last ? followed(body, last, quotation) : null);
    if (!owner) continue;
    extra.set(owner, [...(extra.get(owner) ?? []), quotation]);
    if (saying) last = { draft: owner, quotation };
  }
  return told.map((draft) => {
    const more = extra.get(draft);
    return more ? { ...draft, pieces: joined(body, [...draft.pieces, ...more]) } : draft;
  });
}

/** A cue without content takes the quotation that it stands at: "X added: “...”", "“...” X said." in a sentence apart. */
function beside(body: string, draft: Draft, quotations: readonly Quotation[]): Draft {
  if (draft.pieces.length > 0 || !draft.quotes) return draft;
  const { start, end } = draft.tree.sentence;
  const next = quotations.find((quotation) => quotation.start >= draft.cue.end);
  if (next && next.start - end < 8 && (within(next, draft.tree.sentence) || GAP.test(body.slice(end, next.start))))
    return { ...draft, pieces: [next] };
  const before = quotations.findLast((quotation) => quotation.end <= draft.cue.start);
  const from = draft.source && draft.source.start < draft.cue.start ? draft.source.start : draft.cue.start;
  if (before && (GAP.test(body.slice(before.end, from)) || (before.end >= start && before.end <= end)))
    return { ...draft, pieces: [before] };
  return draft;
}

/** Of the drafts whose words stand outside a quotation and whose content reaches into it, the nearest. */
function ownerOf(drafts: readonly Draft[], quotation: Quotation): Draft | null {
  let best: Draft | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const draft of drafts) {
    if (touches(draft.cue, quotation) || !draft.pieces.some((piece) => touches(piece, quotation))) continue;
    const distance = Math.min(Math.abs(draft.cue.start - quotation.end), Math.abs(quotation.start - draft.cue.end));
    if (distance < nearest) {
      best = draft;
      nearest = distance;
    }
  }
  return best;
}

/** Whether a quotation without a cue of its own goes on with the last one: in its paragraph, or opened anew after it. */
function followed(body: string, last: { draft: Draft; quotation: Quotation }, quotation: Quotation): Draft | null {
  const from = Math.max(last.quotation.end, last.draft.cue.end);
  if (from > quotation.start) return null;
  const between = body.slice(from, quotation.start);
  if (last.quotation.open) return /^\s*$/.test(between) ? last.draft : null;
  if (between.includes('\n')) return null;
  const apart = stripSource(body, last.draft, from, quotation.start);
  return GAP.test(apart) ? last.draft : null;
}

/** The text between two offsets without the draft's source, which may follow its cue ("..., said X, ..."). */
function stripSource(body: string, draft: Draft, from: number, to: number): string {
  const { source } = draft;
  if (!source || source.end <= from || source.start >= to) return body.slice(from, to);
  return body.slice(from, Math.max(from, source.start)) + body.slice(source.end, Math.max(to, source.end));
}

function isSaying(body: string, quotation: Quotation): boolean {
  const words = body.slice(quotation.start, quotation.end).match(/[\p{L}\p{N}]+/gu);
  return (words?.length ?? 0) >= SAYING_WORDS;
}
