import { type ErrorLine, InputError, type Report } from '../model/index.ts';
import { decode } from './decode.ts';
import { emptyDraft, errorLine, finishReport } from './finish.ts';
import { readText } from './formats/text.ts';
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
  const { source, bytes, contentType = null } = document;
  if (bytes.length > LIMITS.archiveBytes) throw new InputError('too_large', `more than ${LIMITS.archiveBytes} bytes`);
  const { text } = decode(bytes, contentType);
  refuseBinary(bytes, text);
  const format = document.format ?? sniff(text, source, contentType);
  if (format === 'jsonl') {
    let number = 0;
    for (const line of text.split('\n')) {
      number++;
      const report = readLine(line, `${source}:${number}`, tables);
      if (report) yield report;
    }
    return;
  }
  if (bytes.length > LIMITS.documentBytes) throw new InputError('too_large', `more than ${LIMITS.documentBytes} bytes`);
  yield finishReport(readPage(text, format, addressOf(source), tables));
}

function readPage(text: string, format: Format, url: string | null, tables: Tables): Draft {
  return format === 'html' ? readHtml(text, url, tables) : { ...readText(text, tables), url };
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
