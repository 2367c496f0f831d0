import { dateInUrl, type FigureOrder, isoDate } from '../dates.ts';
import { collapse } from '../fold.ts';
import type { Tables } from '../tables.ts';
import type { Draft } from '../types.ts';
import { type LinkedData, readLinkedData } from './jsonld.ts';
import { attribute, type Document, type Element, textOf } from './tree.ts';

/** What a page says of itself apart from its text. */
export interface PageFacts {
  readonly meta: ReadonlyMap<string, string>;
  readonly linked: LinkedData | null;
  /** The element `title`. */
  readonly windowTitle: string;
  /** Language tag with its region, as the page gives it. */
  readonly locale: string | null;
  readonly canonical: string | null;
  readonly elements: readonly Element[];
}

export function readFacts(document: Document, elements: readonly Element[]): PageFacts {
  const meta = new Map<string, string>();
  for (const element of elements) {
    if (element.tagName !== 'meta') continue;
    const name = (
      attribute(element, 'property') ??
      attribute(element, 'name') ??
      attribute(element, 'itemprop')
    )?.toLowerCase();
    const content = collapse(attribute(element, 'content') ?? '');
    if (name && content !== '' && !meta.has(name)) meta.set(name, content);
  }
  const find = (test: (element: Element) => boolean) => elements.find(test) ?? null;
  const title = find((element) => element.tagName === 'title' && element.namespaceURI.endsWith('xhtml'));
  const canonical = find((element) => element.tagName === 'link' && attribute(element, 'rel') === 'canonical');
  const html = document.childNodes.find((node): node is Element => node.nodeName === 'html');
  return {
    meta,
    linked: readLinkedData(elements),
    windowTitle: title ? textOf(title) : '',
    locale: (html && (attribute(html, 'lang') ?? attribute(html, 'xml:lang'))) || (meta.get('og:locale') ?? null),
    canonical: canonical && attribute(canonical, 'href'),
    elements,
  };
}

/** `en-GB`, `en_US` or `EN` to `en`. */
function languageCode(tag: string | null): string | null {
  return /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(tag ?? '')?.[1]?.toLowerCase() ?? null;
}

export function firstOf(facts: PageFacts, names: readonly string[]): string | null {
  for (const name of names) {
    const value = facts.meta.get(name);
    if (value) return value;
  }
  return null;
}

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'date.published',
  'publication_date',
  'publish-date',
  'publishdate',
  'pubdate',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'sailthru.date',
  'parsely-pub-date',
  'cxenseparse:recs:publishtime',
  'date',
  'article.published',
];

/** The day of publication by the page's own fields, its `time` elements and those of hAtom, its lines and its address, in this order. */
export function findPublished(
  facts: PageFacts,
  url: string | null,
  lines: readonly string[],
  tables: Tables,
): string | null {
  const order = figureOrder(facts, url, tables);
  const given = [facts.linked?.published, ...PUBLISHED.map((name) => facts.meta.get(name))];
  for (const value of given) {
    const found = value && (isoDate(value) ?? tables.dates.inText(value, order));
    if (found) return found;
  }
  return (
    timeElement(facts, order, tables) ?? firstDate(lines, order, tables) ?? dateInUrl(url ?? facts.canonical ?? '')
  );
}

/**
 * An outlet's own order where it is known; else pages in American English write the month first, all others the day.
 * Unmarked English may be either.
 */
function figureOrder(facts: PageFacts, url: string | null, tables: Tables): FigureOrder {
  const own = tables.credits.dayOrder(hostOf(url ?? facts.canonical ?? '') ?? '');
  const locale = facts.locale ?? '';
  if (own !== 'unknown') return own;
  if (/^en[-_]us$/i.test(locale)) return 'month-first';
  return /^en$|^$/i.test(locale) ? 'unknown' : 'day-first';
}

function timeElement(facts: PageFacts, order: FigureOrder, tables: Tables): string | null {
  for (const element of facts.elements) {
    if (!isTime(element)) continue;
    const value = ['datetime', 'content', 'title'].map((name) => attribute(element, name)).find((each) => each) ?? '';
    const found = isoDate(value) ?? tables.dates.inText(value === '' ? textOf(element) : value, order);
    if (found) return found;
  }
  return null;
}

function isTime(element: Element): boolean {
  if (element.tagName === 'time' || /datePublished/.test(attribute(element, 'itemprop') ?? '')) return true;
  return element.tagName === 'abbr' && /(?:^|\s)(?:dt-)?published(?:\s|$)/.test(attribute(element, 'class') ?? '');
}

/** What says when a page was changed, not when it was published. */
const CHANGED = /^\W*(?:last\s+)?(?:updated?|modified|edited|changed|revised)\b/i;

/** The first day that a line gives, of changes only where nothing else is told. */
function firstDate(lines: readonly string[], order: FigureOrder, tables: Tables): string | null {
  for (const line of [...lines.filter((each) => !CHANGED.test(each)), ...lines]) {
    const found = line.length < 200 ? tables.dates.inText(line, order) : null;
    if (found) return found;
  }
  return null;
}

/** The outlet by the page's fields, by its host where that is listed, by the rest of its window title, or its host. */
export function findOutlet(facts: PageFacts, url: string | null, tables: Tables): string | null {
  const host = hostOf(url ?? facts.canonical ?? facts.meta.get('og:url') ?? '');
  const named =
    facts.meta.get('og:site_name') ?? facts.linked?.publisher ?? firstOf(facts, ['application-name', 'dc.publisher']);
  return named ?? (host && tables.credits.byHost(host));
}

function hostOf(url: string): string | null {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  return host === '' ? null : host;
}

export function fillFacts(draft: Draft, facts: PageFacts, url: string | null): void {
  draft.url = url ?? addressOf(facts.canonical) ?? addressOf(facts.meta.get('og:url') ?? null);
  draft.language = languageCode(facts.locale) ?? languageCode(facts.linked?.language ?? null);
}

function addressOf(value: string | null): string | null {
  return value && /^https?:\/\//i.test(value) && URL.canParse(value) ? value : null;
}
