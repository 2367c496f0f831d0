import { type ErrorLine, InputError, type Report } from '../model/index.ts';
import { addressOf, finishEach, type ReadLine, readDecoded } from './document.ts';
import { errorLine, finishReport } from './finish.ts';
import { gunzip, gunzipBeginning, isGzip } from './formats/gzip.ts';
import type { HttpAnswer } from './formats/http.ts';
import { isFileOfPosts, isPdf, isZip, kindOfZip } from './formats/magic.ts';
import { type Archived, isWarc, readWarc } from './formats/warc.ts';
import { LIMITS } from './limits.ts';
import type { Tables } from './tables.ts';
import type { Draft, InputDocument } from './types.ts';

/** What reading a document needs besides it. */
export interface Tools {
  readonly tables: Tables;
  readonly readLine: ReadLine;
}

/** Archives inside archives are opened this deep. */
const DEEPEST = 2;

/** Every report in a document, or the error that stands in its place. */
export async function* readDocument(
  document: InputDocument,
  tools: Tools,
  depth = 0,
): AsyncGenerator<Report | ErrorLine> {
  try {
    yield* atLeastOne(readBytes(document, tools, depth));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield errorLine(null, document.source, error);
  }
}

/**
 * What holds no report at all (an archive of pictures, a feed without entries) must not pass in silence.
 * @throws InputError `no_report`
 */
export async function* atLeastOne(lines: AsyncIterable<Report | ErrorLine>): AsyncGenerator<Report | ErrorLine> {
  let some = false;
  for await (const line of lines) {
    some = true;
    yield line;
  }
  if (!some) throw new InputError('no_report', 'it can be read, but holds no page, message or entry with a text');
}

async function* readBytes(given: InputDocument, tools: Tools, depth: number): AsyncGenerator<Report | ErrorLine> {
  if (depth > DEEPEST) throw new InputError('too_deep', `archives in archives more than ${DEEPEST} deep`);
  const document = unpacked(given);
  const { bytes, format } = document;
  if (format === 'warc' || (!format && isWarc(bytes)))
    yield* readArchive(readWarc(bytes, document.broken), document.source, tools, depth);
  else if (format === 'pdf' || (!format && isPdf(bytes))) {
    const { readPdf } = await import('./formats/pdf.ts');
    yield finish(await readPdf(bytes, tools.tables), document);
  } else if (format === 'docx' || format === 'wacz' || format === 'zip' || (!format && isZip(bytes)))
    yield* readZip(document, tools, depth);
  else yield* readDecoded(document, tools.tables, tools.readLine);
}

/** A document without its compression. `broken`: the beginning of a web archive, of which the rest is missing. */
interface Unpacked extends InputDocument {
  readonly broken: boolean;
}

/** @throws InputError as `gunzip` */
export function unpacked(document: InputDocument): Unpacked {
  const { bytes } = document;
  if (bytes.length > LIMITS.archiveBytes) throw new InputError('too_large', `more than ${LIMITS.archiveBytes} bytes`);
  if (!isGzip(bytes)) return { ...document, broken: false };
  try {
    return { ...document, bytes: gunzip(bytes, LIMITS.archiveBytes), broken: false };
  } catch (error) {
    const cut = error instanceof InputError && error.code === 'truncated_archive';
    const beginning = cut ? gunzipBeginning(bytes, LIMITS.archiveBytes) : new Uint8Array();
    if (!isWarc(beginning)) throw error;
    return { ...document, bytes: beginning, broken: true };
  }
}

function finish(draft: Draft, { source }: InputDocument): Report {
  return finishReport({ ...draft, url: draft.url ?? addressOf(source) });
}

/** Every page of an archive; what is no text (images, scripts) and what was not found is passed over. */
async function* readArchive(
  pages: Iterable<Archived> | AsyncIterable<Archived>,
  source: string,
  tools: Tools,
  depth: number,
): AsyncGenerator<Report | ErrorLine> {
  for await (const archived of pages) {
    if ('error' in archived) yield errorLine(null, archived.url ?? source, archived.error);
    else if (isPage(archived.answer) && !isForRobots(archived.url)) {
      const { body, contentType } = archived.answer;
      for await (const line of readDocument({ source: archived.url, bytes: body, contentType }, tools, depth + 1))
        if (!('error' in line) || line.error.code !== 'list_of_pages') yield line;
    }
  }
}

const PAGE_TYPE = /html|text\/plain|xml|pdf|wordprocessingml|^$/i;

function isPage(answer: HttpAnswer): answer is HttpAnswer & { body: Uint8Array } {
  return answer.status === 200 && answer.body !== null && PAGE_TYPE.test(answer.contentType ?? '');
}

/** Files that sites keep for programs are no pages. */
function isForRobots(url: string): boolean {
  return /^https?:\/\/[^/]+\/(?:robots|ads|app-ads|humans|security)\.txt/i.test(url);
}

/** A web archive, a Word document, or else each file in it that may hold a report. */
async function* readZip(document: InputDocument, tools: Tools, depth: number): AsyncGenerator<Report | ErrorLine> {
  const { namesInZip, unzip } = await import('./formats/zip.ts');
  const names = await namesInZip(document.bytes);
  const kind = document.format && document.format !== 'zip' ? document.format : kindOfZip(names);
  if (kind === 'wacz') {
    const { readWacz } = await import('./formats/wacz.ts');
    yield* readArchive(readWacz(document.bytes), document.source, tools, depth);
  } else if (kind === 'docx') {
    const { readDocx } = await import('./formats/docx.ts');
    yield finish(await readDocx(document.bytes, tools.tables), document);
  } else if (kind === 'twitter') yield* readPosts(document, tools.tables);
  else
    for await (const { name, bytes } of unzip(document.bytes, holdsReports))
      yield* readDocument({ source: `${document.source}/${name}`, bytes }, tools, depth + 1);
}

/** The archive that X hands its users: the posts of the account that it names. */
async function* readPosts({ bytes, source }: InputDocument, tables: Tables): AsyncGenerator<Report | ErrorLine> {
  const [{ unzip }, { ownerOf, readTwitter }] = await Promise.all([
    import('./formats/zip.ts'),
    import('./formats/twitter.ts'),
  ]);
  let owner = {};
  for await (const file of unzip(bytes, (name) => /(?:^|\/)data\/account\.js$/.test(name)))
    owner = ownerOf(new TextDecoder().decode(file.bytes));
  for await (const file of unzip(bytes, isFileOfPosts))
    yield* finishEach(readTwitter(new TextDecoder().decode(file.bytes), tables, owner), `${source}/${file.name}`);
}

/** The rest of a user's archive (pictures, settings, style sheets) is passed over. */
function holdsReports(name: string): boolean {
  const hidden = /(?:^|\/)(?:\.|__MACOSX\/)/.test(name);
  return (
    !hidden &&
    /\.(?:html?|xhtml|txt|md|markdown|xml|rss|atom|jsonl|ndjson|eml|warc(?:\.gz)?|wacz|pdf|docx|zip)$|(?:^|\/)result\.json$/i.test(
      name,
    )
  );
}
