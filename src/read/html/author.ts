import { collapse } from '../fold.ts';
import { authorIn } from '../strip/head.ts';
import type { Tables } from '../tables.ts';
import { firstOf, type PageFacts } from './meta.ts';
import { attribute, type Element, textOf } from './tree.ts';

const FIELDS = [
  'author',
  'article:author',
  'parsely-author',
  'dc.creator',
  'dcterms.creator',
  'sailthru.author',
  'byl',
  'twitter:creator:name',
];

/**
 * Who wrote a page: by its own fields, by an element that is marked as the author's, by a line that says so, by the
 * window's title, or by a link to an author's page among `near`, the elements around the headline.
 */
export function findByline(
  facts: PageFacts,
  lines: readonly string[],
  near: readonly Element[],
  tables: Tables,
): string | null {
  const named = [facts.linked?.author, firstOf(facts, FIELDS)].find((name) => name && !/^https?:|^@/.test(name));
  if (named) return cleanName(named);
  const marked = facts.elements.find(isMarked);
  const text = marked ? textOf(marked) : '';
  if (text !== '' && text.length <= 60 && !/\d/.test(text)) return cleanName(text);
  const window = facts.windowTitle.replace(/\s+[-|]\s+/g, ' | ');
  for (const line of [...lines, window]) {
    const author = line.length < 200 ? authorIn(line, tables) : null;
    if (author) return cleanName(author);
  }
  const linked = [...new Set(near.filter(leadsToAuthor).map((element) => cleanName(textOf(element))))];
  return linked.length > 0 ? linked.slice(0, MOST_AUTHORS).join(', ') : null;
}

/** More links than these are a list of the staff. */
const MOST_AUTHORS = 4;

function isMarked(element: Element): boolean {
  return (
    attribute(element, 'rel') === 'author' ||
    attribute(element, 'itemprop') === 'author' ||
    (attribute(element, 'class') ?? '').split(/\s+/).some((name) => AUTHOR_CLASS.test(name))
  );
}

/** "byline", "post-author", "article__author-name"; never "comment-author". */
const AUTHOR_CLASS = /^(?:(?!comment|reply|reader)[a-z]{2,}[-_]+)*(?:byline|author)(?:[-_]+name)?$/;

/** The path of an author's own page, as news sites and platforms have it. */
const AUTHOR_PATH =
  /\/(?:authors?|by|contributors?|journalists?|writers?|profiles?|staff|people)\/[^/]|\/@[\w.-]+\/?(?:$|[?#])/;
/** A person's name of two to four words. */
const NAME = /^\p{Lu}[\p{L}.’'-]*(?:\s(?:[a-z]{2,3}\s|al-)?\p{Lu}[\p{L}.’'-]*){1,3}$/u;

function leadsToAuthor(element: Element): boolean {
  return (
    element.tagName === 'a' &&
    AUTHOR_PATH.test(attribute(element, 'href') ?? '') &&
    NAME.test(cleanName(textOf(element)))
  );
}

function cleanName(name: string): string {
  return collapse(name.replace(/^(?:posted |written )?by:?\s+/i, ''));
}
