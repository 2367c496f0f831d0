import { InputError } from '../../model/index.ts';

/** Bytes decoded at a time: a whole dump is longer than a string can be. */
const CHUNK = 1 << 20;
/** Longest line, UTF-16 code units: GeoNames' longest have some 20,000. */
const LONGEST_LINE = 200_000;

/**
 * The lines of a file, decoded piece by piece, without a byte order mark.
 * @throws InputError `line_too_long`, `not_utf8`
 */
export function* linesOf(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const last = start + CHUNK >= bytes.length;
    const lines = (rest + decode(decoder, bytes.subarray(start, start + CHUNK), !last)).split(/\r?\n/);
    rest = last ? '' : (lines.pop() ?? '');
    if (rest.length > LONGEST_LINE) throw new InputError('line_too_long', `a line has over ${LONGEST_LINE} characters`);
    yield* lines.filter((line) => line.trim() !== '');
  }
}

function decode(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch (cause) {
    throw new InputError('not_utf8', 'the gazetteer is not UTF-8 text', { cause });
  }
}
