import type { Piece } from '../strip/pieces.ts';

const BULLET = /^(?:[•·▪●◦‣⁃]|[*+-](?=\s))\s*/u;
const TAB = 4;

/**
 * Plain text to its lines, white space at both ends off. Lines that were broken at a fixed width become one
 * paragraph again.
 */
export function splitText(text: string): Piece[] {
  const lines = text
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/[\ufeff\0]/g, '')
    .split('\n');
  const pieces: Piece[] = [];
  let gap = false;
  for (const line of lines) {
    const words = line.trim();
    if (words === '') gap = true;
    else {
      pieces.push(makePiece(line, words, gap));
      gap = false;
    }
  }
  return isWrapped(pieces) ? unwrap(pieces) : pieces;
}

function makePiece(line: string, words: string, gap: boolean): Piece {
  const before = line.slice(0, line.length - line.trimStart().length).replace(/\t/g, ' '.repeat(TAB));
  const mark = BULLET.exec(words)?.[0] ?? '';
  const text = words.slice(mark.length);
  return text === ''
    ? { text: words, indent: before.length, bullet: false, gap }
    : { text, indent: before.length, bullet: mark !== '', gap };
}

/** Broken lines end in the middle of a sentence, near one width, with no blank line between them. */
function isWrapped(pieces: readonly Piece[]): boolean {
  const inside = pieces.filter(
    (piece, i) => pieces[i + 1] && !pieces[i + 1]?.gap && !pieces[i + 1]?.bullet && !piece.bullet,
  );
  if (inside.length < 4) return false;
  const broken = inside.filter(
    (piece) => piece.text.length >= 45 && piece.text.length <= 100 && !/[.!?:"”]$/.test(piece.text),
  );
  return broken.length >= inside.length * 0.7;
}

function unwrap(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last && !piece.gap && !piece.bullet) whole[whole.length - 1] = { ...last, text: `${last.text} ${piece.text}` };
    else whole.push(piece);
  }
  return whole;
}
