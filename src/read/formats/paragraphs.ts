import { InputError } from '../../model/index.ts';
import { LIMITS } from '../limits.ts';
import type { Piece } from '../strip/pieces.ts';

const BULLET = /^(?:[•·▪●◦‣⁃]|[*+-](?=\s))\s*/u;
const TAB = 4;
/** Narrower columns than this are not broken text but verse, tables or names. */
const SHORTEST_BROKEN = 30;

/**
 * Plain text to its lines, white space at both ends off. Lines that were broken at a fixed width become one
 * paragraph again.
 * @throws InputError `too_complex`
 */
export function splitText(text: string): Piece[] {
  const lines = text
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/[\ufeff\0]/g, '')
    .split('\n');
  if (lines.length > LIMITS.lines) throw new InputError('too_complex', `a text of more than ${LIMITS.lines} lines`);
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

/**
 * Lines broken at a fixed width mostly end inside a sentence, and many of the lines after them begin with a small
 * letter; lines that are paragraphs of their own do neither.
 */
function isWrapped(pieces: readonly Piece[]): boolean {
  const next = pieces.flatMap((piece, i) => {
    const after = pieces[i + 1];
    return after && !after.gap && !after.bullet && !piece.bullet ? [{ text: piece.text, after: after.text }] : [];
  });
  const broken = next.filter(({ text }) => text.length >= SHORTEST_BROKEN && !/[.!?:;"”]$/.test(text));
  const inside = broken.filter(({ after }) => /^\p{Ll}/u.test(after));
  return broken.length >= next.length * 0.5 && inside.length >= Math.max(1, broken.length * 0.3);
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
