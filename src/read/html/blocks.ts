import { singleSpaces } from '../fold.ts';
import { isProse } from '../strip/prose.ts';
import type { Verdict } from '../types.ts';
import type { RoleReader } from './roles.ts';
import {
  attribute,
  type Document,
  type Element,
  isElement,
  isHeading,
  isText,
  type Node,
  parentElement,
} from './tree.ts';

/** A paragraph, heading, list item or other run of text that is laid out as one block. */
export interface Block {
  readonly text: string;
  /** The block-level element that it stands in. */
  readonly element: Element;
  /** It reads as running text. */
  readonly prose: boolean;
  /** Characters that are no white space. */
  readonly size: number;
  /** Characters inside links. */
  readonly linked: number;
  /** Characters in italics or small print. */
  readonly slanted: number;
  /** By what the elements around it say of themselves. */
  readonly role: Verdict | null;
  /** The element whose role it is. */
  readonly roleOf: Element | null;
  /** Inside an element that is named as the place of the report. */
  readonly content: boolean;
  /** The element named for the report lies inside the one with the role. */
  readonly contentInRole: boolean;
  /** It follows a picture with nothing between. */
  readonly afterImage: boolean;
  /** Inside a list item. */
  readonly item: boolean;
  /** Among the fields and buttons of a form. */
  readonly control: boolean;
}

/** The blocks of a page in reading order, and for each element the range of blocks in it. */
export interface Layout {
  readonly blocks: readonly Block[];
  /** First block of an element, and the one after its last. */
  readonly range: ReadonlyMap<Element, readonly [start: number, end: number]>;
  /** Elements that are named as the place of the report. */
  readonly content: ReadonlySet<Element>;
}

const SKIPPED = new Set([
  'script',
  'style',
  'template',
  'svg',
  'math',
  'head',
  'link',
  'meta',
  'img',
  'input',
  'source',
]);
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr nobr object button'.split(
    ' ',
  ),
);
const SLANTED = new Set(['i', 'em', 'small', 'cite']);
const CONTROLS = new Set(['input', 'textarea', 'select', 'button']);
const IMAGES = new Set(['img', 'picture', 'video', 'iframe', 'amp-img', 'object', 'embed']);

interface Context {
  readonly block: Element;
  readonly role: Verdict | null;
  readonly roleOf: Element | null;
  readonly content: boolean;
  readonly contentInRole: boolean;
  readonly link: boolean;
  readonly slant: boolean;
  readonly pre: boolean;
  readonly item: boolean;
}

/** Whether a line between two breaks is the site's own, so that it must not run into the report's lines. */
export type IsOwnLine = (line: string, afterProse: boolean) => boolean;

export function layOut(document: Document, roles: RoleReader, isOwnLine: IsOwnLine): Layout {
  const walker = new Walker(roles, isOwnLine);
  for (const child of document.childNodes) {
    if (!isElement(child)) continue;
    const top = {
      block: child,
      role: null,
      roleOf: null,
      content: false,
      contentInRole: false,
      link: false,
      slant: false,
      pre: false,
      item: false,
    };
    walker.visit(child, top);
    walker.flush(top);
  }
  return { blocks: walker.blocks, range: walker.range, content: walker.content };
}

class Walker {
  readonly blocks: Block[] = [];
  readonly range = new Map<Element, readonly [number, number]>();
  readonly content = new Set<Element>();
  readonly #roles: RoleReader;
  readonly #isOwnLine: IsOwnLine;
  #text: string[] = [];
  #linked = 0;
  #slanted = 0;
  #image = false;
  #control = false;
  #breaks = 0;
  #prose = false;
  /** What had been gathered of the open block where its last line begins. */
  #line = { parts: 0, linked: 0, slanted: 0 };

  constructor(roles: RoleReader, isOwnLine: IsOwnLine) {
    this.#roles = roles;
    this.#isOwnLine = isOwnLine;
  }

  visit(node: Node, context: Context): void {
    if (isText(node)) this.#add(node.value, context);
    else if (isElement(node)) this.#enter(node, context);
  }

