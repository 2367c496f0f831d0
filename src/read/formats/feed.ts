import { parseFeed } from 'feedsmith';
import { InputError } from '../../model/index.ts';
import { isoDate } from '../dates.ts';
import { readFragment } from '../html/page.ts';
import type { Tables } from '../tables.ts';
import type { Draft } from '../types.ts';

type Parsed = ReturnType<typeof parseFeed>;
type FeedOf<Format> = Extract<Parsed, { format: Format }>['feed'];

/** An entry of a feed, whatever the feed's format. */
interface Entry {
  readonly url: unknown;
  readonly title: string | undefined;
  readonly byline: unknown;
  readonly published: unknown;
  readonly html: string | undefined;
}

/**
 * RSS, Atom, RDF or a JSON feed to one report an entry, by the words that the feed itself gives.
 * @param address where the feed is from; the site that it names else stands before addresses that are not whole
 * @throws InputError `bad_feed`
 */
export function* readFeed(text: string, tables: Tables, address: string | null = null): Generator<Draft> {
  const parsed = parse(text);
  const base = address ?? siteOf(parsed);
  const { title } = parsed.feed;
  const outlet = words(typeof title === 'object' ? title.value : title);
  for (const entry of entriesOf(parsed)) {
    const draft = readFragment(entry.html ?? '', entry.title ?? null, tables);
    yield {
      ...draft,
      url: whole(words(entry.url), base),
      outlet,
      byline: words(entry.byline) ?? draft.byline,
      published: dayOf(words(entry.published) ?? '', tables) ?? draft.published,
    };
  }
}

function parse(text: string): Parsed {
  try {
    return parseFeed(text);
  } catch (error) {
    throw new InputError('bad_feed', (error as Error).message, { cause: error });
  }
}

function words(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function whole(url: string | null, base: string | null): string | null {
  return url !== null && base !== null && URL.canParse(url, base) ? new URL(url, base).href : url;
}

function siteOf(parsed: Parsed): string | null {
  if (parsed.format === 'json') return words(parsed.feed.home_page_url ?? parsed.feed.feed_url);
  if (parsed.format !== 'atom') return words(parsed.feed.link);
  return words(
    (parsed.feed.links?.find(({ rel }) => (rel ?? 'alternate') === 'alternate') ?? parsed.feed.links?.[0])?.href,
  );
}

function dayOf(value: string, tables: Tables): string | null {
  return isoDate(value) ?? tables.dates.inText(value, 'unknown');
}

function entriesOf(parsed: Parsed): readonly Entry[] {
  if (parsed.format === 'rss') return rssEntries(parsed.feed);
  if (parsed.format === 'atom') return atomEntries(parsed.feed);
  return parsed.format === 'rdf' ? rdfEntries(parsed.feed) : jsonEntries(parsed.feed);
}

function rssEntries(feed: FeedOf<'rss'>): Entry[] {
  return (feed.items ?? []).map((item) => ({
    url: item.link,
    title: item.title,
    byline: item.dc?.creators?.[0],
    published: item.pubDate ?? item.dc?.dates?.[0],
    html: item.content?.encoded ?? item.description,
  }));
}

function atomEntries(feed: FeedOf<'atom'>): Entry[] {
  return (feed.entries ?? []).map((entry) => ({
    url: (entry.links?.find((link) => (link.rel ?? 'alternate') === 'alternate') ?? entry.links?.[0])?.href,
    title: entry.title?.value,
    byline: entry.authors?.[0]?.name,
    published: entry.published ?? entry.updated,
    html: entry.content?.value ?? entry.summary?.value,
  }));
}

function rdfEntries(feed: FeedOf<'rdf'>): Entry[] {
  return (feed.items ?? []).map((item) => ({
    url: item.link,
    title: item.title,
    byline: item.dc?.creators?.[0],
    published: item.dc?.dates?.[0],
    html: item.content?.encoded ?? item.description,
  }));
}

function jsonEntries(feed: FeedOf<'json'>): Entry[] {
  return (feed.items ?? []).map((item) => ({
    url: item.url,
    title: item.title,
    byline: item.authors?.[0]?.name,
    published: item.date_published,
    html: item.content_html ?? paragraphs(item.content_text ?? item.summary),
  }));
}

/** Plain text as HTML, a paragraph a line. */
function paragraphs(text: string | undefined): string | undefined {
  return text
    ?.replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .split(/\n+/)
    .map((line) => `<p>${line}</p>`)
    .join('');
}
