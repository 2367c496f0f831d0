import type { Day, Report } from '../../model/index.ts';
import type { TimeExpression } from '../../text/index.ts';
import type { ReportContext } from '../context.ts';
import { type Anchor, isFull, resolve } from './resolve.ts';

/** A date line stands in the opening of a text; further down a full date is the story's. */
const OPENING = 400;

/**
 * When the report was written, for words that reckon from then: the day of a dated note ({@link dayOfNote}); else its
 * publication date; else a date line in the opening of its body ("Posted on
 * 3 August 2016", "Fri 07 Apr 2017 at 0914"); else the days on which all its names were in force.
 */
export function anchorOf(context: ReportContext, times: readonly TimeExpression[]): Anchor {
  const { report, actors } = context;
  const noted = dayOfNote(report.body, times);
  if (noted !== null) return { day: noted, bounds: null, basis: 'published', span: null };
  const published = publishedDay(report);
  const line = times.find((time) => time.start < OPENING && isDateLine(time, report.body));
  const span = line ? { start: line.start, end: line.end } : null;
  const printed = line ? resolve(line.meaning, UNKNOWN, false).start : null;
  const day = published ?? printed;
  if (day !== null) return { day, bounds: null, basis: 'published', span };
  if (actors.bounds) return { day: null, bounds: actors.bounds, basis: 'actor_identity', span: null };
  return UNKNOWN;
}

const UNKNOWN: Anchor = { day: null, bounds: null, basis: 'none', span: null };

/** What may stand before the date of a note: a label, and how exact the date is; a date that nothing leads in is a date line. */
const BEFORE_NOTE =
  /^\s*(?:[A-Z][\w /-]{0,40}:\s*)?(?:on|around|about|circa)\s+(?:the\s+(?:morning|evening|night|afternoon)\s+of\s+)?$/i;

/**
 * Chronicles of events hold notes of one paragraph that open with their day ("On 12 April 2020, ..."), put out weeks later: such a
 * note is news of that day, not of the day of publication. One that also reckons from its own day of writing ("yesterday") is none.
 */
function dayOfNote(body: string, times: readonly TimeExpression[]): Day | null {
  const [first, ...others] = times;
  if (first?.meaning.kind !== 'day' || !isFull(first.meaning) || /\n\s*\n/.test(body.trim())) return null;
  if (!BEFORE_NOTE.test(body.slice(0, first.start)) || others.some(({ meaning }) => meaning.kind === 'weekday'))
    return null;
  return others.some(({ meaning }) => meaning.kind === 'days') ? null : resolve(first.meaning, UNKNOWN, false).start;
}

function publishedDay(report: Report): Day | null {
  const day = report.published?.slice(0, 10) ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
}

/** Words that lead a date into a sentence: such a date belongs to what is told. */
const INTO_SENTENCE =
  /\b(?:on|in|since|until|till|from|by|before|after|of|the|between|to|and|for|during)\s+(?:[a-z]{3,9},?\s+)?$/i;
const POSTED = /\b(?:posted|published|updated|publication|dated?|created|issued|released)\b[^.!?]{0,20}$/i;

/** A full date that says when the text was put out, or that no sentence takes in. */
function isDateLine(time: TimeExpression, body: string): boolean {
  if (time.meaning.kind !== 'day' || !isFull(time.meaning)) return false;
  const before = body.slice(Math.max(0, time.start - 60), time.start);
  return POSTED.test(before) || !INTO_SENTENCE.test(before.slice(-24));
}
