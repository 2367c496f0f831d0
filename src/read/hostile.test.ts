import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../knowledge/index.ts';
import { ErrorLine, Report } from '../model/index.ts';
import { createReader } from './index.ts';

const reader = createReader(loadKnowledge());

const tag = fc.constantFrom(
  ...'div p table tr td a b font ul li form textarea select script style template svg math frameset plaintext title body html noscript iframe button h1 span pre nobr'.split(
    ' ',
  ),
);
const words = fc.constantFrom(
  'Leave a Reply',
  '3 comments',
  'Ada says:',
  '0 $ 2 $',
  'eighteen − 5 =',
  'By Ada Roth',
  '6 February 2017',
  'Read full article at RT',
  'Related Items',
  '\0',
  '\ud800',
  '(((((((((((((((((((',
  '1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 !',
  'a'.repeat(3000),
  '$ 1 '.repeat(300),
  '[a]('.repeat(300),
  'The army said on Sunday that it had taken the town, and nobody answered it at all.',
);
const odd = fc.constantFrom(
  '<!--',
  '-->',
  '<![CDATA[',
  '<',
  '&#x110000;',
  '"',
  '<br><br>',
  '<a href="',
  '\r',
  '\u2028',
);
const piece = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(tag, fc.constantFrom('', ' class="comments"', ' class="post-content"', ' hidden'))
      .map(([name, attr]) => `<${name}${attr}>`),
  },
  { weight: 2, arbitrary: tag.map((name) => `</${name}>`) },
  { weight: 4, arbitrary: words },
  { weight: 1, arbitrary: odd },
);
const page = fc.array(piece, { maxLength: 300 }).map((pieces) => pieces.join(''));
/** `ASCRIBE_FUZZ=10000` makes so many pages. */
const settings = { seed: 2016, numRuns: Number(process.env.ASCRIBE_FUZZ ?? 400) };

describe('hostile pages', () => {
  it.each(['html', 'text', 'markdown', 'feed', 'eml', 'warc'] as const)(
    'as %s end in reports or typed errors',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(page, async (content) => {
          for await (const line of reader.read({ source: 'x', bytes: Buffer.from(content), format })) {
            const schema = 'error' in line ? ErrorLine : Report;
            expect(schema.safeParse(line).success).toBe(true);
          }
        }),
        { ...settings, numRuns: format === 'html' ? settings.numRuns : settings.numRuns / 4 },
      );
    },
    60_000 + settings.numRuns * 100,
  );

  it('give the same twice', async () => {
    await fc.assert(
      fc.asyncProperty(page, async (html) => {
        const [first, again] = [1, 2].map(() => JSON.stringify(reader.readLine(JSON.stringify({ html }), 'x')));
        expect(again).toBe(first);
      }),
      { ...settings, numRuns: 50 },
    );
  });

  it.each([
    ['misnested formatting', '<b><i><u><a>'.repeat(200) + '<p>x</b></i>'.repeat(2_000)],
    ['text fostered out of a table', `<table>${'x<a>'.repeat(20_000)}`],
    ['many bodies', '<body a=1 b=2>'.repeat(50_000)],
    ['nested lists', '<ul><li>ann<br>x'.repeat(400)],
    [
      'names in cells',
      `<p>${'Two bridges were blown up on Sunday, he said. '.repeat(5)}<table>${'<tr><td>Ann Roe<td>x'.repeat(30_000)}`,
    ],
    ['slides', '<h2>1/90000 a</h2><p>b'.repeat(30_000)],
    ['tables in tables', '<table><tr><td>1<td>2<tr><td>3<td>4<tr><td>'.repeat(200)],
    ['one endless line', 'a b. '.repeat(1_000_000)],
    ['a million short lines', 'ab\n'.repeat(1_000_000)],
    ['brackets of Markdown', '[a]('.repeat(200_000)],
  ])(
    '%s ends soon',
    async (_, content) => {
      const start = process.cpuUsage();
      for await (const line of reader.read({ source: 'x.md', bytes: Buffer.from(content) })) expect(line).toBeDefined();
      const { user, system } = process.cpuUsage(start);
      expect((user + system) / 1e6).toBeLessThan(5);
    },
    60_000,
  );
});
