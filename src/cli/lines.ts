import { StringDecoder } from 'node:string_decoder';

/** UTF-16 code units of a line that are kept; what is longer is cut here and refused by whoever reads the line. */
const LONGEST = 32 * 1024 * 1024;

/**
 * Lines of a UTF-8 stream as they come, without their line ends; never more than one line is held, and of that no more
 * than some 32 million characters.
 */
export async function* readLines(chunks: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let open = '';
  for await (const chunk of chunks) {
    const [first = '', ...rest] = (typeof chunk === 'string' ? chunk : decoder.write(chunk)).split('\n');
    if (open.length < LONGEST) open += first;
    for (const next of rest) {
      yield open;
      open = next;
    }
  }
  open += decoder.end();
  if (open !== '') yield open;
}
