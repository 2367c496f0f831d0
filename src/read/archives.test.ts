import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../knowledge/index.ts';
import type { ErrorLine, Report } from '../model/index.ts';
import { readPdfPages } from './formats/pdf-thread.ts';
import { createReader, type InputDocument } from './index.ts';
import { docx, type PdfText, pdf, response, wacz, zip } from './made.fixture.ts';

const reader = createReader(loadKnowledge());
const PROSE = 'The mayor of Sahel said on Sunday that two bridges had been blown up by men who came in boats.';
const MORE = 'Nobody was hurt, he added, but three villages on the far bank were cut off from the town until Monday.';
const PAGE = `<title>Two bridges blown up</title><h1>Two bridges blown up</h1><p>${PROSE}</p>`;

async function read(bytes: Uint8Array, more: Partial<InputDocument> = {}): Promise<(Report | ErrorLine)[]> {
  const lines: (Report | ErrorLine)[] = [];
  for await (const line of reader.read({ source: 'given', bytes, ...more })) lines.push(line);
  return lines;
}

async function one(bytes: Uint8Array, more: Partial<InputDocument> = {}): Promise<Report> {
  const [line] = await read(bytes, more);
  if (!line || 'error' in line) throw new Error(line?.error.code ?? 'nothing');
  return line;
}

const codes = (lines: (Report | ErrorLine)[]) => lines.map((line) => ('error' in line ? line.error.code : 'report'));

describe('WACZ', () => {
  const warc = response('https://a.example/1', PAGE) + response('https://ads.example/frame', `<p>${MORE}</p>`);

  it('reads the pages that it lists, whether or not their records are compressed', async () => {
    expect(await read(wacz(warc, ['https://a.example/1']))).toMatchObject([
      { url: 'https://a.example/1', body: PROSE },
    ]);
    expect(codes(await read(wacz(warc, [])))).toEqual(['report', 'report']);
  });

  it.each([
    ['another digest', { hash: `sha256:${'0'.repeat(64)}` }, 'bad_digest'],
    ['another size', { bytes: 7 }, 'truncated_archive'],
  ])('refuses a WARC of %s', async (_, change, code) => {
    expect(codes(await read(wacz(warc, [], change)))).toEqual([code]);
  });

  it('is an error when it breaks off, wherever', async () => {
    const whole = wacz(warc, []);
    for (const size of [whole.length - 1, whole.length - 200, 400, 40])
      expect(codes(await read(whole.subarray(0, size)))).toEqual(['truncated_archive']);
  });

  it('is an error when a WARC in it breaks off, though every digest fits', async () => {
    expect(codes(await read(wacz(warc.slice(0, -60), [])))).toEqual(['report', 'truncated_archive']);
  });
});

describe('WARC', () => {
  it('that breaks off gives its whole records and an error, compressed or not', async () => {
    const records = ['1', '2'].map((path) => Buffer.from(response(`https://a.example/${path}`, PAGE)));
    const plain = Buffer.concat(records);
    const packed = Buffer.concat(records.map((record) => gzipSync(record)));
    for (const whole of [plain, packed]) {
      expect(codes(await read(whole))).toEqual(['report', 'report']);
      expect(codes(await read(whole.subarray(0, whole.length - 30)))).toEqual(['report', 'truncated_archive']);
    }
  });

  it('reports a record that was cut when it was made', async () => {
    expect(codes(await read(Buffer.from(response('https://a.example/1', PAGE, 'WARC-Truncated: length\r\n'))))).toEqual(
      ['truncated_record'],
    );
  });

  it('passes over what sites keep for programs', async () => {
    const map = '<?xml version="1.0"?><urlset><url><loc>https://a.example/1</loc></url></urlset>';
    const robots = response('https://a.example/robots.txt', 'User-agent: *');
    const found = await read(
      Buffer.from(robots + response('https://a.example/sitemap.xml', map) + response('https://a.example/1', PAGE)),
    );
    expect(codes(found)).toEqual(['report']);
  });
});

describe('ZIP', () => {
  it('reads each file that may hold a report, and archives in it, but not for ever', async () => {
    const inner = zip({ 'b.html': PAGE });
    const files = { 'a.txt': PROSE, 'img/x.png': 'PNG', '__MACOSX/._a.txt': 'x', 'inner.zip': inner };
    const found = await read(zip(files));
    expect(codes(found)).toEqual(['report', 'report']);
    const deep = zip({ 'c.zip': zip({ 'd.zip': zip({ 'e.zip': inner }) }) });
    expect(codes(await read(deep))).toEqual(['too_deep']);
  });

  it('reads the archive of an account at X: its posts, in its name, and nothing beside them', async () => {
    const script = (name: string, value: unknown) => `window.YTD.${name}.part0 = ${JSON.stringify(value)}`;
    const post = { tweet: { id_str: '11', full_text: PROSE, created_at: 'Sun May 05 12:00:00 +0000 2019' } };
    const found = await read(
      zip({
        'Your archive.html': '<script src="x.js"></script>',
        'data/README.txt': PROSE,
        'data/tweets.js': script('tweets', [post]),
        'data/account.js': script('account', [{ account: { username: 'desk', accountDisplayName: 'River Desk' } }]),
      }),
    );
    expect(found).toMatchObject([{ outlet: 'River Desk', url: 'https://x.com/desk/status/11', body: PROSE }]);
  });

  it('refuses a file that is not what its checksum says', async () => {
    const bytes = zip({ 'a.txt': PROSE });
    bytes[bytes.indexOf('mayor')] = 0x4d;
    expect(codes(await read(bytes))).toEqual(['bad_digest']);
  });
});

