import { foldTitle } from '../fold.ts';
import type { Tables } from '../tables.ts';
import type { Draft, Verdict } from '../types.ts';
import type { Piece } from './pieces.ts';
import { countWords, endsSentence, holdsSentences, isProse } from './prose.ts';

/** A headline is a line of this many characters at most. */
const LONGEST_HEADLINE = 220;
/** The headline comes again within this many lines. */
const REPEATED_WITHIN = 12;
/** Most words of a line between headline and text that only names what a picture shows. */
const LONGEST_BARE_CAPTION = 6;

/** The line that became the report's title: gone from the body, but not lost. */
export const HEADLINE: Verdict = { kind: 'other', reason: 'headline' };
const AGAIN: Verdict = { kind: 'other', reason: 'headline repeated' };

/**
 * Moves the headline of a text from its first line to the title and takes off its repetitions. A first line is a
 * headline where it comes again, or where it is short, not closed like a sentence, and running text follows.
 * @returns whether it comes again
 */
export function takeHeadline(pieces: readonly Piece[], verdicts: (Verdict | null)[], draft: Draft): boolean {
  const first = verdicts.indexOf(null);
  const piece = pieces[first];
  if (!piece) return false;
  if (draft.title === null && isHeadline(pieces, verdicts, first)) {
    draft.title = piece.text;
    verdicts[first] = HEADLINE;
  }
  if (draft.title === null) return false;
  const title = foldTitle(draft.title);
  for (let i = 0; i < Math.min(pieces.length, first + REPEATED_WITHIN); i++) {
    if (verdicts[i] === null && title !== '' && foldTitle(pieces[i]?.text ?? '') === title) verdicts[i] = AGAIN;
  }
  return verdicts.includes(AGAIN);
}

function isHeadline(pieces: readonly Piece[], verdicts: readonly (Verdict | null)[], at: number): boolean {
  const piece = pieces[at];
  if (!piece || piece.bullet || piece.text.length > LONGEST_HEADLINE || countWords(piece.text) < 3) return false;
  const rest = pieces.slice(at + 1).filter((_, i) => verdicts[at + 1 + i] === null);
  const title = foldTitle(piece.text);
  if (rest.slice(0, REPEATED_WITHIN).some((other) => foldTitle(other.text) === title)) return rest.length > 1;
  const goesOn = /^\p{Ll}/u.test(pieces[at + 1]?.text ?? '');
  return (
    !goesOn &&
    !holdsSentences(piece.text) &&
    !/[.:;,…]["”’)]?$/.test(piece.text) &&
    rest.some((other) => isProse(other.text))
  );
}

/**
 * Files what stands between the headline and the first running text and is neither: the outlet's own name, the
 * author's, the day, a few words under a picture.
 */
export function fileHead(pieces: readonly Piece[], verdicts: (Verdict | null)[], draft: Draft, tables: Tables): void {
  const headline = verdicts.indexOf(HEADLINE);
  const firstProse = pieces.findIndex((piece, i) => verdicts[i] === null && isProse(piece.text));
  pieces.slice(0, Math.max(firstProse, 0)).forEach((piece, i) => {
    if (verdicts[i]?.kind === 'byline') noteByline(piece.text, draft, tables);
    if (verdicts[i] !== null || headline < 0 || i < headline || piece.bullet) return;
    verdicts[i] = outletLine(piece.text, draft, tables) ?? bareCaption(piece.text, tables);
  });
}

function outletLine(line: string, draft: Draft, tables: Tables): Verdict | null {
  const words = line.split(/\s+/);
  const named = words.length <= 4 && words.every((word) => /^[\p{Lu}\d]/u.test(word));
  const listed = tables.credits.known(line);
  if (!listed && !(named && words.length > 1 && tables.outletWords.has((words.at(-1) ?? '').toLowerCase())))
    return null;
  draft.outlet ??= listed ?? line;
  return { kind: 'byline', reason: "the outlet's name" };
}

function bareCaption(line: string, tables: Tables): Verdict | null {
  return countWords(line) <= LONGEST_BARE_CAPTION && !endsSentence(line) && !/[:,;]$/.test(line)
    ? { kind: tables.kindOf(line) ?? 'caption', reason: 'a few words between headline and text' }
    : null;
}

function noteByline(line: string, draft: Draft, tables: Tables): void {
  draft.published ??= tables.dates.inText(line, tables.credits.dayOrder(draft.outlet ?? ''));
  draft.byline ??= authorIn(line, tables);
}

/** The name in "By A. Name", "Posted by A. Name at 06:58", "by A. Name March 25, 2015". */
export function authorIn(line: string, tables: Tables): string | null {
  const match = AUTHOR.exec(line) ?? AUTHOR_ALONE.exec(line);
  const words = match?.[1]?.trim().split(/\s+/) ?? [];
  while (tables.dates.isMonth(words.at(-1) ?? '')) words.pop();
  return words.length > 0 ? words.join(' ') : null;
}

/** "By" of other languages, where nothing but a name follows: their words for it open sentences too. */
const AUTHOR_ALONE = /^(?:Por|Par|Von|Di|Автор:?)\s+(\p{Lu}[\p{L}.’'-]+(?:\s[\p{L}.’'-]+){1,4})$/u;
const AUTHOR =
  /(?:^|[|·•–—]\s*|\d\s+)(?:\p{L}{4,9}\s)?[Bb](?:y|Y):?\s+(\p{Lu}[^|·•\d,]{1,60}?)(?=\s*(?:[|·•,–—]|\s-\s|\bat\b|\bon\b|\d|$))/u;
