import { getDocumentProxy } from 'unpdf';
import { InputError, type Removed } from '../../model/index.ts';
import { foldTitle } from '../fold.ts';
import { LIMITS } from '../limits.ts';
import type { Piece } from '../strip/pieces.ts';
import { stripText } from '../strip/strip.ts';
import type { Tables } from '../tables.ts';
import type { Draft } from '../types.ts';
import { type PdfLine, type PlacedText, runningLines, toLines, toParagraphs } from './pdf-lines.ts';

/** A run of characters as the library gives it; marks of structure have none. `transform` is the text matrix. */
interface TextItem {
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * The text layer of a PDF to the report in it. A scan has none: it must go through a program that reads pictures first.
 * @throws InputError `too_large`, `too_complex`, `bad_document`, `no_text_layer`
 */
export async function readPdf(bytes: Uint8Array, tables: Tables): Promise<Draft> {
  if (bytes.length > LIMITS.pdfBytes) throw new InputError('too_large', `a PDF of more than ${LIMITS.pdfBytes} bytes`);
  const pages = await readPages(bytes);
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

async function readPages(bytes: Uint8Array): Promise<PdfLine[][]> {
  let document: PdfDocument | null = null;
  try {
    // The library takes the bytes for itself: it gets a copy.
    document = await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      stopAtErrors: false,
    });
    if (document.numPages > LIMITS.pdfPages)
      throw new InputError('too_complex', `a PDF of more than ${LIMITS.pdfPages} pages`);
    const pages: PdfLine[][] = [];
    for (let number = 1; number <= document.numPages; number++) pages.push(await readPage(document, number));
    return pages;
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError('bad_document', `this PDF can't be read: ${(error as Error).message}`, { cause: error });
  } finally {
    await document?.destroy();
  }
}

async function readPage(document: PdfDocument, number: number): Promise<PdfLine[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const runs = (items as readonly TextItem[]).flatMap(({ str, transform, width }): PlacedText[] => {
    const [, , c = 0, d = 0, x = 0, y = 0] = transform ?? [];
    return str === undefined ? [] : [{ text: str, x, y, width: width ?? 0, size: Math.hypot(c, d) }];
  });
  page.cleanup();
  return toLines(runs, number);
}
