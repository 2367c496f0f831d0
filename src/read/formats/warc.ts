import { InputError } from '../../model/index.ts';
import { fits } from './digest.ts';
import { type HttpAnswer, parseAnswer } from './http.ts';

/** A page in an archive, or why a record can't be used. */
export type Archived =
  | { readonly url: string; readonly date: string | null; readonly answer: HttpAnswer }
  | { readonly url: string | null; readonly error: InputError };

interface WarcRecord {
  readonly headers: ReadonlyMap<string, string>;
  readonly block: Uint8Array;
}

/** Whether a file begins like a WARC. */
export function isWarc(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === 'WARC/';
}

const HEADER_END = Buffer.from('\r\n\r\n');
/** Header lines of one record. */
const LONGEST_HEADER = 64_000;

/**
 * The pages of a WARC file (ISO 28500), uncompressed, in order. A record whose digest does not fit is an error of its
 * own; after a cut record nothing can be trusted and the walk ends with an error. It does so too where the file is
 * known to be only the `beginning` of one.
 */
export function* readWarc(bytes: Uint8Array, beginning = false): Generator<Archived> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = skipBreaks(buffer, 0);
  while (at < buffer.length) {
    const end = buffer.indexOf(HEADER_END, at);
    const headers = end < 0 || end - at > LONGEST_HEADER ? null : parseHeaders(buffer.toString('utf8', at, end));
    const length = Number(headers?.get('content-length') ?? Number.NaN);
    if (!headers || !Number.isSafeInteger(length) || length < 0) return yield broken(at);
    const start = end + HEADER_END.length;
    if (start + length > buffer.length) return yield broken(at);
    const archived = readRecord({ headers, block: buffer.subarray(start, start + length) });
    if (archived) yield archived;
    at = skipBreaks(buffer, start + length);
  }
  if (beginning) yield broken(at);
}

function broken(at: number): Archived {
  return {
    url: null,
    error: new InputError('truncated_archive', `the archive breaks off in the record at byte ${at}`),
  };
}

function skipBreaks(buffer: Buffer, from: number): number {
  let at = from;
  while (buffer[at] === 13 || buffer[at] === 10) at++;
  return at;
}

function parseHeaders(text: string): ReadonlyMap<string, string> | null {
  const [version = '', ...lines] = text.split('\r\n');
  if (!/^WARC\/\d/.test(version)) return null;
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}

/** Answers and stored files are pages; requests, revisits and notes on the archive are not. */
function readRecord({ headers, block }: WarcRecord): Archived | null {
  const type = headers.get('warc-type');
  const url = headers.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? null;
  if (url === null || (type !== 'response' && type !== 'resource' && type !== 'conversion')) return null;
  const cut = headers.get('warc-truncated');
  if (cut) return { url, error: new InputError('truncated_record', `the record was cut when it was made (${cut})`) };
  const answer =
    type === 'response'
      ? parseAnswer(block)
      : { status: 200, contentType: headers.get('content-type') ?? null, payload: block, body: block };
  if (!answer) return { url, error: new InputError('bad_record', 'the record holds no HTTP answer') };
  const wrong = [
    [headers.get('warc-block-digest'), block],
    [headers.get('warc-payload-digest'), answer.payload],
  ].some(([digest, data]) => digest && data && !fits(digest as string, data as Uint8Array));
  if (wrong) return { url, error: new InputError('bad_digest', 'the record is not what its digest says') };
  return { url, date: headers.get('warc-date') ?? null, answer };
}
