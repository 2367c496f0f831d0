import { collapse, foldTitle } from '../fold.ts';
import type { Layout } from './blocks.ts';
import type { PageFacts } from './meta.ts';

const SEPARATOR = /\s+[|–—·•»:]+\s+|\s+-\s+|\s*::\s*|:\s+/;
const HEADING = /^h[1-4]$/;

/** A heading is the headline where it makes up this share of the window's title; the rest is the outlet's. */
const COVER = 0.4;
const LONGEST = 300;

export interface Headline {
  readonly title: string | null;
  /** What the window's title holds besides: mostly the outlet. */
  readonly rest: string | null;
}

/**
 * The headline: the heading nearest above the report that the window's title (or the page's own field) holds; else
 * the field, else the window's title without the outlet, else the first heading.
 */
export function findHeadline(facts: PageFacts, layout: Layout, mainStart: number): Headline {
  const field = facts.meta.get('og:title') ?? facts.meta.get('twitter:title') ?? facts.linked?.headline ?? null;
  const window = facts.windowTitle || field || '';
  const known = [window, field ?? '', facts.linked?.headline ?? ''].map(foldTitle);
  const heading = nearestHeading(layout, mainStart, known);
  const title = heading ?? cutOutlet(field, facts) ?? cutOutlet(window, facts) ?? firstHeading(layout);
  return { title, rest: title && restOf(window, title) };
}

function nearestHeading(layout: Layout, mainStart: number, known: readonly string[]): string | null {
  const titles = known.filter((title) => title !== '');
  const shortest = Math.min(...titles.map((title) => title.length)) * COVER;
  const fitting = layout.blocks.flatMap(({ element, text }, i) => {
    if (text.length > LONGEST || !(HEADING.test(element.tagName) || element.tagName === 'div')) return [];
    const folded = foldTitle(text);
    const fits = folded.length >= shortest && folded.includes(' ') && titles.some((title) => holds(title, folded));
    const distance = i <= mainStart + 3 ? mainStart + 3 - i : layout.blocks.length + i;
    return fits ? [{ text, distance }] : [];
  });
  const best = fitting.reduce((a, b) => (b.distance < a.distance ? b : a), { text: '', distance: Infinity });
  return best.text === '' ? null : collapse(best.text);
}

/** One holds the other from a word's edge on; cut titles end in dots. */
function holds(title: string, heading: string): boolean {
  return title !== '' && (` ${title} `.includes(` ${heading} `) || (title.length > 20 && heading.startsWith(title)));
}

function firstHeading(layout: Layout): string | null {
  const block = layout.blocks.find(({ element, text }) => element.tagName === 'h1' && text.length < LONGEST);
  return block ? collapse(block.text) : null;
}

/** "Headline – Outlet" or "Outlet: Headline" without the outlet. */
function cutOutlet(title: string | null, facts: PageFacts): string | null {
  if (!title) return null;
  const outlet = foldTitle(facts.meta.get('og:site_name') ?? facts.linked?.publisher ?? '');
  const parts = title.split(/(\s+[|–—·•»]+\s+|\s+-\s+|\s*::\s*)/);
  const words = parts.filter((_, i) => i % 2 === 0);
  if (words.length < 2) return title;
  const own = words.filter((part) => foldTitle(part) !== outlet);
  if (own.length < words.length && own.length > 0) return own.join(' – ');
  const last = words.at(-1) ?? '';
  return last.split(/\s+/).length <= 4
    ? title.slice(0, title.length - last.length - (parts.at(-2) ?? '').length).trim()
    : title;
}

/** The author, and the platform that an outlet writes on. */
const NO_OUTLET = /^\s*(?:by\s.*|medium|substack)\s*$/i;

function restOf(window: string, title: string): string | null {
  const folded = foldTitle(title);
  const rest = window
    .split(SEPARATOR)
    .filter((part) => part.trim() !== '' && !` ${folded} `.includes(` ${foldTitle(part)} `) && !NO_OUTLET.test(part));
  const outlet = rest.at(-1)?.trim() ?? '';
  return rest.length === 1 && outlet.length <= 40 ? outlet : null;
}
