import { countWords } from './prose.ts';

/** A headline that runs into the text begins within so many characters. */
const OPENING = 100;
/** Fewer words than this may stand in any sentence. */
const SHORTEST = 4;

/**
 * Gives a headline that was copied into the first line of its text ("Two killed in raid on Qasr Weir Two people were
 * killed ...") a line of its own, so that no sentence begins in it and ends in the report. Offsets stay as they are.
 */
export function partHeadline(body: string, title: string | null): string {
  const words = title?.trim() ?? '';
  if (countWords(words) < SHORTEST) return body;
  const start = body
    .slice(0, OPENING + words.length)
    .toLowerCase()
    .indexOf(words.toLowerCase());
  const end = start + words.length;
  if (start < 0 || !/^ ["“‘'(]?[\p{Lu}\d]/u.test(body.slice(end, end + 4))) return body;
  return `${broken(body.slice(0, start))}${body.slice(start, end)}\n${body.slice(end + 1)}`;
}

/** With a line's end for the blank at its own. */
function broken(before: string): string {
  return before.endsWith(' ') ? `${before.slice(0, -1)}\n` : before;
}
