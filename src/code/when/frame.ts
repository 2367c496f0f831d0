import type { DateRange, Day } from '../../model/index.ts';
import { daysBetween } from '../../text/index.ts';
import type { Anchor } from './resolve.ts';

/** Days after which an event is history to a report; the week that news agencies and ACLED's weekly releases reckon in. */
const NEWS_DAYS = 7;

/** From when a report reckons; see ReportTimes. */
interface Reckoning {
  readonly anchor: Anchor;
  readonly latest: Day | null;
}

/**
 * Whether the date puts the event before the report's news: it began more than a week before the report, or at no
 * stated time up to it ("in recent months", "until May"). Of an undated report is known that it is no older than its names and
 * than what it dates. Null where the date does not tell.
 */
export function isPastFrame(date: DateRange, { anchor, latest }: Reckoning): boolean | null {
  if (date.basis === 'published' || date.basis === 'none') return null;
  if (anchor.day === null) return isOlder(date, anchor.bounds?.start ?? null) || isOlder(date, latest) || null;
  if (date.start === null) return date.end === null ? null : true;
  return daysBetween(date.start, anchor.day) > NEWS_DAYS;
}

function isOlder(date: DateRange, than: Day | null): boolean {
  return date.basis === 'stated' && date.end !== null && than !== null && daysBetween(date.end, than) > NEWS_DAYS;
}
