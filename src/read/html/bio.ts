import type { Verdict } from '../types.ts';

/** What is said of an author stands in the last paragraphs. */
const LAST = 3;

/** Takes off what a page says of the author below the report: a last paragraph that begins with the author's name. */
export function dropBio(texts: readonly string[], verdicts: (Verdict | null)[], byline: string | null): void {
  const names = (byline ?? '').split(/,| and | & /).map((name) => name.trim().toLowerCase());
  const authors = names.filter((name) => name.includes(' '));
  const kept = texts.flatMap((_, i) => (verdicts[i] === null ? [i] : []));
  if (authors.length === 0 || kept.length <= LAST) return;
  for (const i of kept.slice(-LAST)) {
    const text = (texts[i] ?? '').toLowerCase();
    if (authors.some((author) => text.startsWith(`${author} `) || text.startsWith(`${author}, `)))
      verdicts[i] = { kind: 'byline', reason: 'about the author' };
  }
}
