import type { RemovedKind } from '../../model/index.ts';
import type { LineJudge } from '../strip/lines.ts';
import { type Block, type IsOwnLine, type Layout, layOut } from './blocks.ts';
import type { RoleReader } from './roles.ts';
import type { Document, Element } from './tree.ts';

/**
 * Lays a page out with the roles that can be believed: a class that would throw out half of the page's running text
 * is the theme's slip of the tongue, unless it is readers' talk apart from the headline.
 */
export function layOutTrusted(document: Document, roles: RoleReader, judgeLine: LineJudge): Layout {
  const distrusted = new Set<Element>();
  const trusting: RoleReader = (element) => {
    const role = roles(element);
    return distrusted.has(element) ? { ...role, verdict: null } : role;
  };
  const isOwnLine: IsOwnLine = (line, afterProse) => {
    const verdict = judgeLine(line);
    if (!verdict || verdict.reach === 'head') return false;
    return verdict.sure || (verdict.kind === 'byline' && !afterProse);
  };
  let layout = layOut(document, trusting, isOwnLine);
  for (let round = 0; round < 3; round++) {
    const misleading = findMisleading(layout);
    if (misleading.length === 0) break;
    for (const element of misleading) distrusted.add(element);
    layout = layOut(document, trusting, isOwnLine);
  }
  return layout;
}

/** Share of a page's running text that no theme means to hide. */
const MUCH = 0.4;
/** A role must outweigh all text without one this many times to be taken for the report's own place. */
const OUTWEIGHS = 4;
/** A name, a date, a caption hold no three paragraphs. */
const SHORT_KINDS = new Set(['byline', 'caption', 'form']);

interface Owner {
  /** Characters of running text in it. */
  size: number;
  paragraphs: number;
  readonly kind: RemovedKind;
  /** It holds the headline or a place named for the report. */
  report: boolean;
}

function findMisleading(layout: Layout): Element[] {
  const { owners, all, rest } = weigh(layout);
  return [...owners].flatMap(([element, { size, paragraphs, kind, report }]) => {
    const much = report ? size >= all * MUCH : kind !== 'comments' && size >= rest * OUTWEIGHS;
    return (size > 0 && much) || (SHORT_KINDS.has(kind) && paragraphs >= 3) ? [element] : [];
  });
}

/** Running text on the page but for readers' talk, what of it stands under no role, and what under each. */
function weigh(layout: Layout): { owners: ReadonlyMap<Element, Owner>; all: number; rest: number } {
  const owners = new Map<Element, Owner>();
  let all = 0;
  let rest = 0;
  for (const block of layout.blocks) {
    const size = block.prose && block.linked < block.text.length / 2 ? block.text.length : 0;
    if (block.role?.kind !== 'comments') all += size;
    if (!block.role) rest += size;
    addTo(owners, block, size);
  }
  return { owners, all, rest };
}

function addTo(owners: Map<Element, Owner>, block: Block, size: number): void {
  if (!block.role || !block.roleOf) return;
  const owner = owners.get(block.roleOf) ?? { size: 0, paragraphs: 0, kind: block.role.kind, report: false };
  owner.size += size;
  owner.paragraphs += size > 0 ? 1 : 0;
  const named = block.role.kind === 'comments' ? block.contentInRole : block.content;
  owner.report ||= named || block.element.tagName === 'h1';
  owners.set(block.roleOf, owner);
}
