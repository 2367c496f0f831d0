import { InputError, type Removed } from '../../model/index.ts';
import { foldTitle } from '../fold.ts';
import { LIMITS } from '../limits.ts';
import type { Piece } from '../strip/pieces.ts';
import { stripText } from '../strip/strip.ts';
import type { Tables } from '../tables.ts';
import type { Draft } from '../types.ts';
import { type PdfLine, runningLines, toLines, toParagraphs } from './pdf-lines.ts';
import { readPdfPages } from './pdf-thread.ts';

/**
 * The text layer of a PDF to the report in it. A scan has none: it must go through a program that reads pictures first.
 * @throws InputError `too_large`, `too_complex`, `bad_document`, `no_text_layer`
 */
export async function readPdf(bytes: Uint8Array, tables: Tables): Promise<Draft> {
  if (bytes.length > LIMITS.pdfBytes) throw new InputError('too_large', `a PDF of more than ${LIMITS.pdfBytes} bytes`);
  const pages = (await readPdfPages(bytes)).map((runs, i) => toLines(runs, i + 1));
  const running = runningLines(pages);
  const lines = pages.flat().filter((line) => !running.has(line));
  if (lines.length === 0)
    throw new InputError('no_text_layer', 'a PDF without a text layer: run text recognition on it first');
  const paragraphs = toParagraphs(lines);
  const draft = stripText(paragraphs.map(toPiece), tables, titleIn(lines));
  return {
    ...draft,
    language: tables.language(draft.body),
    removed: [...draft.removed, ...removedLines(pages, running)],
  };
}

function toPiece(text: string): Piece {
  const bullet = /^[•▪●◦‣⁃]\s*/u.exec(text)?.[0] ?? '';
  return { text: text.slice(bullet.length), indent: 0, bullet: bullet !== '', gap: true };
}

/** Each head or foot once. */
function removedLines(pages: readonly (readonly PdfLine[])[], running: ReadonlySet<PdfLine>): Removed[] {
  const texts = new Set(pages.flatMap((lines) => lines.filter((line) => running.has(line)).map(({ text }) => text)));
  return [...texts].map((text) => ({ kind: 'other', text, reason: 'head or foot of a page', at: null }));
}

/** The lines set largest on the first page, where they are larger than the text and few. */
function titleIn(lines: readonly PdfLine[]): string | null {
  const first = lines.filter(({ page }) => page === lines[0]?.page);
  const largest = Math.max(...first.map(({ size }) => size));
  const title = first.filter(({ size }) => size >= largest * 0.98);
  const usual = [...lines].sort((a, b) => a.size - b.size)[Math.floor(lines.length / 2)]?.size ?? largest;
  const text = toParagraphs(title)[0] ?? '';
  return largest > usual * 1.15 && title.length <= 4 && foldTitle(text).includes(' ') ? text : null;
}