  #add(value: string, context: Context): void {
    const text = context.pre ? value : singleSpaces(value);
    if (text === '') return;
    const size = text.trim().length;
    if (size > 0) this.#breaks = 0;
    this.#text.push(text);
    if (context.link) this.#linked += size;
    if (context.slant) this.#slanted += size;
  }

  #enter(element: Element, context: Context): void {
    const tag = element.tagName;
    if (IMAGES.has(tag)) this.#image = true;
    if (CONTROLS.has(tag) && attribute(element, 'type') !== 'hidden') this.#control = true;
    if (SKIPPED.has(tag)) return;
    if (tag === 'br') this.#lineBreak(context);
    else if (INLINE.has(tag)) this.#enterInline(element, context);
    else this.#enterBlock(element, context);
  }

  #enterBlock(element: Element, context: Context): void {
    this.flush(context);
    const start = this.blocks.length;
    const inside = this.#descend(element, context, true);
    for (const child of element.childNodes) this.visit(child, inside);
    this.flush(inside);
    this.range.set(element, [start, this.blocks.length]);
  }

  /** An inline element may hold blocks (a link around a card, a badly closed `<b>`). */
  #enterInline(element: Element, context: Context): void {
    const start = this.blocks.length;
    const inside = this.#descend(element, context, false);
    if (inside.role !== context.role) this.flush(context);
    for (const child of element.childNodes) this.visit(child, inside);
    if (inside.role !== context.role) this.flush(inside);
    this.range.set(element, [start, this.blocks.length]);
  }

  #descend(element: Element, context: Context, block: boolean): Context {
    const role = this.#roles(element);
    if (role.content) this.content.add(element);
    const holds = role.verdict !== null && (block || standsAlone(element));
    const verdict = holds ? nearer(context.role, role.verdict) : context.role;
    const tag = element.tagName;
    return {
      block: block ? element : context.block,
      role: verdict,
      roleOf: verdict === context.role ? context.roleOf : element,
      content: context.content || role.content,
      contentInRole: (verdict === context.role && context.contentInRole) || role.content,
      link: context.link || (tag === 'a' && attribute(element, 'name') === null),
      slant: context.slant || SLANTED.has(tag),
      pre: context.pre || tag === 'pre',
      item: context.item || tag === 'li',
    };
  }

  /** One break is a new line of a paragraph, two part paragraphs. */
  #lineBreak(context: Context): void {
    if (++this.#breaks >= 2 || this.#endsInOwnLine()) this.flush(context);
    else {
      this.#text.push('\n');
      this.#line = { parts: this.#text.length, linked: this.#linked, slanted: this.#slanted };
    }
  }

  #endsInOwnLine(): boolean {
    const line = tidy(this.#text.slice(this.#line.parts).join(''));
    return line !== '' && this.#isOwnLine(line, this.#prose);
  }

  /** Closes the open block; a line of the site's own at its end becomes a block of its own. */
  flush(context: Context): void {
    const { parts, linked, slanted } = this.#line;
    if (parts > 0 && this.#endsInOwnLine()) {
      const last = { text: this.#text.slice(parts), linked: this.#linked - linked, slanted: this.#slanted - slanted };
      this.#text = this.#text.slice(0, parts);
      [this.#linked, this.#slanted] = [linked, slanted];
      this.#close(context);
      [this.#text, this.#linked, this.#slanted] = [last.text, last.linked, last.slanted];
    }
    this.#close(context);
  }

  #close(context: Context): void {
    const text = tidy(this.#text.join(''));
    if (text !== '') {
      const { block, role, roleOf, content, contentInRole, item } = context;
      const prose = isProse(text);
      this.#prose ||= prose;
      this.blocks.push({
        text,
        prose,
        size: countInk(text),
        element: block,
        linked: this.#linked,
        slanted: this.#slanted,
        role,
        roleOf,
        content,
        contentInRole,
        afterImage: this.#image,
        item,
        control: this.#control,
      });
      this.#image = false;
      this.#control = false;
    }
    this.#text = [];
    this.#linked = 0;
    this.#slanted = 0;
    this.#breaks = 0;
    this.#line = { parts: 0, linked: 0, slanted: 0 };
  }
}

/** No words stand beside an inline element: it is laid out like a block, and cutting it out tears no sentence. */
function standsAlone(element: Element): boolean {
  const siblings = element.parentNode?.childNodes ?? [];
  return siblings.every((node) => !isText(node) || node.value.trim() === '');
}

/**
 * Which of two roles holds inside: readers' talk stays readers' talk but for the form it is written in; inside
 * anything else, talk and appeals for money stand out.
 */
function nearer(outer: Verdict | null, inner: Verdict | null): Verdict | null {
  if (!inner || !outer) return inner ?? outer;
  if (outer.kind === 'comments') return inner.kind === 'form' ? inner : outer;
  return inner.kind === 'comments' || inner.kind === 'donation' ? inner : outer;
}

function tidy(text: string): string {
  const single = text.replace(/[^\S\n ][^\S\n]*| [^\S\n]+/g, ' ');
  const lines = single.includes('\n') ? single.replace(/ ?\n ?/g, '\n') : single;
  return lines.replace(/[\u200b\ufeff\u00ad]/g, '').trim();
}

/** Characters of a tidied text that are no white space. */
function countInk(text: string): number {
  let ink = text.length;
  for (let i = 0; i < text.length; i++) if (text[i] === ' ' || text[i] === '\n') ink--;
  return ink;
}

/** Running text that nothing around it speaks against. */
export function isReport({ role, element, linked, text, prose }: Block): boolean {
  return role === null && !isHeading(element) && linked < text.length / 2 && prose;
}

/** The nearest element around a block that holds more than it. */
export function container(block: Block, layout: Layout): Element {
  const [start, end] = layout.range.get(block.element) ?? [0, 0];
  return end - start > 1 ? block.element : (parentElement(block.element) ?? block.element);
}
