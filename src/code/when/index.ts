import type { DateRange, Status, TimeFrame } from '../../model/index.ts';
import type { TimeMeaning } from '../../text/index.ts';
import type { EventMention } from '../event.ts';
import { bestTime } from './attach.ts';
import { isPastFrame } from './frame.ts';
import { type Anchor, dateRange, precision } from './resolve.ts';
import type { ReportTimes } from './times.ts';

export { isPastFrame } from './frame.ts';
export { type ReportTimes, reportTimes } from './times.ts';

/** What is known of an event when its date is asked for. */
export interface EventTime {
  readonly status: Status;
  readonly frame: TimeFrame;
}

/**
 * When the event happened: what its sentence says of it (see `bestTime`); else, for deeds that are news, the day that
 * the sentences before it in the same paragraph speak of; else the day of publication, and for background any day
 * before it. Without a publication date, the bounds that names set.
 */
export function dateOf(event: EventMention, times: ReportTimes, known: EventTime): DateRange {
  const stated = statedDate(event, times, known.status);
  if (stated && (stated.start || stated.end)) return stated;
  const told = known.frame === 'news' ? narrated(event, times) : null;
  return told ?? unstated(times.anchor, known.frame);
}

/** Sentences that a day lasts for in telling. */
const REACH = 2;

/** The last day named shortly before, when it belongs to the news. */
function narrated(event: EventMention, times: ReportTimes): DateRange | null {
  if (!event.action.toll && !event.action.territory && event.action.plover_event !== 'PROTEST') return null;
  const { index, start } = event.tree.sentence;
  for (let back = 1; back <= REACH; back += 1) {
    const last = times.bySentence.get(index - back)?.findLast((time) => isDay(time.meaning));
    if (!last) continue;
    if (/\n\s*\n/.test(times.body.slice(last.end, start))) return null;
    const range = dateRange(last, times.body.slice(last.start, last.end), times.anchor, 'past');
    return isPastFrame(range, times) === false ? range : null;
  }
  return null;
}

function isDay(meaning: TimeMeaning): boolean {
  return meaning.kind === 'weekday' || meaning.kind === 'day' || (meaning.kind === 'days' && meaning.to <= 0);
}

/** What the sentence says of the event's time, or null. */
export function statedDate(event: EventMention, times: ReportTimes, status: Status): DateRange | null {
  const tense = tenseOf(status);
  const found = bestTime(event, times, tense === 'ahead');
  if (!found) return null;
  const { time, own } = found;
  const text = times.body.slice(time.start, time.end);
  // "On 14 April they announced a campaign": the day is that of the announcement, not of the plan.
  return dateRange(time, text, times.anchor, tense === 'ahead' && !own ? 'past' : tense);
}

function tenseOf(status: Status): 'ahead' | 'ongoing' | 'past' {
  if (status === 'planned' || status === 'threatened' || status === 'hypothetical') return 'ahead';
  return status === 'ongoing' ? 'ongoing' : 'past';
}

function unstated(anchor: Anchor, frame: TimeFrame): DateRange {
  if (anchor.day === null) {
    const days = anchor.bounds ?? { start: null, end: null };
    return { ...days, time_precision: precision(days), basis: anchor.basis, text: null };
  }
  const start = frame === 'news' ? anchor.day : null;
  return { start, end: anchor.day, time_precision: start ? 1 : 3, basis: 'published', text: null };
}
