import { findTimes, type TimeExpression, type TimeFinder } from '../../text/index.ts';
import type { ReportContext } from '../context.ts';
import { anchorOf } from './anchor.ts';
import type { Anchor } from './resolve.ts';

/** Everything that a report says of time, read once. */
export interface ReportTimes {
  readonly anchor: Anchor;
  readonly finder: TimeFinder;
  /** Words of time in a sentence, by its index; the date line is in none. */
  readonly bySentence: ReadonlyMap<number, readonly TimeExpression[]>;
  readonly body: string;
}

/** Reads the words of time of a report and finds out when it was written. */
export function reportTimes(context: ReportContext, finder: TimeFinder): ReportTimes {
  const { body } = context.report;
  const times = findTimes(body, finder);
  const anchor = anchorOf(context, times);
  const told = times.filter((time) => time.start !== anchor.span?.start);
  return { anchor, finder, bySentence: bySentence(context, told), body };
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
