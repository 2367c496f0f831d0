import { attribute, type Element, isText } from './tree.ts';

/** What a page's JSON-LD says of its article. */
export interface LinkedData {
  readonly headline: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
  readonly body: string | null;
}

const ARTICLE = /(?:Article|BlogPosting|Report|Review|Posting|NewsItem|VideoObject)$/;
/** Bounds on a hostile graph. */
const MOST_NODES = 2_000;

/** Reads the article of a page's JSON-LD; broken JSON says nothing. */
export function readLinkedData(elements: readonly Element[]): LinkedData | null {
  for (const element of elements) {
    if (element.tagName !== 'script' || !/ld\+json/i.test(attribute(element, 'type') ?? '')) continue;
    const text = element.childNodes
      .filter(isText)
      .map((node) => node.value)
      .join('');
    const article = findArticle(parseLoosely(text));
    if (article) return describe(article);
  }
  return null;
}

/** JSON-LD on the web is often wrapped in comments and holds raw line breaks. */
function parseLoosely(text: string): unknown {
  const bare = text.replace(/^\s*(?:\/\/)?\s*<!\[CDATA\[|(?:\/\/)?\s*\]\]>\s*$/g, '').replace(/[\r\n\t]+/g, ' ');
  try {
    return JSON.parse(bare.trim().replace(/;$/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function findArticle(root: unknown): Fields | null {
  const open: unknown[] = [root];
  for (let count = 0; open.length > 0 && count < MOST_NODES; count++) {
    const node = open.shift();
    if (Array.isArray(node)) open.push(...node.slice(0, MOST_NODES));
    else if (isFields(node)) {
      const types = [node['@type']].flat();
      if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) return node;
      open.push(node['@graph'], node.mainEntity, node.mainEntityOfPage);
    }
  }
  return null;
}

function isFields(node: unknown): node is Fields {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

function describe(article: Fields): LinkedData {
  return {
    headline: words(article.headline) ?? words(article.name),
    author: nameOf(article.author),
    published: words(article.datePublished) ?? words(article.uploadDate),
    publisher: nameOf(article.publisher),
    language: words(article.inLanguage),
    body: words(article.articleBody),
  };
}

function words(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function nameOf(value: unknown): string | null {
  if (Array.isArray(value))
    return (
      value
        .slice(0, 10)
        .map(nameOf)
        .filter((name) => name !== null)
        .join(', ') || null
    );
  return isFields(value) ? nameOf(value.name) : words(value);
}
