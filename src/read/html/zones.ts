import type { LineVerdict } from '../strip/lines.ts';
import { type Block, isReport, type Layout } from './blocks.ts';
import { attribute, type Element, isElement, parentElement, textOf } from './tree.ts';

/** A reader's name at the head of a comment is short. */
const LONGEST_NAME = 45;
const NAME_TAGS = new Set([
  'b',
  'strong',
  'cite',
  'a',
  'span',
  'em',
  'i',
  'h3',
  'h4',
  'h5',
  'h6',
  'time',
  'small',
  'header',
]);

/**
 * The blocks that are readers' talk by how they stand on the page, where no class says so: below a heading that
 * opens a thread, beside a form to write in, in nested lists of names and words.
 */
export function findThreads(
  layout: Layout,
  lines: readonly (LineVerdict | null)[],
  elements: readonly Element[],
): ReadonlySet<number> {
  const found = new Set<number>();
  const mark = (start: number, end: number) => {
    for (let i = start; i < end; i++) found.add(i);
  };
  const page = new Page(layout);
  lines.forEach((line, i) => {
    if (line?.reach === 'rest' && !found.has(i)) mark(...page.below(i));
  });
  for (const element of elements) {
    const zones = element.tagName === 'textarea' ? unitsBeside(element) : isThreadList(element) ? [element] : [];
    for (const zone of zones) mark(...page.zone(zone));
  }
  return found;
}

/** What stands where on a page, for telling how far up a thread's surroundings belong to it. */
class Page {
  readonly #layout: Layout;
  /** Characters of running text before each block. */
  readonly #proseBefore: number[] = [0];

  constructor(layout: Layout) {
    this.#layout = layout;
    layout.blocks.forEach((block, i) => {
      this.#proseBefore.push((this.#proseBefore[i] ?? 0) + (isReport(block) ? block.text.length : 0));
    });
  }

  /** The blocks that a heading opens: the largest element that begins with it, or the rest of the one it stands in. */
  below(at: number): [number, number] {
    const block = this.#layout.blocks[at];
    if (!block || block.linked === block.text.length) return [at, at];
    if (this.#prose(0, at) === 0) return this.#boxAbove(block, at);
    const top = this.#climb(block.element, at);
    const [, end] = this.#rangeOf(top, at);
    if (end - at > 1) return [at, end];
    const parent = parentElement(top);
    const [start, parentEnd] = parent ? this.#rangeOf(parent, at) : [at, at + 1];
    return this.#prose(start, at) > 0 || this.#prose(at, parentEnd) === 0 ? [at, parentEnd] : [at, at + 1];
  }

  /** Above the report: the box that such a heading opens ("Latest comments"), not the number of comments under a headline. */
  #boxAbove(block: Block, at: number): [number, number] {
    const none: [number, number] = [at, at];
    if (/\d/.test(block.text)) return none;
    let box = none;
    for (let up: Element | null = block.element; up; up = parentElement(up)) {
      const [start, end] = this.#rangeOf(up, at);
      if (start !== at || this.#holdsHeadline(start, end)) break;
      box = [start, end];
    }
    const all = this.#prose(0, this.#layout.blocks.length);
    return this.#prose(...box) < all / 2 ? box : none;
  }

  zone(element: Element): [number, number] {
    const [start] = this.#rangeOf(element, 0);
    if (this.#prose(0, start) === 0) return [start, start];
    return this.#rangeOf(this.#climb(element, start), start);
  }

  /** Up as long as nothing of the report stands above it and no headline is in it. */
  #climb(element: Element, at: number): Element {
    let top = element;
    for (let up = parentElement(top); up && up.tagName !== 'body' && up.tagName !== 'html'; up = parentElement(top)) {
      const [start, end] = this.#rangeOf(up, at);
      if (this.#prose(start, at) > 0 || this.#holdsHeadline(start, end)) return top;
      top = up;
    }
    return top;
  }

  #holdsHeadline(start: number, end: number): boolean {
    return this.#layout.blocks.slice(start, end).some((block) => block.element.tagName === 'h1' || block.content);
  }

  #rangeOf(element: Element, at: number): [number, number] {
    const [start, end] = this.#layout.range.get(element) ?? [at, at + 1];
    return [start, end];
  }

  #prose(start: number, end: number): number {
    return (this.#proseBefore[end] ?? 0) - (this.#proseBefore[start] ?? 0);
  }
}

/** A list whose items begin with a name and hold replies in a list of the same kind. */
function isThreadList(element: Element): boolean {
  if (element.tagName !== 'ul' && element.tagName !== 'ol') return false;
  return childElements(element).some((item) => {
    const replies = childElements(item).filter((child) => child.tagName === element.tagName);
    return replies.some((list) => beginsWithName(item) && childElements(list).every(beginsWithName));
  });
}

/**
 * Elements of one kind beside a form to write in, that begin with a name: what holds them where they are most of it,
 * else themselves.
 */
function unitsBeside(textarea: Element): readonly Element[] {
  let at: Element | null = textarea;
  for (let level = 0; at && level < 4; level++) {
    const parent: Element | null = parentElement(at);
    if (!parent || parent.tagName === 'html') return [];
    const children = childElements(parent);
    const place = children.indexOf(at);
    const units = [...runOfNamed(children.slice(0, place).reverse()), ...runOfNamed(children.slice(place + 1))];
    const most = units.length >= (children.length - 1) * 0.6 && parent.tagName !== 'body';
    if (units.length > 0 && most) return [parent];
    if (units.length > 1) return units;
    at = parent;
  }
  return [];
}

/** The elements next to a form that begin with a name, all of one kind. */
function runOfNamed(siblings: readonly Element[]): readonly Element[] {
  const first = siblings[0];
  if (!first) return [];
  const end = siblings.findIndex((unit) => !beginsWithName(unit) || kindOf(unit) !== kindOf(first));
  return end < 0 ? siblings : siblings.slice(0, end);
}

function kindOf(element: Element): string {
  return `${element.tagName}.${attribute(element, 'class') ?? ''}`;
}

/** "Name", set off by mark-up or a line break, before words of its own. */
function beginsWithName(unit: Element): boolean {
  const nodes = unit.childNodes.filter((node) => isElement(node) || ('value' in node && node.value.trim() !== ''));
  const [first, second] = nodes;
  if (!first || !second) return nodes.length === 1 && !!first && isElement(first) && beginsWithName(first);
  if (isElement(first)) {
    const name = NAME_TAGS.has(first.tagName) ? textOf(first) : '';
    return isName(name);
  }
  return (
    'value' in first && isName(first.value.trim()) && isElement(second) && ['br', 'p', 'div'].includes(second.tagName)
  );
}

function isName(text: string): boolean {
  return text.length > 0 && text.length <= LONGEST_NAME && !/[.!?:;,]$/.test(text.replace(/\bsays:$/, ''));
}

function childElements(element: Element): Element[] {
  return element.childNodes.filter(isElement);
}
