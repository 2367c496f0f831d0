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

/** What a text comes to when some of its pieces go. */
interface Parted {
  readonly body: string;
  readonly removed: Removed[];
}

/** Goes without being kept in `removed`: it is kept elsewhere. */
export const MOVED: Verdict = { kind: 'other', reason: 'kept elsewhere' };

/**
 * The pieces that stay, as one text (a blank line where there was one, else a line break), and those that go,
 * neighbours of one verdict together.
 */
export function partPieces(
  pieces: readonly Pick<Piece, 'text' | 'gap'>[],
  verdicts: readonly (Verdict | null)[],
): Parted {
  const kept: string[] = [];
  const removed: Removed[] = [];
  let points = 0;
  let gap = false;
  pieces.forEach((piece, i) => {
    const verdict = verdicts[i] ?? null;
    gap ||= piece.gap;
    if (verdict) takeOff(piece.text, verdict, verdicts[i - 1] ?? null, points, removed);
    else {
      const separator = gap ? '\n\n' : '\n';
      const added = kept.length === 0 ? piece.text : separator + piece.text;
      kept.push(added);
      points += countCodePoints(added);
      gap = false;
    }
  });
  return { body: kept.join(''), removed };
}

function takeOff(text: string, verdict: Verdict, before: Verdict | null, at: number, removed: Removed[]): void {
  const group = removed.at(-1);
  if (verdict === MOVED) return;
  if (group && before && before !== MOVED && isSame(verdict, before))
    removed[removed.length - 1] = { ...group, text: `${group.text}\n${text}` };
  else removed.push({ kind: verdict.kind, text, reason: verdict.reason, at });
}

function countCodePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

function isSame(a: Verdict, b: Verdict): boolean {
  return a.kind === b.kind && a.reason === b.reason;
}
