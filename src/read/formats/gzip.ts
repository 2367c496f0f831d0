import { constants, gunzipSync } from 'node:zlib';
import { InputError } from '../../model/index.ts';

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/**
 * All members of a gzip file.
 * @throws InputError `truncated_archive`, `too_large`, `bad_archive`
 */
export function gunzip(bytes: Uint8Array, largest: number): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: largest });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new InputError('too_large', `unpacks to more than ${largest} bytes`);
    if (code === 'Z_BUF_ERROR') throw new InputError('truncated_archive', 'the gzip file breaks off');
    throw new InputError('bad_archive', (error as Error).message, { cause: error });
  }
}

/** What can be unpacked of a gzip file that breaks off. */
export function gunzipBeginning(bytes: Uint8Array, largest: number): Uint8Array {
  return gunzipSync(bytes, { maxOutputLength: largest, finishFlush: constants.Z_SYNC_FLUSH });
}
