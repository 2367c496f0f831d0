import { type ErrorLine, InputError, type Report } from '../model/index.ts';
import { decode } from './decode.ts';
import { errorLine, finishReport } from './finish.ts';
import { readMarkdown } from './formats/markdown.ts';
import { readText } from './formats/text.ts';
import { readHtml } from './html/page.ts';
import { LIMITS } from './limits.ts';
import { refuseBinary, sniff } from './sniff.ts';
import type { Tables } from './tables.ts';
import type { Draft, Format, InputDocument } from './types.ts';

/** Reads one line of JSONL; `where` names it in errors. */
export type ReadLine = (line: string, where: string) => Report | ErrorLine | null;

const DAMAGED = { code: 'damaged_encoding', message: 'some bytes fit no encoding and were replaced' };
/** Formats of which one document holds many reports. */
const MANY = new Set<Format>(['feed', 'jsonfeed', 'telegram', 'twitter']);

/**
 * Every report in a document that is text.
 * @throws InputError for what can't be used as a whole
 */
export async function* readDecoded(
  document: InputDocument,
  tables: Tables,
  readLine: ReadLine,
): AsyncGenerator<Report | ErrorLine> {
  const { source, bytes } = document;
  const { text, damaged, format } = openText(document);
  if (format === 'jsonl') {
    yield* readLines(text, source, readLine);
    return;
  }
  if (format === 'sitemap')
    throw new InputError('list_of_pages', 'a sitemap holds no reports but names pages: --follow fetches them');
  if (MANY.has(format)) yield* finishEach(await readMany(text, format, tables, addressOf(source)), source);
  else {
    if (bytes.length > LIMITS.documentBytes) throw tooLarge();
    const draft = format === 'eml' ? await readMail(bytes, tables) : readPage(text, format, addressOf(source), tables);
    yield finishReport(damaged ? { ...draft, warnings: [...draft.warnings, DAMAGED] } : draft);
  }
}

/** A document's characters, and what they are. */
export function openText({ bytes, source, contentType = null, format }: InputDocument): {
  readonly text: string;
  readonly damaged: boolean;
  readonly format: Format;
} {
  const { text, damaged } = decode(bytes, contentType);
  refuseBinary(bytes, text);
  const found = format ?? sniff(text, source, contentType);
  const bound =
    found === 'telegram' || found === 'twitter' || found === 'jsonl' ? LIMITS.archiveBytes : LIMITS.listBytes;
  if (bytes.length > bound) throw tooLarge();
  return { text, damaged, format: found };
}

function tooLarge(): InputError {
  return new InputError('too_large', `more than ${LIMITS.documentBytes} bytes`);
}

function* readLines(text: string, source: string, readLine: ReadLine): Generator<Report | ErrorLine> {
  let number = 0;
  for (const line of text.split('\n')) {
    number++;
    const report = readLine(line, `${source}:${number}`);
    if (report) yield report;
  }
}

/** Parsers of rarer formats are loaded when such a document comes: they cost start-up time. */
export async function readMany(
  text: string,
  format: Format,
  tables: Tables,
  address: string | null,
): Promise<Iterable<Draft>> {
  if (format === 'telegram') {
    const { readTelegram } = await import('./formats/telegram.ts');
    return readTelegram(parseJson(text), tables);
  }
  if (format === 'twitter') return (await import('./formats/twitter.ts')).readTwitter(text, tables);
  return (await import('./formats/feed.ts')).readFeed(text, tables, address);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError('bad_json', (error as Error).message);
  }
}

/** Drafts to reports; what holds no text is an error in its place. */
export function* finishEach(drafts: Iterable<Draft>, source: string): Generator<Report | ErrorLine> {
  for (const draft of drafts) {
    try {
      yield finishReport(draft);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      yield errorLine(draft.id ?? null, draft.url ?? source, error);
    }
  }
}

async function readMail(bytes: Uint8Array, tables: Tables): Promise<Draft> {
  const eml = await import('./formats/eml.ts');
  return eml.readMail(bytes, tables);
}

function readPage(text: string, format: Format, url: string | null, tables: Tables): Draft {
  if (format === 'html') return readHtml(text, url, tables);
  const draft = format === 'markdown' ? readMarkdown(text, tables) : readText(text, tables);
  return { ...draft, url: draft.url ?? url };
}

export function addressOf(source: string): string | null {
  return /^https?:\/\//i.test(source) ? source : null;
}
