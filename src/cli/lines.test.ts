import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines } from './lines.ts';

async function* chunks(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  let at = 0;
  for (const size of sizes) {
    yield bytes.subarray(at, at + size);
    at += size;
  }
  yield bytes.subarray(at);
}

async function all(source: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const line of source) found.push(line);
  return found;
}

describe('lines of a stream', () => {
  it('are the same however the bytes are cut, in the middle of a character too', async () => {
    const text = fc.array(fc.constantFrom('a', 'ع', '😀', '\n', 'é'), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.integer({ min: 1, max: 5 })), async (letters, sizes) => {
        const whole = letters.join('');
        const expected = whole.endsWith('\n') ? whole.slice(0, -1).split('\n') : whole.split('\n');
        expect(await all(readLines(chunks(Buffer.from(whole), sizes)))).toEqual(expected);
      }),
    );
  });
});
