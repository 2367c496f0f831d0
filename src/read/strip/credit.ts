import type { CreditReader } from '../credits.ts';
import type { Piece } from './pieces.ts';

/** Gives a crediting sentence at the end of a paragraph ("Read the full article at X") a piece of its own. */
export function partCredits(pieces: readonly Piece[], credits: CreditReader): Piece[] {
  return pieces.flatMap((piece) => {
    const credit = credits.inLine(piece.text);
    if (!credit?.removedAs || credit.start === 0) return [piece];
    const before = { ...piece, text: piece.text.slice(0, credit.start).trimEnd() };
    return [before, { ...piece, text: piece.text.slice(credit.start), bullet: false, gap: false }];
  });
}
