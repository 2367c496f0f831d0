import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../knowledge/index.ts';
import { EffectError, type ErrorLine, type Network, type Report } from '../model/index.ts';
import { createReader } from './index.ts';

const reader = createReader(loadKnowledge());
const PROSE = 'The mayor of Sahel said on Sunday that two bridges had been blown up by men who came in boats.';
const OTHER = 'Nobody was hurt, he added, but three villages on the far bank were cut off from the town until Monday.';

async function gather(lines: AsyncIterable<Report | ErrorLine>): Promise<(Report | ErrorLine)[]> {
  const found: (Report | ErrorLine)[] = [];
  for await (const line of lines) found.push(line);
  return found;
}

const read = (content: string, source = 'given') => gather(reader.read({ source, bytes: Buffer.from(content) }));

describe('messages of Telegram', () => {
  const channel = {
    name: 'Sahel Watch',
    type: 'public_channel',
    id: 77,
    messages: [
      { id: 1, type: 'service', action: 'create_channel' },
      {
        id: 2,
        type: 'message',
        date: '2017-02-06T12:00:00',
        date_unixtime: '1486375200',
        from: 'Sahel Watch',
        forwarded_from: 'The River Desk',
        text: ['Sunday. ', { type: 'bold', text: PROSE }],
      },
      { id: 3, type: 'message', date: '2017-02-06T12:01:00', photo: 'x.jpg', text: '' },
    ],
  };
  const sent = {
    id: 'telegram-77-2',
    outlet: 'Sahel Watch',
    byline: null,
    published: '2017-02-06T10:00:00Z',
    credits: ['The River Desk'],
    body: `Sunday. ${PROSE}`,
  };

  it('reads a channel: its words, moment, and whom it forwards', async () => {
    expect(await read(JSON.stringify(channel, null, 1))).toMatchObject([sent]);
  });

  it('reads the export of a whole account, and names who speaks in a group', async () => {
    const group = {
      ...channel,
      name: 'Talk',
      type: 'private_supergroup',
      messages: [{ ...channel.messages[1], from: 'Ada' }],
    };
    const found = await gather(
      reader.read({
        source: 'result.json',
        bytes: Buffer.from(JSON.stringify({ about: '', chats: { list: [channel, group] } })),
        format: 'telegram',
      }),
    );
    expect(found).toMatchObject([sent, { outlet: 'Talk', byline: 'Ada' }]);
  });
});

describe('posts of Twitter/X', () => {
  const post = {
    id_str: '9',
    full_text: `RT @riverdesk: ${PROSE} https://t.co/a &amp; more`,
    created_at: 'Mon Feb 06 10:00:00 +0000 2017',
    lang: 'en',
    entities: { urls: [{ url: 'https://t.co/a', expanded_url: 'https://river.example/1' }] },
  };
  const body = `${PROSE} https://river.example/1 & more`;

  it.each([
    ['an account’s archive', `window.YTD.tweets.part0 = [ {"tweet": ${JSON.stringify(post)}} ]`],
    ['a list of posts', JSON.stringify([post])],
  ])('reads %s', async (_, content) => {
    expect(await read(content)).toMatchObject([
      { id: 'twitter-9', published: '2017-02-06T10:00:00Z', credits: ['@riverdesk'], body, language: 'en' },
    ]);
  });

  it('reads an answer of the API with its users', async () => {
    const data = [{ id: '9', text: PROSE, author_id: '5', created_at: '2017-02-06T10:00:00.000Z' }];
    const answer = { data, includes: { users: [{ id: '5', name: 'River Desk', username: 'riverdesk' }] } };
    expect(await read(JSON.stringify(answer))).toMatchObject([
      { outlet: 'River Desk', url: 'https://x.com/riverdesk/status/9', body: PROSE },
    ]);
  });
});

