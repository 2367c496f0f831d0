import type { Removed } from '../../model/index.ts';
import type { Verdict } from '../types.ts';

/** A line or paragraph of a text, in reading order. */
export interface Piece {
  readonly text: string;
  /** Columns of white space before it. */
  readonly indent: number;
  /** It is an item of a list. */
  readonly bullet: boolean;
  /** A blank line stands before it. */
  readonly gap: boolean;
}

/** Pieces that stay, as one text: a blank line where there was one, else a line break. */
export function joinKept(pieces: readonly Piece[], verdicts: readonly (Verdict | null)[]): string {
  let text = '';
  let gap = false;
  pieces.forEach((piece, i) => {
    gap ||= piece.gap;
    if (verdicts[i]) return;
    const separator = gap ? '\n\n' : '\n';
    text += text === '' ? piece.text : separator + piece.text;
    gap = false;
  });
  return text;
}

/** Pieces that go, neighbours of one verdict together. */
export function collectRemoved(
  pieces: readonly { readonly text: string }[],
  verdicts: readonly (Verdict | null)[],
): Removed[] {
  const groups: { verdict: Verdict; texts: string[]; last: number }[] = [];
  pieces.forEach(({ text }, i) => {
    const verdict = verdicts[i];
    if (!verdict) return;
    const open = groups.at(-1);
    if (open && open.last === i - 1 && open.verdict.kind === verdict.kind && open.verdict.reason === verdict.reason) {
      open.texts.push(text);
      open.last = i;
    } else groups.push({ verdict, texts: [text], last: i });
  });
  return groups.map(({ verdict, texts }) => ({ kind: verdict.kind, text: texts.join('\n'), reason: verdict.reason }));
}
