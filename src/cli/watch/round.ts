import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { AscribeError, type Clock, type ErrorLine, type Network, type Report } from '../../model/index.ts';
import type { Listed, Reader } from '../../pipeline.ts';
import { filesIn } from '../inputs.ts';
import type { Journal } from './journal.ts';
import type { Sources } from './sources.ts';

/** What a round works with. */
export interface Watch {
  readonly reader: Reader;
  readonly network: Network;
  readonly journal: Journal;
  readonly clock: Clock;
  /** Writes the lines of one page; false once nobody reads any more. */
  readonly write: (lines: readonly (Report | ErrorLine)[]) => Promise<boolean>;
  readonly note: (message: string) => void;
  /** Whether the user asked to stop. */
  readonly stopped: () => boolean;
}

/** A page that can't be had is asked for in so many rounds; then its feed's words, or an error, stand for it. */
const ROUNDS = 3;
/** Lists that name lists go this deep. */
const DEEPEST = 2;
/** A file that changed within so many milliseconds may still be written. */
const SETTLED = 2000;
const LARGEST = 1_000_000_000;

/**
 * Goes once through all sources and writes every report that was not written before. A page is noted as done when its
 * lines are out, a feed when all its pages are: whatever stops a round, the next one goes on from there.
 */
export async function goRound(sources: Sources, watch: Watch): Promise<void> {
  for (const feed of sources.feeds) {
    if (watch.stopped()) return;
    await checkList(feed, watch, 0);
  }
  for (const folder of sources.folders) await checkFolder(folder, watch);
}

async function checkList(url: string, watch: Watch, depth: number): Promise<void> {
  try {
    const page = await watch.network.fetchIfChanged(url, watch.journal.validators(url));
    if (!page) return;
    const listed = await watch.reader.list({ source: page.url, bytes: page.bytes, contentType: page.contentType });
    if (!listed) watch.note(`${url}: neither a feed nor a sitemap`);
    else if (await checkPages(listed, watch, depth)) watch.journal.finish(url, page);
  } catch (error) {
    if (!(error instanceof AscribeError)) throw error;
    watch.note(`${url}: ${error.message} (${error.code})`);
  }
}

/** @returns whether every page of the list is done with */
async function checkPages(listed: readonly Listed[], watch: Watch, depth: number): Promise<boolean> {
  let whole = true;
  for (const each of listed) {
    if (watch.stopped()) return false;
    if (each.isList) {
      if (depth < DEEPEST) await checkList(each.url, watch, depth + 1);
      whole = false;
    } else if (!watch.journal.hasSeen(each.url) && !(await checkPage(each, watch))) whole = false;
  }
  return whole;
}

/** @returns whether the page is done with */
async function checkPage(listed: Listed, { reader, network, journal, write, note }: Watch): Promise<boolean> {
  const lines: (Report | ErrorLine)[] = [];
  for await (const line of reader.readListed(listed, network)) lines.push(line);
  const failure = lines.map(failureOf).find((reason) => reason !== null);
  if (failure && journal.failures(listed.url) + 1 < ROUNDS) {
    journal.fail(listed.url);
    note(`${listed.url}: ${failure}; asked for again in the next round`);
    return false;
  }
  if (!(await write(lines))) return false;
  journal.see(listed.url);
  for (const line of lines) if (!('error' in line) && line.url) journal.see(line.url);
  return true;
}

function failureOf(line: Report | ErrorLine): string | null {
  if ('error' in line) return line.error.message;
  return line.warnings.find(({ code }) => code === 'page_not_read')?.message ?? null;
}

async function checkFolder(folder: string, watch: Watch): Promise<void> {
  for (const path of await filesIn(folder)) {
    if (watch.stopped()) return;
    const { size, mtimeMs } = await stat(path);
    const age = watch.clock.now() - mtimeMs;
    const asItStands = `${path} ${size} ${Math.round(mtimeMs)}`;
    if (watch.journal.hasSeen(asItStands) || (age >= 0 && age < SETTLED) || size > LARGEST) continue;
    if (!(await checkFile(path, watch))) return;
    watch.journal.see(asItStands);
  }
}

/** Tells what a file holds unless that was told before. @returns whether the file is done with */
async function checkFile(path: string, { journal, reader, write }: Watch): Promise<boolean> {
  const bytes = await readFile(path);
  const content = `${path} sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  if (journal.hasSeen(content)) return true;
  const lines: (Report | ErrorLine)[] = [];
  for await (const line of reader.read({ source: path, bytes })) lines.push(line);
  if (!(await write(lines))) return false;
  journal.see(content);
  return true;
}
