import type { Block } from './blocks.ts';
import { type Element, isElement, parentElement, textOf } from './tree.ts';

/** Tables of fewer rows or cells than this hold a page's layout more often than figures. */
const FEWEST_ROWS = 3;
const FEWEST_CELLS = 2;
/** A cell of a table of figures is short; a cell that holds an article is layout. */
const LONGEST_CELL = 200;

/** Tells whether a block is a cell of a table of figures or names, whose bare numbers are the report's own. */
export function cellReader(): (block: Block) => boolean {
  const known = new Map<Element, boolean>();
  return ({ element }) => {
    if (element.tagName !== 'td' && element.tagName !== 'th') return false;
    const table = ancestor(element, 'table');
    if (!table) return false;
    const holds = known.get(table) ?? isDataTable(table);
    known.set(table, holds);
    return holds;
  };
}

function isDataTable(table: Element): boolean {
  const rows = rowsOf(table).map((row) => children(row).map((cell) => textOf(cell)));
  const full = rows.filter((cells) => cells.filter((text) => text !== '').length >= FEWEST_CELLS);
  return full.length >= FEWEST_ROWS && rows.flat().every((text) => text.length <= LONGEST_CELL);
}

function rowsOf(table: Element): Element[] {
  return children(table).flatMap((child) => (child.tagName === 'tr' ? [child] : children(child)));
}

function children(element: Element): Element[] {
  return element.childNodes.filter(isElement);
}

function ancestor(element: Element, name: string): Element | null {
  for (let up = parentElement(element); up; up = parentElement(up)) if (up.tagName === name) return up;
  return null;
}
