import { emptyDraft } from '../finish.ts';
import type { Tables } from '../tables.ts';
import type { Draft, Verdict } from '../types.ts';
import { threadByBullets } from './bullets.ts';
import { partCredits } from './credit.ts';
import { fileHead, HEADLINE, takeHeadline } from './head.ts';
import type { LineVerdict } from './lines.ts';
import { MOVED, type Piece, partPieces } from './pieces.ts';
import { isProse } from './prose.ts';
import { spreadReach, threadByHeads } from './reach.ts';
import { fileRepeated } from './repeated.ts';

/**
 * Parts the author's words in a text from everything around them; what goes is kept in `removed`. A text that bears
 * no trace of a page (a form, a counter, a thread, the headline twice) is its author's from the first line to the last.
 */
export function stripText(given: readonly Piece[], tables: Tables, title: string | null): Draft {
  const draft: Draft = { ...emptyDraft(), title };
  const pieces = partCredits(given, tables.credits);
  const texts = pieces.map((piece) => piece.text);
  const firstProse = texts.findIndex(isProse);
  const found = texts.map((text, i) => (i > firstProse ? creditLine(text, tables) : null) ?? tables.line(text));
  const thread = Math.min(threadByBullets(pieces), threadByHeads(texts, found));
  const verdicts = spreadReach(found, texts.map(isProse), thread);
  const repeats = takeHeadline(pieces, verdicts, draft);
  fileHead(pieces, verdicts, draft, tables);
  noteCredits(texts, verdicts, draft, tables);
  if (repeats || Number.isFinite(thread) || found.some((line) => line?.sure && line.reach !== 'head'))
    fileRepeated(texts, verdicts, tables);
  else verdicts.fill(null);
  const gone = verdicts.map((verdict) => (verdict === HEADLINE ? MOVED : verdict));
  return { ...draft, ...partPieces(pieces, gone) };
}

/** A line that is nothing but a credit. */
export function creditLine(line: string, tables: Tables): LineVerdict | null {
  const credit = tables.credits.inLine(line);
  if (!credit?.removedAs || credit.start > 0) return null;
  return { kind: credit.removedAs, reason: `credit ${credit.row}`, reach: 'line', sure: true };
}

/** Credits stand in the report itself or in the lines around it, never in readers' talk. */
export function noteCredits(
  texts: readonly string[],
  verdicts: readonly (Verdict | null)[],
  draft: Draft,
  tables: Tables,
): void {
  texts.forEach((text, i) => {
    const verdict = verdicts[i];
    if (verdict && verdict.kind !== 'byline' && verdict.kind !== 'promotion') return;
    const name = tables.credits.inLine(text)?.name ?? tables.credits.inDateline(text);
    if (name && name !== draft.outlet && !draft.credits.includes(name)) draft.credits.push(name);
  });
}
