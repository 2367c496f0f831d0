import { AscribeError, type ErrorLine, type Network, type Report } from '../model/index.ts';
import { atLeastOne, readDocument, type Tools, unpacked } from './containers.ts';
import { addressOf, openText, readMany } from './document.ts';
import { errorLine, finishReport } from './finish.ts';
import type { Format, InputDocument, Listed } from './types.ts';

const FEEDS = new Set<Format>(['feed', 'jsonfeed']);
/** Sitemaps that name sitemaps go this deep. */
const DEEPEST = 2;

/**
 * The pages that a feed or sitemap names, each once and in its order; null for what is neither.
 * @throws InputError for a list that can't be read
 */
export async function listPages(given: InputDocument, tools: Tools): Promise<readonly Listed[] | null> {
  const document = unpacked(given);
  if (!looksLikeText(document)) return null;
  const { text, format } = openText(document);
  const listed = FEEDS.has(format)
    ? await listFeed(text, format, tools, addressOf(document.source))
    : format === 'sitemap'
      ? await listSitemap(text)
      : null;
  if (!listed) return null;
  const whole = listed.flatMap((each) => {
    const url = resolve(each.url, document.source);
    return url ? [{ ...each, url }] : [];
  });
  return [...new Map(whole.reverse().map((each) => [each.url, each])).values()].reverse();
}

/** Archives and PDFs hold pages, they name none. */
function looksLikeText({ bytes }: InputDocument): boolean {
  return bytes.length > 0 && !bytes.subarray(0, 1024).includes(0) && !Buffer.from(bytes.subarray(0, 5)).equals(WARC);
}

const WARC = Buffer.from('WARC/');

function resolve(url: string, base: string): string | null {
  const from = addressOf(base) ?? undefined;
  const found = URL.canParse(url, from) ? new URL(url, from) : null;
  return found && /^https?:$/.test(found.protocol) ? found.href : null;
}

async function listFeed(text: string, format: Format, { tables }: Tools, address: string | null): Promise<Listed[]> {
  const listed: Listed[] = [];
  for (const draft of await readMany(text, format, tables, address)) {
    const { url, title, outlet, published } = draft;
    if (url === null) continue;
    const report = draft.body.trim() === '' ? null : finishReport(draft);
    listed.push({ url, isList: false, modified: published, report, title, outlet, published });
  }
  return listed;
}

async function listSitemap(text: string): Promise<Listed[]> {
  const { readSitemap } = await import('./formats/sitemap.ts');
  return readSitemap(text).map((entry) => ({ ...entry, report: null }));
}

/**
 * The reports on the pages that a feed or sitemap names, up to `most` of them, the newest where the list says when they
 * changed; any other document as it is. A page that can't be had is told by the feed's own words, with a warning.
 */
export async function* follow(
  document: InputDocument,
  tools: Tools,
  network: Network,
  most: number,
): AsyncGenerator<Report | ErrorLine> {
  try {
    const listed = await listPages(document, tools);
    if (!listed) yield* readDocument(document, tools);
    else yield* atLeastOne(readPages(pagesOf(listed, tools, network, most), tools, network));
  } catch (error) {
    if (!(error instanceof AscribeError)) throw error;
    yield errorLine(null, document.source, error);
  }
}

async function* readPages(
  pages: AsyncIterable<Listed>,
  tools: Tools,
  network: Network,
): AsyncGenerator<Report | ErrorLine> {
  for await (const each of pages) yield* readListed(each, tools, network);
}

/** The pages of a list and of the lists that it names. */
async function* pagesOf(
  listed: readonly Listed[],
  tools: Tools,
  network: Network,
  most: number,
  depth = 0,
): AsyncGenerator<Listed> {
  let left = most;
  for (const each of newest(listed)) {
    if (left <= 0) return;
    if (!each.isList) {
      left--;
      yield each;
    } else if (depth < DEEPEST) {
      const { url, bytes, contentType } = await network.fetch(each.url);
      const inner = (await listPages({ source: url, bytes, contentType }, tools)) ?? [];
      for await (const page of pagesOf(inner, tools, network, left, depth + 1)) {
        left--;
        yield page;
      }
    }
  }
}

/** By the day of the last change where every entry has one, else as listed. */
function newest(listed: readonly Listed[]): readonly Listed[] {
  if (listed.some((each) => each.modified === null)) return listed;
  return [...listed].sort((a, b) => ((a.modified ?? '') < (b.modified ?? '') ? 1 : -1));
}

/** The report on a listed page; what the page does not say of itself is as the list has it. */
export async function* readListed(listed: Listed, tools: Tools, network: Network): AsyncGenerator<Report | ErrorLine> {
  try {
    const { url, bytes, contentType } = await network.fetch(listed.url);
    for await (const line of readDocument({ source: url, bytes, contentType }, tools))
      yield 'error' in line ? instead(listed, line) : fill(line, listed);
  } catch (error) {
    if (!(error instanceof AscribeError)) throw error;
    yield instead(listed, errorLine(null, listed.url, error));
  }
}

function fill(report: Report, { title, outlet, published }: Listed): Report {
  return {
    ...report,
    title: report.title ?? title,
    outlet: report.outlet ?? outlet,
    published: report.published ?? published,
  };
}

function instead({ report }: Listed, line: ErrorLine): Report | ErrorLine {
  if (!report) return line;
  const warning = {
    code: 'page_not_read',
    message: `by the feed's words alone: ${line.error.message} (${line.error.code})`,
  };
  return { ...report, warnings: [...report.warnings, warning] };
}
