import type { Day } from '../../model/index.ts';
import { findTimes, type TimeExpression, type TimeFinder } from '../../text/index.ts';
import type { ReportContext } from '../context.ts';
import { anchorOf } from './anchor.ts';
import { isPastFrame } from './frame.ts';
import { historySentences } from './history.ts';
import { type Anchor, dateRange, isFull, resolve } from './resolve.ts';

/** Everything that a report says of time, read once. */
export interface ReportTimes {
  readonly anchor: Anchor;
  /** The latest day that the text dates in full: no report is older than what it tells of. */
  readonly latest: Day | null;
  readonly finder: TimeFinder;
  /** Words of time in a sentence, by its index; the date line is in none. */
  readonly bySentence: ReadonlyMap<number, readonly TimeExpression[]>;
  readonly body: string;
  /** Sentences, by index, that go on with history. */
  readonly history: ReadonlySet<number>;
}

/** Reads the words of time of a report and finds out when it was written. */
export function reportTimes(context: ReportContext, finder: TimeFinder): ReportTimes {
  const { body } = context.report;
  const times = findTimes(body, finder);
  const anchor = anchorOf(context, times);
  const told = times.filter((time) => time.start !== anchor.span?.start);
  const known = { anchor, latest: latestDay(told) };
  const inSentences = bySentence(context, told);
  const history = historySentences(context.trees, inSentences, body, (time) => isOld(time, known));
  return { ...known, finder, bySentence: inSentences, body, history };
}

function isOld(time: TimeExpression, known: Pick<ReportTimes, 'anchor' | 'latest'>): boolean {
  return isPastFrame(dateRange(time, '', known.anchor, 'past'), known) === true;
}

const UNDATED: Anchor = { day: null, bounds: null, basis: 'none', span: null };

function latestDay(times: readonly TimeExpression[]): Day | null {
  const days = times
    .filter(({ meaning }) => isFull(meaning))
    .map(({ meaning }) => resolve(meaning, UNDATED, false).start);
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}

function bySentence(context: ReportContext, times: readonly TimeExpression[]): Map<number, TimeExpression[]> {
  const found = new Map<number, TimeExpression[]>();
  let at = 0;
  for (const tree of context.trees) {
    const inside: TimeExpression[] = [];
    for (let time = times[at]; time && time.start < tree.sentence.end; time = times[++at])
      if (time.start >= tree.sentence.start) inside.push(time);
    if (inside.length > 0) found.set(tree.sentence.index, inside);
  }
  return found;
}
