import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5';
import { InputError } from '../../model/index.ts';
import { collapse } from '../fold.ts';
import { LIMITS } from '../limits.ts';
import { thinSource } from './source.ts';

export type Document = DefaultTreeAdapterMap['document'];
export type Element = DefaultTreeAdapterMap['element'];
export type Node = DefaultTreeAdapterMap['childNode'];
export type TextNode = DefaultTreeAdapterMap['textNode'];

/**
 * Any HTML to a tree, as browsers build it.
 * @throws InputError `too_deep`, `too_complex`
 */
export function parseHtml(html: string): Document {
  return parse(thinSource(html), { scriptingEnabled: false, treeAdapter: boundedAdapter() });
}

/** Counts while the tree grows: the parser's own work grows with the square of the depth. */
function boundedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let elements = 0;
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      if (++elements > LIMITS.elements)
        throw new InputError('too_complex', `a page of more than ${LIMITS.elements} elements`);
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    onItemPush() {
      if (++depth > LIMITS.depth) throw new InputError('too_deep', `elements nested more than ${LIMITS.depth} deep`);
    },
    onItemPop() {
      depth--;
    },
  };
}

export function isElement(node: Node | Document): node is Element {
  return 'tagName' in node;
}

export function isText(node: Node): node is TextNode {
  return node.nodeName === '#text';
}

export function attribute(element: Element, name: string): string | null {
  for (const attr of element.attrs) if (attr.name === name) return attr.value;
  return null;
}

export function parentElement(element: Element): Element | null {
  const parent = element.parentNode;
  return parent && isElement(parent as Node) ? (parent as Element) : null;
}

/** Every element of a page in its order. */
export function listElements(document: Document): Element[] {
  const found: Element[] = [];
  const open: Node[] = [...document.childNodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue;
    found.push(node);
    for (let i = node.childNodes.length - 1; i >= 0; i--) {
      const child = node.childNodes[i];
      if (child) open.push(child);
    }
  }
  return found;
}

/** All text under an element, white space collapsed. */
export function textOf(element: Element): string {
  const parts: string[] = [];
  gatherText(element, parts);
  return collapse(parts.join(''));
}

function gatherText(element: Element, parts: string[]): void {
  for (const child of element.childNodes) {
    if (isText(child)) parts.push(child.value);
    else if (isElement(child) && child.tagName !== 'script' && child.tagName !== 'style') gatherText(child, parts);
  }
}

export function isHeading(element: Element): boolean {
  return /^h[1-6]$/.test(element.tagName);
}

/** Whether an element of a name stands a few levels below another. */
export function elementHolds(element: Element, name: string, levels = 4): boolean {
  return element.childNodes.some(
    (node) => isElement(node) && (node.tagName === name || (levels > 1 && elementHolds(node, name, levels - 1))),
  );
}
