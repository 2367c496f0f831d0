import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../knowledge/index.ts';
import { ErrorLine, Report } from '../model/index.ts';
import { createReader } from './index.ts';
import { docx, pdf, response, wacz, zip } from './made.fixture.ts';

/** Spoiled documents of each format; `ASCRIBE_FUZZ=10000` runs so many. */
const RUNS = Number(process.env.ASCRIBE_FUZZ ?? 40);
/** Milliseconds that one spoiled document may take, on a machine that does other things besides. */
const PATIENCE = 10_000;

const reader = createReader(loadKnowledge());
const PROSE = 'The mayor of Sahel said on Sunday that two bridges had been blown up by men who came in boats.';
const PAGE = `<title>Two bridges</title><h1>Two bridges</h1><p>${PROSE}</p><h3>2 comments</h3><p>Ada says:</p><p>No.</p>`;
const fixtures = new URL('fixtures/', import.meta.url);
const pages = readdirSync(fixtures).map((name) => readFileSync(new URL(name, fixtures)));
const message = { id: 1, type: 'message', date: '2017-02-06T12:00:00', text: [PROSE, { type: 'bold', text: 'x' }] };
const post = { id_str: '9', full_text: `RT @a: ${PROSE}`, created_at: 'Mon Feb 06 10:00:00 +0000 2017' };
const record = response('https://a.example/1', PAGE);

const SEEDS: Readonly<Record<string, readonly Uint8Array[]>> = {
  pages,
  archives: [Buffer.from(record), gzipSync(record), wacz(record, ['https://a.example/1']), zip({ 'a.html': PAGE })],
  documents: [docx(['Two bridges', PROSE]), pdf([[['Two bridges', 72, 740, 20]], [[PROSE, 72, 700]]])],
  lists: [
    `<rss><channel><title>A</title><item><title>T</title><description>${PROSE}</description></item></channel></rss>`,
    `<urlset><url><loc>https://a.example/1</loc><lastmod>2017-02-01</lastmod></url></urlset>`,
    JSON.stringify({ name: 'A', type: 'public_channel', id: 7, messages: [message] }),
    `window.YTD.tweets.part0 = [{"tweet":${JSON.stringify(post)}}]`,
    `From: a@a.example\r\nTo: b@b.example\r\nSubject: Two bridges\r\nContent-Type: text/plain\r\n\r\n${PROSE}`,
  ].map((text) => Buffer.from(text)),
};

/** What can befall a file: a byte changed, a part lost, come twice or put elsewhere, or zeros in it. */
const wound = fc.record({
  how: fc.constantFrom('byte', 'cut', 'lose', 'twice', 'zeros', 'number'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  size: fc.nat({ max: 400 }),
  byte: fc.nat({ max: 255 }),
});
type Wound = typeof wound extends fc.Arbitrary<infer T> ? T : never;

function spoil(bytes: Uint8Array, { how, at, size, byte }: Wound): Uint8Array {
  const start = Math.floor(at * bytes.length);
  const [before, part, after] = [
    bytes.subarray(0, start),
    bytes.subarray(start, start + size),
    bytes.subarray(start + size),
  ];
  if (how === 'cut') return before;
  if (how === 'lose') return Buffer.concat([before, after]);
  if (how === 'twice') return Buffer.concat([before, part, part, after]);
  if (how === 'zeros') return Buffer.concat([before, Buffer.alloc(part.length), after]);
  const changed = Buffer.from(bytes);
  if (how === 'byte' && start < changed.length) changed[start] = byte;
  if (how === 'number' && start + 4 <= changed.length) changed.writeUInt32LE(0xffffff00 + byte, start);
  return changed;
}

describe('spoiled files', () => {
  it.each(Object.entries(SEEDS))(
    '%s end in reports or errors, soon',
    async (_, seeds) => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...seeds),
          fc.array(wound, { minLength: 1, maxLength: 6 }),
          async (seed, wounds) => {
            const bytes = wounds.reduce(spoil, seed);
            const start = performance.now();
            for await (const line of reader.read({ source: 'given', bytes }))
              expect(('error' in line ? ErrorLine : Report).safeParse(line).error).toBeUndefined();
            expect(performance.now() - start).toBeLessThan(PATIENCE);
          },
        ),
        { seed: 2016, numRuns: RUNS, endOnFailure: true },
      );
    },
    60_000 + RUNS * 200,
  );
});
