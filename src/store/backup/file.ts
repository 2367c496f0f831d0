import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { EffectError, InputError } from '../../model/index.ts';

/** First line: what the file is. `schema` names the last migration of the store that it was taken from. */
export interface Head {
  readonly ascribe: 'backup';
  readonly schema: string;
}

/** Rows of one table, as JSON objects by column. */
export interface Rows {
  readonly table: string;
  readonly rows: readonly unknown[];
}

/** Writes lines and a last one that counts and sums them up; under another name first, fsynced, then renamed. */
export async function writeBackup(path: string, lines: AsyncIterable<Head | Rows>): Promise<void> {
  const part = `${path}.part`;
  try {
    await pipeline(Readable.from(summed(lines)), createGzip(), createWriteStream(part));
    const file = await open(part, 'r+');
    await file.sync();
    await file.close();
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw notWritten(path, error as NodeJS.ErrnoException);
  }
}

async function* summed(lines: AsyncIterable<Head | Rows>): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let count = 0;
  for await (const line of lines) {
    const text = `${JSON.stringify(line)}\n`;
    hash.update(text);
    count += 1;
    yield text;
  }
  yield `${JSON.stringify({ lines: count, sha256: hash.digest('hex') })}\n`;
}

function notWritten(path: string, error: NodeJS.ErrnoException): unknown {
  if (error.code === undefined) return error;
  const code = error.code === 'ENOSPC' ? 'disk_full' : 'not_written';
  return new EffectError(code, `${path} was not written: ${error.message}`, { cause: error });
}

/**
 * Reads a backup line by line. Its last line is checked when all others were read: whoever restores keeps them only then.
 * @throws InputError `not_found`, `no_backup`, `backup_damaged`
 */
export async function* readBackup(path: string): AsyncGenerator<Head | Rows> {
  const hash = createHash('sha256');
  let before: string | null = null;
  let count = 0;
  for await (const line of linesOf(path)) {
    if (before !== null) {
      hash.update(`${before}\n`);
      count += 1;
      yield parsed(path, before) as Head | Rows;
    }
    before = line;
  }
  const end = parsed(path, before ?? 'null') as { lines?: unknown; sha256?: unknown } | null;
  if (end?.lines !== count || end.sha256 !== hash.digest('hex')) throw damaged(path);
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const text = file.pipe(createGunzip());
  file.on('error', (error) => text.destroy(error));
  try {
    yield* createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY });
    if (text.errored) throw text.errored;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new InputError('not_found', `there is no file ${path}`);
    throw code?.startsWith('Z_') ? damaged(path) : error;
  }
}

function parsed(path: string, line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) throw damaged(path);
    throw error;
  }
}

function damaged(path: string): InputError {
  return new InputError('backup_damaged', `${path} is no whole backup: nothing was restored`);
}
