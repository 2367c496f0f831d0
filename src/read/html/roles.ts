import type { MarkupRow, RemovedKind } from '../../model/index.ts';
import type { Verdict } from '../types.ts';
import { attribute, type Element } from './tree.ts';

/** What an element says of itself by its tag, class, id and attributes. */
interface Role {
  /** Not the report, unless the page as a whole speaks against it. */
  readonly verdict: Verdict | null;
  /** Named as the place of the report. */
  readonly content: boolean;
}

export type RoleReader = (element: Element) => Role;

const NO_ROLE: Role = { verdict: null, content: false };
const CONTENT: Role = { verdict: null, content: true };

/** A class may name two things ("comment share"): the first here that it names is meant. */
const PRECEDENCE: readonly (RemovedKind | 'content')[] = [
  'comments',
  'donation',
  'related',
  'promotion',
  'form',
  'caption',
  'byline',
  'navigation',
  'other',
  'content',
];

const TAGS: Readonly<Record<string, RemovedKind>> = {
  nav: 'navigation',
  footer: 'navigation',
  aside: 'related',
  button: 'form',
  select: 'form',
  textarea: 'form',
  option: 'form',
  datalist: 'form',
  dialog: 'promotion',
  menu: 'navigation',
  figcaption: 'caption',
  noscript: 'other',
  iframe: 'other',
  object: 'other',
  audio: 'other',
  video: 'other',
  canvas: 'other',
};
const LANDMARKS: Readonly<Record<string, RemovedKind>> = {
  navigation: 'navigation',
  banner: 'navigation',
  contentinfo: 'navigation',
  complementary: 'related',
  search: 'form',
  dialog: 'promotion',
  alertdialog: 'promotion',
  menu: 'navigation',
  menubar: 'navigation',
  toolbar: 'navigation',
  tooltip: 'other',
};
const PROPERTIES: Readonly<Record<string, RemovedKind>> = {
  author: 'byline',
  datePublished: 'byline',
  dateModified: 'byline',
  caption: 'caption',
  comment: 'comments',
  commentText: 'comments',
};
/** The page itself and what holds everything: their classes speak of the whole page. */
const WHOLE = new Set(['html', 'body', 'main']);

/** Compiles `markup.csv`. */
export function compileRoles(rows: readonly MarkupRow[]): RoleReader {
  const byFirst = new Map<string, { words: string[]; holds: MarkupRow['holds'] }[]>();
  for (const row of rows) {
    const words = row.words.split(' ');
    const known = byFirst.get(words[0] ?? '') ?? [];
    byFirst.set(words[0] ?? '', [...known, { words, holds: row.holds }]);
  }
  const named = memoised((name) => holdsOf(nameWords(name), byFirst));
  const byNames = memoised((names) => roleByNames(names, named));
  return (element) => {
    if (WHOLE.has(element.tagName)) return NO_ROLE;
    if (element.attrs.length === 0) return roleByTag(element);
    return roleByAttributes(element) ?? byNames(namesOf(element)) ?? roleByTag(element);
  };
}

function namesOf(element: Element): string {
  const [name, id] = [attribute(element, 'class'), attribute(element, 'id')];
  return name === null ? (id ?? '') : id === null ? name : `${name} ${id}`;
}

function roleByTag(element: Element): Role {
  const kind = TAGS[element.tagName];
  return kind ? { verdict: { kind, reason: `element ${element.tagName}` }, content: false } : NO_ROLE;
}

function roleByAttributes(element: Element): Role | null {
  const property = attribute(element, 'itemprop');
  if (property === 'articleBody') return CONTENT;
  const kind = PROPERTIES[property ?? ''] ?? LANDMARKS[attribute(element, 'role') ?? ''];
  if (kind) return { verdict: { kind, reason: `marked ${property ?? attribute(element, 'role')}` }, content: false };
  return isHidden(element) ? { verdict: { kind: 'other', reason: 'hidden' }, content: false } : null;
}

function isHidden(element: Element): boolean {
  return (
    attribute(element, 'hidden') !== null ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style') ?? '')
  );
}

type Holds = ReadonlySet<MarkupRow['holds']>;

function roleByNames(given: string, named: (name: string) => Holds): Role | null {
  const names = given.split(/\s+/).filter((name) => name !== '');
  // An article's classes list its topics too, and a long list of classes is a style sheet's vocabulary.
  const holds = new Set(names.slice(0, 12).flatMap((name) => [...named(name)]));
  const kind = PRECEDENCE.find((wanted) => holds.has(wanted));
  if (!kind) return null;
  if (kind === 'content') return CONTENT;
  return {
    verdict: { kind, reason: `class ${names.filter((name) => named(name).has(kind)).join(' ')}` },
    content: false,
  };
}

/** Longer names are headlines made into an id. */
const MOST_WORDS = 6;
/** Words that say an element stands beside such a thing, or without it. */
const DENIALS = new Set(['no', 'has', 'with', 'without', 'non']);

/** WordPress lists a post's topics among its classes; they say nothing of the element. */
const TOPIC = /^(?:category|tag|type|status|format|post_tag|hentry)-/;

/** `tdPost_content-wrap2` to `td post content wrap`. */
function nameWords(name: string): string[] {
  if (name.length > 80 || TOPIC.test(name)) return [];
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  return words.length > MOST_WORDS ? [] : words;
}

/** What the words name, taken from left to right; words of a misleading name are used up by it. */
function holdsOf(
  words: readonly string[],
  byFirst: ReadonlyMap<string, readonly { words: readonly string[]; holds: MarkupRow['holds'] }[]>,
): Holds {
  const holds = new Set<MarkupRow['holds']>();
  for (let i = 0; i < words.length; i++) {
    const fitting = (byFirst.get(words[i] ?? '') ?? []).filter((row) =>
      row.words.every((word, k) => words[i + k] === word),
    );
    const misleading = fitting.find((row) => row.holds === 'none');
    if (DENIALS.has(words[i - 1] ?? '')) continue;
    if (misleading) i += misleading.words.length - 1;
    else for (const row of fitting) holds.add(row.holds);
  }
  return holds;
}

/** Class names come again by the hundred on a page, and from page to page; the memory is bounded. */
function memoised<Value>(compute: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size > 20_000) known.clear();
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}