describe('what holds no report', () => {
  const request =
    'WARC/1.1\r\nWARC-Type: request\r\nWARC-Target-URI: https://a.example/\r\nContent-Length: 0\r\n\r\n\r\n\r\n';
  const missing = response('https://a.example/1', PAGE)
    .replace(/^WARC-Block.*\r\n/m, '')
    .replace('200 OK', '404 No');
  it.each<[string, string | Uint8Array]>([
    ['a WACZ without a WARC', zip({ 'datapackage.json': '{"resources":[]}', 'pages/pages.jsonl': '{"id":"pages"}' })],
    ['a WACZ of an empty WARC', wacz('', [])],
    ['a WARC of requests', request],
    ['a compressed WARC of requests', gzipSync(request)],
    ['a WARC of pages that were not found', missing],
    ['a ZIP without a file', zip({})],
    ['a ZIP of pictures', zip({ 'x.png': 'PNG', 'y.css': 'p {}' })],
    ['RSS without entries', '<rss version="2.0"><channel><title>The Desk</title></channel></rss>'],
    ['Atom without entries', '<feed xmlns="http://www.w3.org/2005/Atom"><title>The Desk</title></feed>'],
    ['a JSON feed without entries', '{"version":"https://jsonfeed.org/version/1.1","title":"The Desk","items":[]}'],
    ['a channel without messages', '{"name":"Desk","type":"public_channel","id":7,"messages":[]}'],
    ['an account without posts', 'window.YTD.tweets.part0 = []'],
  ])('%s is an error of its own', async (_, given) => {
    expect(await read(Buffer.from(given))).toMatchObject([{ id: null, source: 'given', error: { code: 'no_report' } }]);
  });
});

describe('DOCX', () => {
  it('reads the paragraphs that stand, and the headline', async () => {
    const report = await one(docx(['Two bridges blown up', PROSE, MORE]));
    const body = `Two bridges blown up\n\n${PROSE}\n\n${MORE}`;
    expect(report).toMatchObject({ title: 'Two bridges blown up', body, language: 'en' });
  });

  it('is an error where it holds no words or breaks', async () => {
    expect(codes(await read(docx([])))).toEqual(['no_text']);
    expect(codes(await read(zip({ '[Content_Types].xml': 'x', 'word/document.xml': '<w:document' })))).toEqual([
      'bad_document',
    ]);
  });
});

describe('PDF', () => {
  const head = (page: number): PdfText[] => [
    ['The Sahel Monitor', 72, 800, 8],
    [`Page ${page} of 3`, 500, 40, 8],
  ];
  const pages: PdfText[][] = [
    [
      ...head(1),
      ['Two bridges blown up', 72, 740, 20],
      ['The mayor of Sahel said on Sunday that two bridges had been blown', 72, 700],
      ['up by men who came in boats. Nobody was hurt, he added, but vil-', 72, 686],
      ['lages were cut off.', 72, 672],
      ['A second paragraph stands below a wider gap, and it goes on over the', 72, 644],
    ],
    [...head(2), ['end of the page without a break.', 72, 760], ['The third begins on this page.', 72, 732]],
    [...head(3), ['And the last paragraph on the third page says that the bridges stand again.', 72, 760]],
  ];

  it('joins lines and parted words to paragraphs, and leaves out what runs along every page', async () => {
    const report = await one(pdf(pages));
    expect(report.title).toBe('Two bridges blown up');
    expect(report.body.split('\n\n')).toEqual([
      'The mayor of Sahel said on Sunday that two bridges had been blown up by men who came in boats. Nobody was hurt, he added, but villages were cut off.',
      'A second paragraph stands below a wider gap, and it goes on over the end of the page without a break.',
      'The third begins on this page.',
      'And the last paragraph on the third page says that the bridges stand again.',
    ]);
    expect(report.removed.map(({ text }) => text)).toContain('The Sahel Monitor');
  });

  it('knows the foot of two pages, and the author below the headline', async () => {
    const foot = (page: number): PdfText => [`river.example/bridges.html ${page}/2`, 60, 20, 8];
    const above: PdfText[] = [
      ['Two bridges blown up', 72, 760, 22],
      ['By Ada Moss, 5 May 2019', 72, 720],
    ];
    const second: PdfText[] = [['The second page says that the bridges stand again, and who built them.', 72, 760]];
    const report = await one(
      pdf([
        [...above, ...(pages[0]?.slice(3) ?? []), foot(1)],
        [...second, foot(2)],
      ]),
    );
    expect(report).toMatchObject({ byline: 'Ada Moss', published: '2019-05-05' });
    expect(report.body).toMatch(/^The mayor .*\n\nA second paragraph .* over the The second page /);
    expect(report.body).not.toContain('river.example');
  });

  it('is an error without a text layer, or broken', async () => {
    expect(codes(await read(pdf([[]])))).toEqual(['no_text_layer']);
    expect(codes(await read(pdf(pages).subarray(0, 300)))).toEqual(['bad_document']);
    expect(codes(await read(gzipSync(pdf(pages))))).toEqual(['report']);
  });

  it('is broken off when it takes too long, and the next one is read', async () => {
    const first = pages[0]?.[0]?.[0] ?? '';
    const slow = pdf([Array.from({ length: 200_000 }, () => [first, 72, 700] as const)]);
    await expect(readPdfPages(slow, 150)).rejects.toMatchObject({ code: 'too_complex' });
    expect(codes(await read(pdf(pages)))).toEqual(['report']);
  });
});
