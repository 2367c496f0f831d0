import { type ErrorLine, InputError, type Report } from '../model/index.ts';
import { decode } from './decode.ts';
import { emptyDraft, errorLine, finishReport } from './finish.ts';
import { gunzip, isGzip } from './formats/gzip.ts';
import type { HttpAnswer } from './formats/http.ts';
import { readMarkdown } from './formats/markdown.ts';
import { readText } from './formats/text.ts';
import { isWarc, readWarc } from './formats/warc.ts';
import { readHtml } from './html/page.ts';
import { type GivenReport, givenId, overrule, parseLine } from './jsonl.ts';
import { LIMITS } from './limits.ts';
import { refuseBinary, sniff } from './sniff.ts';
import { compileTables, type Tables } from './tables.ts';
import type { Draft, Format, InputDocument, Reader, ReadingKnowledge } from './types.ts';

/** Makes a reader from the tables of `knowledge/outlets/`. Compiling takes some milliseconds: make one and keep it. */
export function createReader(knowledge: ReadingKnowledge): Reader {
  const tables = compileTables(knowledge);
  return {
    read: (document) => readDocument(document, tables),
    readLine: (line, where) => readLine(line, where, tables),
  };
}

async function* readDocument(document: InputDocument, tables: Tables): AsyncGenerator<Report | ErrorLine> {
  try {
    yield* readBytes(document, tables);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield errorLine(null, document.source, error);
  }
}

async function* readBytes(document: InputDocument, tables: Tables): AsyncGenerator<Report | ErrorLine> {
  if (document.bytes.length > LIMITS.archiveBytes)
    throw new InputError('too_large', `more than ${LIMITS.archiveBytes} bytes`);
  const bytes = isGzip(document.bytes) ? gunzip(document.bytes, LIMITS.archiveBytes) : document.bytes;
  if (document.format === 'warc' || isWarc(bytes)) yield* readArchive(bytes, document.source, tables);
  else yield* readDecoded({ ...document, bytes }, tables);
}

/** Every page of an archive; what is no text (images, scripts) and what was not found is passed over. */
async function* readArchive(bytes: Uint8Array, source: string, tables: Tables): AsyncGenerator<Report | ErrorLine> {
  for (const archived of readWarc(bytes)) {
    if ('error' in archived) yield errorLine(null, archived.url ?? source, archived.error);
    else if (isPage(archived.answer))
      yield* readDocument(
        { source: archived.url, bytes: archived.answer.body, contentType: archived.answer.contentType },
        tables,
      );
  }
}

function isPage(answer: HttpAnswer): answer is HttpAnswer & { body: Uint8Array } {
  return answer.status === 200 && answer.body !== null && /html|text\/plain|xml|^$/i.test(answer.contentType ?? '');
}

async function* readDecoded(document: InputDocument, tables: Tables): AsyncGenerator<Report | ErrorLine> {
  const { source, bytes, contentType = null } = document;
  const { text, damaged } = decode(bytes, contentType);
  refuseBinary(bytes, text);
  const format = document.format ?? sniff(text, source, contentType);
  if (format === 'jsonl') {
    yield* readLines(text, source, tables);
    return;
  }
  if (bytes.length > LIMITS.documentBytes) throw new InputError('too_large', `more than ${LIMITS.documentBytes} bytes`);
  if (format === 'feed' || format === 'jsonfeed') yield* readEntries(text, source, tables);
  else {
    const draft = format === 'eml' ? await readMail(bytes, tables) : readPage(text, format, addressOf(source), tables);
    yield finishReport(damaged ? { ...draft, warnings: [...draft.warnings, DAMAGED] } : draft);
  }
}

const DAMAGED = { code: 'damaged_encoding', message: 'some bytes fit no encoding and were replaced' };

function* readLines(text: string, source: string, tables: Tables): Generator<Report | ErrorLine> {
  let number = 0;
  for (const line of text.split('\n')) {
    number++;
    const report = readLine(line, `${source}:${number}`, tables);
    if (report) yield report;
  }
}

async function* readEntries(text: string, source: string, tables: Tables): AsyncGenerator<Report | ErrorLine> {
  const { readFeed } = await import('./formats/feed.ts');
  for (const draft of readFeed(text, tables)) {
    try {
      yield finishReport(draft);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      yield errorLine(null, draft.url ?? source, error);
    }
  }
}

/** The mail parser is loaded when a mail comes, as the feed parser is: they cost start-up time. */
async function readMail(bytes: Uint8Array, tables: Tables): Promise<Draft> {
  const eml = await import('./formats/eml.ts');
  return eml.readMail(bytes, tables);
}

function readPage(text: string, format: Format, url: string | null, tables: Tables): Draft {
  if (format === 'html') return readHtml(text, url, tables);
  const draft = format === 'markdown' ? readMarkdown(text, tables) : readText(text, tables);
  return { ...draft, url: draft.url ?? url };
}

function addressOf(source: string): string | null {
  return /^https?:\/\//i.test(source) ? source : null;
}

function readLine(line: string, where: string, tables: Tables): Report | ErrorLine | null {
  if (line.trim() === '') return null;
  let id: string | null = null;
  try {
    const given = parseLine(line);
    if ('error' in given) return given;
    id = givenId(given);
    return finishReport(overrule(readGiven(given, tables), given));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return errorLine(id, where, error);
  }
}

/** `body` stands as it is; `html` and `text` are read. */
function readGiven(given: GivenReport, tables: Tables): Draft {
  if (typeof given.body === 'string') return { ...emptyDraft(), body: given.body };
  if (typeof given.html === 'string') return readHtml(given.html, given.url ?? null, tables);
  if (typeof given.text === 'string') return readText(given.text, tables, given.title ?? null);
  throw new InputError('no_text', 'neither body, text nor html in it');
}
