import type { Sentence, Token } from '../model/index.ts';

/** Words of a text and the word that is read in their place. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** A replacement with its offsets in the text that is read. */
interface Swap {
  readonly start: number;
  readonly end: number;
  readonly neutralStart: number;
  readonly neutralEnd: number;
}

/** A text as it is read, and the way back to the text as it stands. */
export interface NeutralReading {
  readonly text: string;
  /** Gives sentences of the text that was read the offsets and words of the original. */
  restore(sentences: readonly Sentence[]): Sentence[];
}

/** Reads a text with words replaced. `replacements` stand in order and do not overlap. */
export function replaced(text: string, replacements: readonly Replacement[]): NeutralReading {
  if (replacements.length === 0) return { text, restore: (sentences) => [...sentences] };
  let neutral = '';
  let done = 0;
  const swaps: Swap[] = [];
  for (const { start, end, word } of replacements) {
    neutral += text.slice(done, start);
    swaps.push({ start, end, neutralStart: neutral.length, neutralEnd: neutral.length + word.length });
    neutral += word;
    done = end;
  }
  neutral += text.slice(done);
  return { text: neutral, restore: (sentences) => sentences.map((sentence) => restored(sentence, swaps, text)) };
}

function restored(sentence: Sentence, swaps: readonly Swap[], text: string): Sentence {
  const start = originalStart(swaps, sentence.start);
  const end = originalEnd(swaps, sentence.end);
  const tokens = sentence.tokens.map((token) => ({
    ...token,
    start: originalStart(swaps, token.start),
    end: originalEnd(swaps, token.end),
  }));
  return { ...sentence, start, end, text: text.slice(start, end), tokens: apart(tokens, swaps, text) };
}

const PIECES = /[\p{L}\p{N}]+(?:['’.`][\p{L}\p{N}]+)*\.?|\S/gu;

/** One word that stands for several becomes them again: the first is the head, the others are `flat` under it. */
function apart(tokens: readonly Token[], swaps: readonly Swap[], text: string): readonly Token[] {
  const pieces = tokens.map((token) => piecesOf(token, swaps, text));
  if (pieces.every((found) => found.length === 0)) return tokens;
  const places: number[] = [];
  let next = 0;
  for (const found of pieces) {
    places.push(next);
    next += Math.max(1, found.length);
  }
  return tokens.flatMap((token, at): Token[] => {
    const moved = { ...token, index: places[at] ?? at, head: places[token.head] ?? token.head };
    const found = pieces[at] ?? [];
    return found.length === 0 ? [moved] : found.map((piece, nth) => namePiece(moved, piece, nth));
  });
}

interface Piece {
  readonly form: string;
  readonly start: number;
}

/** The words of a token that was read for several; none for any other. */
function piecesOf({ start, end }: Token, swaps: readonly Swap[], text: string): readonly Piece[] {
  const swap = lastAtOrBefore(swaps, (one) => one.start, start);
  if (swap?.start !== start || swap.end !== end) return [];
  const found = [...text.slice(start, end).matchAll(PIECES)];
  return found.length < 2 ? [] : found.map((piece) => ({ form: piece[0], start: start + piece.index }));
}

function namePiece(token: Token, { form, start }: Piece, nth: number): Token {
  const hyphen = /^[-–‑]$/.test(form);
  const tags = hyphen
    ? { upos: 'PUNCT', xpos: 'HYPH', feats: '_' }
    : { upos: 'PROPN', xpos: 'NNP', feats: 'Number=Sing' };
  const place = nth === 0 ? {} : { head: token.index, deprel: hyphen ? 'punct' : 'flat' };
  const words = { index: token.index + nth, form, lemma: form, start, end: start + form.length };
  return { ...token, ...tags, ...place, ...words };
}

/** Of swaps in order, the last whose offset is not behind a place. */
function lastAtOrBefore(swaps: readonly Swap[], offsetOf: (swap: Swap) => number, place: number): Swap | undefined {
  let low = 0;
  let high = swaps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const swap = swaps[middle];
    if (swap && offsetOf(swap) <= place) low = middle + 1;
    else high = middle;
  }
  return swaps[low - 1];
}

const neutralStartOf = (swap: Swap): number => swap.neutralStart;

function originalStart(swaps: readonly Swap[], offset: number): number {
  const swap = lastAtOrBefore(swaps, neutralStartOf, offset);
  if (!swap) return offset;
  return offset < swap.neutralEnd ? swap.start : offset - swap.neutralEnd + swap.end;
}

function originalEnd(swaps: readonly Swap[], offset: number): number {
  const swap = lastAtOrBefore(swaps, neutralStartOf, offset - 1);
  if (!swap) return offset;
  return offset <= swap.neutralEnd ? swap.end : offset - swap.neutralEnd + swap.end;
}
