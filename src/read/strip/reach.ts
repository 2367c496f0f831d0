import type { Verdict } from '../types.ts';
import type { LineVerdict } from './lines.ts';
import { isProse } from './prose.ts';

/**
 * Carries the verdicts of single lines as far as they reach: a heading over the items below it, the opening of the
 * readers' thread over everything after it. Opening lines count only once something of the report stands before
 * them: many pages name the number of comments under the headline.
 */
export function spreadReach(
  found: readonly (LineVerdict | null)[],
  prose: readonly boolean[],
  threadStart: number,
): (Verdict | null)[] {
  const verdicts: (Verdict | null)[] = [];
  let proseSeen = false;
  let section: Verdict | null = null;
  let thread = false;
  found.forEach((own, i) => {
    thread ||= i >= threadStart || (own?.reach === 'rest' && proseSeen);
    if (thread) {
      verdicts.push(inThread(own));
      return;
    }
    if (own && own.reach !== 'head') {
      section = own.reach === 'section' ? own : null;
      verdicts.push(own);
      return;
    }
    if (prose[i]) section = null;
    proseSeen ||= prose[i] ?? false;
    verdicts.push(section && { kind: section.kind, reason: `${section.reason}, below it` });
  });
  return verdicts;
}

const READER: Verdict = { kind: 'comments', reason: "readers' thread" };

/** Below the report all is readers' talk but the form's own lines and what the site adds around it. */
function inThread(own: LineVerdict | null): Verdict {
  return own && (own.kind === 'form' || own.kind === 'donation' || own.reach === 'section') ? own : READER;
}

/**
 * Where a thread begins that has no heading: lines that open a comment ("X says:", "X · 3 years ago"), two of them
 * at least, after some running text. Infinity where there is none.
 */
export function threadByHeads(texts: readonly string[], found: readonly (LineVerdict | null)[]): number {
  const firstProse = texts.findIndex((text, i) => found[i] === null && isProse(text));
  const heads = found.flatMap((verdict, i) =>
    verdict?.reach === 'head' && i > firstProse && opensComment(texts[i] ?? '') ? [i] : [],
  );
  return firstProse >= 0 && heads.length >= 2 ? (heads[0] ?? Infinity) : Infinity;
}

/** "Name says:" and the like, not a sentence that leads up to a quotation. */
function opensComment(line: string): boolean {
  return line.length <= 80 && line.split(/\s+/).length <= 9 && /(?::|\.\.\.|…|ago|[a-z])\s*$/.test(line);
}
