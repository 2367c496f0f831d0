import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import { InputError } from '../../model/index.ts';
import { isoDate } from '../dates.ts';
import { LIMITS } from '../limits.ts';

/** A page, or another sitemap, that a sitemap names. */
export interface SitemapEntry {
  readonly url: string;
  readonly isList: boolean;
  /** When it last changed, as an ISO day or date-time. */
  readonly modified: string | null;
  /** What a news sitemap says besides. */
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
}

const text = z.union([z.string(), z.number().transform(String)]).optional();
const News = z.object({ title: text, publication_date: text, publication: z.object({ name: text }).optional() });
const Entry = z.object({ loc: text, lastmod: text, news: News.optional() });
const Sitemap = z.union([
  z.object({ urlset: z.object({ url: z.array(Entry).default([]) }) }),
  z.object({ sitemapindex: z.object({ sitemap: z.array(Entry).default([]) }) }),
]);

const parser = new XMLParser({
  removeNSPrefix: true,
  parseTagValue: false,
  processEntities: false,
  isArray: (name) => name === 'url' || name === 'sitemap',
});

/**
 * What a sitemap names (sitemaps.org 0.9, with Google's news fields), in its order.
 * @throws InputError `bad_sitemap`, `too_complex`
 */
export function readSitemap(xml: string): SitemapEntry[] {
  const found = Sitemap.safeParse(parse(xml));
  if (!found.success) throw new InputError('bad_sitemap', 'no sitemap: it names neither pages nor sitemaps');
  const isList = 'sitemapindex' in found.data;
  const entries = 'urlset' in found.data ? found.data.urlset.url : found.data.sitemapindex.sitemap;
  if (entries.length > LIMITS.entries)
    throw new InputError('too_complex', `a sitemap of more than ${LIMITS.entries} entries`);
  return entries.flatMap(({ loc, lastmod, news }) => {
    if (!loc) return [];
    return {
      url: plain(loc),
      isList,
      modified: isoDate(lastmod ?? ''),
      title: news?.title ? plain(news.title) : null,
      outlet: news?.publication?.name ? plain(news.publication.name) : null,
      published: isoDate(news?.publication_date ?? ''),
    };
  });
}

function parse(xml: string): unknown {
  try {
    return parser.parse(xml.replace(/<urlset([^>]*)\/>|<sitemapindex([^>]*)\/>/g, ''));
  } catch (error) {
    throw new InputError('bad_sitemap', (error as Error).message, { cause: error });
  }
}

/** XML's own five entities; others are not looked up. */
function plain(value: string): string {
  return value
    .trim()
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&(?:apos|#39);/g, "'")
    .replace(/&amp;/g, '&');
}
