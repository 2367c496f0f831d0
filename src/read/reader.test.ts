import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../knowledge/index.ts';
import type { ErrorLine, Report } from '../model/index.ts';
import { createReader, type InputDocument } from './index.ts';

const reader = createReader(loadKnowledge());
const PROSE = 'The mayor of Sahel said on Sunday that two bridges had been blown up by men who came in boats.';
const PAGE = `<html><head><title>Two bridges blown up in Sahel</title></head><body><h1>Two bridges blown up in Sahel</h1><p>${PROSE}</p></body></html>`;

async function read(content: string | Uint8Array, more: Partial<InputDocument> = {}): Promise<(Report | ErrorLine)[]> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const lines: (Report | ErrorLine)[] = [];
  for await (const line of reader.read({ source: 'given', bytes, ...more })) lines.push(line);
  return lines;
}

const codes = (lines: (Report | ErrorLine)[]) => lines.map((line) => ('error' in line ? line.error.code : 'report'));

describe('JSONL', () => {
  it('passes the output of reading through unchanged', async () => {
    const [first] = await read(PAGE);
    const [again] = await read(`${JSON.stringify(first)}\n`);
    expect(again).toEqual(first);
    expect(JSON.stringify(again)).toBe(JSON.stringify(first));
  });

  it('takes a body as it stands', async () => {
    const body = '  Leave a Reply\n\n3 comments \u2028 0 $';
    expect(await read(JSON.stringify({ id: 7, body }))).toMatchObject([{ id: '7', body, title: null, removed: [] }]);
  });

  it('lets what a record says win over what its text says', async () => {
    const record = {
      text: `Two bridges\n\n${PROSE}`,
      title: 'Given',
      outlet: 'O',
      published: '2017-02-06',
      language: 'fr',
    };
    expect(await read(JSON.stringify(record))).toMatchObject([
      { title: 'Given', outlet: 'O', published: '2017-02-06', language: 'fr' },
    ]);
  });

  it('names each line that can’t be used, and goes on', async () => {
    const failed = { id: 'e', source: null, error: { code: 'no_text', message: 'm' } };
    const lines = [
      '{"id":"a","text":',
      '',
      '{"id":"b"}',
      '{"id":"c","text":5}',
      `{"id":"d","text":"${PROSE}"}`,
      JSON.stringify(failed),
    ];
    const found = await read(lines.join('\n'));
    expect(codes(found)).toEqual(['bad_json', 'no_text', 'bad_record', 'report', 'no_text']);
    expect(found.map((line) => line.id)).toEqual([null, 'b', null, 'd', 'e']);
    expect(found[1]).toMatchObject({ source: 'given:3' });
  });

  it('gives the same id to the same content and another to other content', async () => {
    const ids = await Promise.all(
      [PAGE, PAGE, PAGE.replace('two', 'three')].map(async (page) => (await read(page))[0]?.id),
    );
    expect(ids[0]).toMatch(/^[0-9a-f]{16}$/);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });
});

