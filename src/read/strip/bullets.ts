import type { Piece } from './pieces.ts';
import { isProse } from './prose.ts';

/** A reader's name is short. */
const LONGEST_NAME = 45;

/**
 * Where a thread of nested bullets begins, as a comment system leaves it when copied: each bullet is a name, its
 * words stand indented below. Infinity where there is none. An author's list has its words in the bullet itself,
 * and the report goes on below it.
 */
export function threadByBullets(pieces: readonly Piece[]): number {
  for (let i = 0; i < pieces.length; i++) {
    if (opensComment(pieces, i) && !reportGoesOn(pieces, i)) return i;
  }
  return Number.POSITIVE_INFINITY;
}

function opensComment(pieces: readonly Piece[], i: number): boolean {
  const [piece, next] = [pieces[i], pieces[i + 1]];
  if (!piece?.bullet || !next || piece.text.length > LONGEST_NAME || /[.:;,]$/.test(piece.text)) return false;
  return next.indent > piece.indent && (!next.bullet || next.text.length <= LONGEST_NAME);
}

/** Two paragraphs of running text at the margin, after the bullets, are the author's. */
function reportGoesOn(pieces: readonly Piece[], start: number): boolean {
  const margin = pieces[0]?.indent ?? 0;
  const after = pieces
    .slice(start + 1)
    .filter((piece) => !piece.bullet && piece.indent <= margin && isProse(piece.text));
  return after.length >= 2;
}
