import { type ErrorLine, InputError, type Report } from '../model/index.ts';
import { readDocument } from './containers.ts';
import { emptyDraft, errorLine, finishReport } from './finish.ts';
import { follow, listPages, readListed } from './follow.ts';
import { readText } from './formats/text.ts';
import { readHtml } from './html/page.ts';
import { type GivenReport, givenId, overrule, parseLine } from './jsonl.ts';
import { compileTables, type Tables } from './tables.ts';
import type { Draft, Reader, ReadingKnowledge } from './types.ts';

/** Makes a reader from the tables of `knowledge/outlets/`. Compiling takes some milliseconds: make one and keep it. */
export function createReader(knowledge: ReadingKnowledge): Reader {
  const tables = compileTables(knowledge);
  const tools = { tables, readLine: (line: string, where: string) => readLine(line, where, tables) };
  return {
    read: (document) => readDocument(document, tools),
    readLine: tools.readLine,
    list: (document) => listPages(document, tools),
    follow: (document, network, most) => follow(document, tools, network, most),
    readListed: (listed, network) => readListed(listed, tools, network),
  };
}

/**
 * The addresses of the feeds in a list of subscriptions (OPML), each once.
 * @throws InputError `bad_opml`
 */
export async function feedsInOpml(text: string): Promise<string[]> {
  const opml = await import('./formats/opml.ts');
  return opml.feedsInOpml(text);
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