describe('bad input', () => {
  it.each([
    ['an empty file', '', 'empty_input'],
    ['white space', ' \n\n\t', 'empty_input'],
    ['a PDF that breaks off', '%PDF-1.7\n%âãÏÓ', 'bad_document'],
    ['random bytes', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251), 'binary_input'],
    ['HTML without text', '<html><body><script>var a</script><img src=x></body></html>', 'no_text'],
    ['50,000 nested elements', '<div>'.repeat(50_000) + PROSE, 'too_deep'],
    ['a million elements', '<br>'.repeat(1_000_000), 'too_complex'],
    [
      'a tag of 100,000 attributes',
      `<html><p ${Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(' ')}>${PROSE}`,
      'too_complex',
    ],
    ['a page of 50 MB', `<p>${PROSE}</p>`.repeat(500_000), 'too_large'],
    ['a feed that is none', '<rss><oops>', 'bad_feed'],
  ])('%s', async (_, content, code) => {
    const start = performance.now();
    expect(codes(await read(content))).toEqual([code]);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('encodings', () => {
  const arabic = 'قال متحدث باسم الجيش يوم الأحد إن جسرين في سهل قد دمرا على يد رجال جاؤوا في قوارب من الساحل.';
  const windows1256 = (text: string) => {
    const decoder = new TextDecoder('windows-1256');
    const bytes = new Map(Array.from({ length: 256 }, (_, i) => [decoder.decode(Uint8Array.of(i)), i]));
    return Uint8Array.from([...text].map((char) => bytes.get(char) ?? 63));
  };
  const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();

  it.each<[string, Uint8Array, string | null]>([
    ['windows-1256 by its letters', windows1256(`<p>${arabic}</p>`), null],
    ['windows-1256 by the header', windows1256(`<p>${arabic}</p>`), 'text/html; charset=windows-1256'],
    ['windows-1256 by the page', windows1256(`<meta charset="windows-1256"><p>${arabic}</p>`), null],
    [
      'UTF-16, little end first, no mark',
      Buffer.from(`<html><body><p>${arabic}</p>${' '.repeat(400)}</body></html>`, 'utf16le'),
      null,
    ],
    ['UTF-16, big end first', utf16be(`<p>${arabic}</p>`), null],
    ['UTF-8 that says it is Latin', Buffer.from(`<meta charset="iso-8859-1"><p>${arabic}</p>`), null],
    ['UTF-8 with a mark', Buffer.from(`\ufeff<p>${arabic}</p>`), null],
  ])('%s', async (_, bytes, contentType) => {
    expect(await read(bytes, { contentType })).toMatchObject([{ body: arabic, language: 'ar' }]);
  });

  it('says so where bytes fit no encoding', async () => {
    const bytes = Buffer.concat([Buffer.from(`<p>${arabic} `), Buffer.of(0xff), Buffer.from('</p>')]);
    expect(await read(bytes)).toMatchObject([{ warnings: [{ code: 'damaged_encoding' }] }]);
  });
});

describe('other formats', () => {
  it('reads Markdown with front matter', async () => {
    const text = `---\ntitle: "Two bridges"\ndate: 2017-02-06\nauthor: Ada Roth\n---\n## Sahel\n\n**${PROSE}** [more](https://a.example)\n\n- one\n- two\n`;
    const [report] = await read(text, { source: 'a.md' });
    expect(report).toMatchObject({
      title: 'Two bridges',
      published: '2017-02-06',
      byline: 'Ada Roth',
      body: `Sahel\n\n${PROSE} more\n\none\ntwo`,
    });
  });

  it('reads the entries of RSS, Atom and JSON feeds', async () => {
    const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Dispatch</title><item><title>Two bridges</title><link>https://d.example/1</link><pubDate>Mon, 06 Feb 2017 10:00:00 GMT</pubDate><description>&lt;p&gt;${PROSE}&lt;/p&gt;&lt;p&gt;Read more&lt;/p&gt;</description></item><item><title>Empty</title></item></channel></rss>`;
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Dispatch</title><entry><title>Two bridges</title><link href="https://d.example/1"/><published>2017-02-06T10:00:00Z</published><content type="html">&lt;p&gt;${PROSE}&lt;/p&gt;</content></entry></feed>`;
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Dispatch',
      items: [
        {
          id: '1',
          url: 'https://d.example/1',
          title: 'Two bridges',
          content_text: PROSE,
          date_published: '2017-02-06',
        },
      ],
    });
    expect(codes(await read(rss))).toEqual(['report', 'no_text']);
    for (const feed of [rss, atom, json]) {
      const [report] = await read(feed);
      expect(report).toMatchObject({
        outlet: 'Dispatch',
        title: 'Two bridges',
        url: 'https://d.example/1',
        body: PROSE,
      });
      expect((report as Report).published).toMatch(/^2017-02-06/);
    }
  });

  it('reads mail', async () => {
    const mail = `From: Dispatch <d@d.example>\r\nTo: a@b.example\r\nSubject: =?utf-8?q?Two_bridges?=\r\nDate: Mon, 06 Feb 2017 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${PROSE.replace('men', 'm=65n')}\r\n`;
    expect(await read(mail)).toMatchObject([
      { outlet: 'Dispatch', title: 'Two bridges', published: '2017-02-06T10:00:00.000Z', body: PROSE },
    ]);
  });
});

describe('WARC', () => {
  const record = (type: string, url: string, block: string, digest?: string) =>
    `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\n${digest ? `WARC-Block-Digest: ${digest}\r\n` : ''}Content-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`;
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${PAGE}`;
  const sha256 = `sha256:${createHash('sha256').update(answer).digest('hex')}`;
  const archive =
    record('warcinfo', 'x', 'software: test') +
    record('request', 'https://d.example/1', 'GET / HTTP/1.1\r\n\r\n') +
    record('response', 'https://d.example/1', answer, sha256) +
    record('response', 'https://d.example/2', answer.replace('200 OK', '404 Not Found')) +
    record('response', 'https://d.example/3', answer, 'sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA');

  it('reads the pages, plain and compressed, and refuses one that its digest does not fit', async () => {
    for (const bytes of [Buffer.from(archive), gzipSync(archive)]) {
      const found = await read(bytes);
      expect(codes(found)).toEqual(['report', 'bad_digest']);
      expect(found[0]).toMatchObject({ url: 'https://d.example/1', body: PROSE });
    }
  });

  it('reports an archive that breaks off', async () => {
    expect(codes(await read(archive.slice(0, archive.indexOf('Two bridges'))))).toEqual(['truncated_archive']);
    expect(codes(await read(gzipSync(archive).subarray(0, 300)))).toEqual(['truncated_archive']);
  });
});
