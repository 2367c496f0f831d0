import mammoth from 'mammoth';
import { InputError } from '../../model/index.ts';
import type { Tables } from '../tables.ts';
import type { Draft } from '../types.ts';
import { readText } from './text.ts';
import { unzip } from './zip.ts';

/**
 * A Word document to the report in it: its paragraphs, without what was deleted under "track changes", notes and
 * pictures. Title and author come from the text: the file's own fields name whoever made its template.
 * @throws InputError as `unzip`, and `bad_document`
 */
export async function readDocx(bytes: Uint8Array, tables: Tables): Promise<Draft> {
  // The library unpacks without a limit: what does not fit ours is refused before.
  for await (const _ of unzip(bytes, () => true));
  return readText(await rawText(bytes), tables);
}

async function rawText(bytes: Uint8Array): Promise<string> {
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    return value;
  } catch (error) {
    throw new InputError('bad_document', (error as Error).message, { cause: error });
  }
}
