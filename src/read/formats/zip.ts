import * as zlib from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { InputError } from '../../model/index.ts';
import { LIMITS } from '../limits.ts';

/** A file in a ZIP archive. */
export interface Unzipped {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The files of an archive whose names are wanted, in the archive's order, each checked against the size and checksum
 * that the archive gives for it. Never more than `archiveBytes` are unpacked, whatever the archive says of itself.
 * @throws InputError `truncated_archive`, `bad_archive`, `bad_digest`, `too_large`, `too_complex`
 */
export async function* unzip(bytes: Uint8Array, wanted: (name: string) => boolean): AsyncGenerator<Unzipped> {
  const zip = await open(bytes);
  let left: number = LIMITS.archiveBytes;
  for await (const entry of entriesOf(zip)) {
    if (entry.fileName.endsWith('/') || !wanted(entry.fileName)) continue;
    const unpacked = await unpack(zip, entry, left);
    left -= unpacked.length;
    yield { name: entry.fileName, bytes: unpacked };
  }
}

/** The names of all files in an archive. */
export async function namesInZip(bytes: Uint8Array): Promise<string[]> {
  const names: string[] = [];
  for await (const entry of entriesOf(await open(bytes))) names.push(entry.fileName);
  return names;
}

async function open(bytes: Uint8Array): Promise<ZipFile> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (zip.entryCount > LIMITS.zipEntries)
      throw new InputError('too_complex', `an archive of more than ${LIMITS.zipEntries} files`);
    return zip;
  } catch (error) {
    throw asInputError(error);
  }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  const entries = zip.eachEntry()[Symbol.asyncIterator]();
  while (true) {
    const next = await entries.next().catch((error: unknown) => {
      throw asInputError(error);
    });
    if (next.done) return;
    yield next.value;
  }
}

async function unpack(zip: ZipFile, entry: Entry, most: number): Promise<Uint8Array> {
  if (entry.uncompressedSize > most) throw tooLarge();
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of await zip.openReadStreamPromise(entry)) {
      size += part.length;
      if (size > most) throw tooLarge();
      parts.push(part);
    }
  } catch (error) {
    throw asInputError(error);
  }
  const bytes = Buffer.concat(parts);
  // Node gave this function in 20.15; before it the size alone is checked.
  if (zlib.crc32 && zlib.crc32(bytes) !== entry.crc32)
    throw new InputError('bad_digest', `${entry.fileName} is not what the archive's checksum says`);
  return bytes;
}

function tooLarge(): InputError {
  return new InputError('too_large', `unpacks to more than ${LIMITS.archiveBytes} bytes`);
}

/** The list of files stands at an archive's end: without it the archive was cut. */
function asInputError(error: unknown): InputError {
  if (error instanceof InputError) return error;
  const { message } = error as Error;
  const cut = /end of central directory|unexpected end|out of bounds/i.test(message);
  return new InputError(
    cut ? 'truncated_archive' : 'bad_archive',
    cut ? `the ZIP archive breaks off (${message})` : message,
    {
      cause: error,
    },
  );
}
