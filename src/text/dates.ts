import type { TimeFinder, TimeMeaning, TimePattern } from './date-patterns.ts';

/** Words of time at their place in a text, in UTF-16 code units. */
export interface TimeExpression {
  readonly start: number;
  readonly end: number;
  readonly meaning: TimeMeaning;
  /** "since", "until" or neither stands before it. */
  readonly bound: 'since' | 'until' | null;
}

/**
 * Finds words of time in a text, from left to right, never overlapping (of two that do, the longer wins).
 * Days, months, years, weekdays, "yesterday", "overnight", "two days ago", "in the past 48 hours", "last month",
 * and spans of two of them. Day stands before month in numbers ("02-09-2013"), unless that is no date. Ages,
 * counts and the verb "march" are none.
 */
export function findTimes(text: string, finder: TimeFinder): readonly TimeExpression[] {
  const found = finder.patterns.flatMap((pattern) => matches(text, pattern));
  return joinSpans(text, withoutOverlap(found));
}

function matches(text: string, pattern: TimePattern): TimeExpression[] {
  const found: TimeExpression[] = [];
  for (const match of text.matchAll(pattern.regex)) {
    const meaning = pattern.read(match);
    if (!meaning) continue;
    const lead = match.groups?.cue?.length ?? 0;
    const start = match.index + lead;
    found.push({ start, end: match.index + match[0].length, meaning, bound: boundBefore(text, start) });
  }
  return found;
}

function boundBefore(text: string, start: number): TimeExpression['bound'] {
  const before = text.slice(Math.max(0, start - 14), start).toLowerCase();
  if (/\bsince\s+(?:the\s+|last\s+|early\s+|late\s+)?$/.test(before)) return 'since';
  return /\b(?:until|till)\s+(?:the\s+)?$/.test(before) ? 'until' : null;
}

function withoutOverlap(found: readonly TimeExpression[]): TimeExpression[] {
  const ordered = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: TimeExpression[] = [];
  for (const one of ordered) {
    const last = kept.at(-1);
    if (!last || one.start >= last.end) kept.push(one);
    else if (one.end - one.start > last.end - last.start) kept[kept.length - 1] = one;
  }
  return kept;
}

const BETWEEN =
  /^\s*(?:-|–|to|until|till|through|and)\s+(?:on\s+|early\s+|late\s+|early\s+on\s+|late\s+on\s+)?$|^\s?[-–]\s?$/;

/** "Tuesday and Wednesday", "from Monday to Friday" are one span; "Friday, 3 March" is one day. */
function joinSpans(text: string, found: readonly TimeExpression[]): readonly TimeExpression[] {
  const joined: TimeExpression[] = [];
  for (const one of found) {
    const last = joined.at(-1);
    const both = last && joinTwo(last, one, text.slice(last.end, one.start));
    if (both) joined[joined.length - 1] = both;
    else joined.push(one);
  }
  return joined;
}

function joinTwo(first: TimeExpression, second: TimeExpression, between: string): TimeExpression | null {
  const { start, bound } = first;
  const [from, to] = [first.meaning, second.meaning];
  if (from.kind === 'weekday' && to.kind === 'day' && /^\s*(?:,|the|on)?\s*$/.test(between))
    return { start, end: second.end, meaning: to, bound };
  if (from.kind !== to.kind || !spannable(first) || !BETWEEN.test(between)) return null;
  return { start, end: second.end, meaning: { kind: 'span', from, to }, bound };
}

function spannable(one: TimeExpression): boolean {
  return ['day', 'weekday', 'month', 'year'].includes(one.meaning.kind);
}