const page = (title: string, text: string) => `<title>${title}</title><h1>${title}</h1><p>${text}</p>`;
const PAGES: Readonly<Record<string, string>> = {
  'https://a.example/1': page('Bridges blown up', `${PROSE} ${OTHER}`),
  'https://a.example/2': page('Villages cut off', OTHER),
  'https://a.example/inner.xml':
    '<urlset><url><loc>https://a.example/1</loc><lastmod>2017-02-01</lastmod></url><url><loc>https://a.example/2</loc><lastmod>2017-02-06</lastmod></url></urlset>',
};

function network(): Network & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async fetch(url) {
      asked.push(url);
      const text = PAGES[url];
      if (text === undefined) throw new EffectError('http_status', `${url} answered 404`);
      const validators = { etag: null, modified: null };
      return { url, status: 200, headers: [], bytes: Buffer.from(text), contentType: null, ...validators };
    },
    fetchIfChanged(url) {
      return this.fetch(url);
    },
    close: () => Promise.resolve(),
  };
}

const follow = (content: string, most = 10, net = network()) =>
  gather(reader.follow({ source: 'https://a.example/list.xml', bytes: Buffer.from(content) }, net, most));

describe('following', () => {
  const item = (path: string) =>
    `<item><title>From the feed</title><link>${path}</link><pubDate>Mon, 06 Feb 2017 10:00:00 GMT</pubDate><description>${OTHER}</description></item>`;

  it('goes from a feed to the pages, each once, and says what the pages do not', async () => {
    const net = network();
    const feed = `<rss><channel><title>A Post</title>${item('/1')}${item('https://a.example/1')}</channel></rss>`;
    expect(await follow(feed, 10, net)).toMatchObject([
      {
        url: 'https://a.example/1',
        title: 'Bridges blown up',
        outlet: 'A Post',
        body: `${PROSE} ${OTHER}`,
        published: '2017-02-06',
      },
    ]);
    expect(net.asked).toEqual(['https://a.example/1']);
  });

  it('keeps the feed’s own words where a page can’t be had, and says so', async () => {
    const feed = `<rss><channel><title>A Post</title>${item('https://a.example/gone')}</channel></rss>`;
    expect(await follow(feed)).toMatchObject([{ body: OTHER, warnings: [{ code: 'page_not_read' }] }]);
    const short = `<rss><channel><title>A Post</title>${item('/gone')}</channel></rss>`;
    expect(await follow(short)).toMatchObject([{ url: 'https://a.example/gone', body: OTHER }]);
  });

  it('names the pages of a feed that lies on the disk by the site that it names', async () => {
    const feed = `<rss><channel><title>A Post</title><link>https://a.example/</link>${item('/1')}</channel></rss>`;
    expect(await read(feed)).toMatchObject([{ url: 'https://a.example/1' }]);
  });

  it('goes through sitemaps of sitemaps to the newest pages', async () => {
    const index = '<sitemapindex><sitemap><loc>https://a.example/inner.xml</loc></sitemap></sitemapindex>';
    expect(await follow(index, 1)).toMatchObject([{ url: 'https://a.example/2', body: OTHER }]);
    expect(await follow(index)).toHaveLength(2);
  });

  it('takes title, outlet and day from a news sitemap, and follows no other scheme', async () => {
    const news =
      '<n:news><n:publication><n:name>A Post</n:name></n:publication><n:publication_date>2017-02-06</n:publication_date><n:title>T &amp; U</n:title></n:news>';
    const map = `<urlset xmlns:n="x"><url><loc>https://a.example/2</loc>${news}</url><url><loc>file:///etc/passwd</loc></url></urlset>`;
    expect(await follow(map)).toMatchObject([{ outlet: 'A Post', published: '2017-02-06', title: 'Villages cut off' }]);
  });

  it('leaves other documents as they are; a sitemap that is not followed is an error', async () => {
    expect(await follow(page('Bridges', PROSE))).toMatchObject([{ body: PROSE }]);
    expect(await read('<urlset><url><loc>https://a.example/1</loc></url></urlset>')).toMatchObject([
      { error: { code: 'list_of_pages' } },
    ]);
  });
});
