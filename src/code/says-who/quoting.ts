import { type Draft, joined, type Stretch, touches } from './mention.ts';
import type { Quotation } from './quotations.ts';
import { firstFrom } from './sorted.ts';

/** Blanks, marks and a colon may stand between a cue and the quotation that it opens. */
const GAP = /^[\s,:;.–—-]*$/;

/** A quotation of fewer words than this is a phrase ("so-called"), not a saying of its own. */
const SAYING_WORDS = 4;

/** Between a cue and the quotation behind it stand at most this many words ("told reporters in Geneva on Friday: ..."). */
const MAX_BETWEEN = 8;

/** A cue further than this from a quotation, in code units, is not asked whether it is its own: some long sentences. */
const CUE_REACH = 2_000;

/**
 * Gives every quotation to the draft that it belongs to: the whole of it where a draft's content touches a part, what
 * stands beside a cue that lacks content, and what goes on after "..., he said.". Both lists are in order of the text.
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
    last = { draft: owner, quotation };
  }
  return told.map((draft) => {
    const more = extra.get(draft);
    return more ? { ...draft, pieces: joined(body, [...draft.pieces, ...more]) } : draft;
  });
}

/** A cue takes the quotation that it stands at: "“...” X said", "“...” said X", and, lacking content, "X added: “...”". */
function beside(body: string, draft: Draft, quotations: readonly Quotation[]): Draft {
  if (!draft.quotes) return draft;
  const at = firstFrom(quotations, draft.cue.start, ({ end }) => end - 1);
  const before = quotations[at - 1];
  if (before && closes(body, draft, before)) {
    const reached = draft.pieces.filter((piece) => touches(piece, before));
    return { ...draft, pieces: reached.length > 0 ? reached : [before] };
  }
  if (draft.pieces.length > 0) return draft;
  const next = quotations[firstFrom(quotations, draft.cue.end, ({ start }) => start)];
  return next && opens(body, draft, next) ? { ...draft, pieces: [next] } : draft;
}

/** Whether nothing but the speaker stands between a quotation and the cue behind it. */
function closes(body: string, draft: Draft, quotation: Quotation): boolean {
  const { source, cue } = draft;
  if (GAP.test(body.slice(quotation.end, cue.start))) return true;
  if (!source || source.start < quotation.end || source.start > cue.start) return false;
  const between = body.slice(quotation.end, source.start) + body.slice(source.end, cue.start);
  return GAP.test(between) && !/\n/.test(between);
}

function opens(body: string, draft: Draft, quotation: Quotation): boolean {
  const between = body.slice(draft.cue.end, quotation.start);
  if (GAP.test(between)) return true;
  if (!isSaying(body, quotation) || /["“”]|\n\s*\S/.test(between)) return false;
  if (draft.tree.sentence.end < quotation.start && !/[:,]\s*$/.test(between)) return false;
  return wordCount(between) <= MAX_BETWEEN;
}

/** Of the drafts whose words stand outside a quotation and whose content reaches into it, the nearest. */
function ownerOf(drafts: readonly Draft[], quotation: Quotation): Draft | null {
  let best: Draft | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  const from = firstFrom(drafts, quotation.start - CUE_REACH, ({ cue }) => cue.start);
  for (let index = from; index < drafts.length; index += 1) {
    const draft = drafts[index];
    if (!draft || draft.cue.start > quotation.end + CUE_REACH) break;
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
  const apart = withoutSource(body, last.draft, from, quotation.start);
  return wordCount(apart) <= MAX_BETWEEN && /[.,!?]\s*$/.test(between) ? last.draft : null;
}

/** The text between two offsets without the draft's source, which may follow its cue ("..., said X, ..."). */
function withoutSource(body: string, draft: Draft, from: number, to: number): string {
  const { source } = draft;
  if (!source || source.end <= from || source.start >= to) return body.slice(from, to);
  return body.slice(from, Math.max(from, source.start)) + body.slice(source.end, Math.max(to, source.end));
}

function isSaying(body: string, quotation: Quotation): boolean {
  return wordCount(body.slice(quotation.start, quotation.end)) >= SAYING_WORDS;
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
