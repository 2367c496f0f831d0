import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AscribeError, type ErrorLine, type Network } from '../model/index.ts';
import type { Incoming } from '../pipeline.ts';
import { readLines } from './lines.ts';
import { lazyNetwork } from './network.ts';
import type { Terminal } from './terminal.ts';

/** Bytes of the beginning that are looked at to tell JSONL, which is read line by line, from a document. */
const GLANCE = 1_000_000;
/** Bytes of a document or archive that are held in memory. */
const LARGEST = 1_000_000_000;

/**
 * What the user named, in order: files, folders (all files in them, by name), addresses of pages, and `-` for standard
 * input, which is also meant where nothing is named. What can't be opened becomes an error line.
 */
export async function* openInputs(
  named: readonly string[],
  terminal: Terminal,
  network: Network = lazyNetwork(terminal),
): AsyncGenerator<Incoming> {
  try {
    for (const source of named.length > 0 ? named : ['-']) {
      if (source === '-') yield await glance('-', terminal.stdin);
      else if (isAddress(source)) yield await fetchPage(source, network);
      else yield* openPath(source);
    }
  } finally {
    await network.close();
  }
}

function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

async function fetchPage(address: string, network: Network): Promise<Incoming> {
  try {
    const { url, bytes, contentType } = await network.fetch(address);
    return { source: url, bytes, contentType };
  } catch (error) {
    if (!(error instanceof AscribeError)) throw error;
    return { id: null, source: address, error: { code: error.code, message: error.message } };
  }
}

async function* openPath(path: string): AsyncGenerator<Incoming> {
  try {
    const files = await filesIn(path);
    for (const file of files) yield await glance(file, createReadStream(file));
    if (files.length === 0) yield empty(path);
  } catch (error) {
    yield unreadable(path, error as NodeJS.ErrnoException);
  }
}

/** A file, or all files in a folder, by name. */
export async function filesIn(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function empty(source: string): ErrorLine {
  return { id: null, source, error: { code: 'no_report', message: 'a folder without files' } };
}

function unreadable(source: string, error: NodeJS.ErrnoException): ErrorLine {
  if (typeof error.code !== 'string') throw error;
  const code = error.code === 'ENOENT' ? 'not_found' : 'unreadable';
  return { id: null, source, error: { code, message: error.message } };
}

/** Lines where the first one looks like an object on a line of its own, else the whole document. */
async function glance(source: string, stream: AsyncIterable<Buffer | string>): Promise<Incoming> {
  const rest = stream[Symbol.asyncIterator]();
  const read: Buffer[] = [];
  let size = 0;
  let ended = false;
  const more = async () => {
    const next = await rest.next();
    if (next.done) {
      ended = true;
      return;
    }
    const chunk = Buffer.from(next.value);
    read.push(chunk);
    size += chunk.length;
  };
  while (!ended && size < GLANCE && !read.at(-1)?.includes(10)) await more();
  if (isJsonLine(Buffer.concat(read))) return { source, lines: readLines(chain(read, rest)) };
  while (!ended && size <= LARGEST) await more();
  return { source, bytes: Buffer.concat(read) };
}

function isJsonLine(beginning: Buffer): boolean {
  const [line = '', rest] = beginning.toString('utf8').split('\n', 2);
  const whole = rest !== undefined && /^[ \t]*\{.*\}[ \t\r]*$/s.test(line);
  return (
    whole && !line.includes('"https://jsonfeed.org/') && !/"messages"\s*:\s*\[|^\s*\{\s*"data"\s*:\s*\[/.test(line)
  );
}

/** What was read already and what follows; lets go of the stream when nobody wants more of it. */
async function* chain(read: readonly Buffer[], rest: AsyncIterator<Buffer | string>): AsyncGenerator<Buffer | string> {
  try {
    yield* read;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
