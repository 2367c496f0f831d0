import type { DateRange, Incident, Party, Place, TollRange } from '../../model/index.ts';

/** `2020-02-27`, `2020-02-24–26`, `2016-07`, `2016-07–2017-01`, `≤ 2020-02-28`, `not dated`. */
export function dateTerm({ start, end, time_precision }: DateRange): string {
  if (start === null && end === null) return 'not dated';
  if (start === null) return `≤ ${end}`;
  if (end === null) return `≥ ${start}`;
  if (start === end) return time_precision === 3 ? start.slice(0, 7) : start;
  if (start.slice(0, 7) !== end.slice(0, 7)) return acrossMonths(start, end);
  return isWholeMonth(start, end) ? start.slice(0, 7) : `${start}–${end.slice(8)}`;
}

/** Days only where the range is short enough for them to matter. */
function acrossMonths(start: string, end: string): string {
  const short = Date.parse(end) - Date.parse(start) < 15 * 86_400_000;
  return short ? `${start}–${end.slice(5)}` : `${start.slice(0, 7)}–${end.slice(0, 7)}`;
}

function isWholeMonth(start: string, end: string): boolean {
  return start.endsWith('-01') && Number(end.slice(8)) >= 28;
}

export function placeTerm(place: Place | null): string {
  if (!place) return '';
  return place.relation === 'in' ? place.name : `${place.relation.replaceAll('_', ' ')} ${place.name}`;
}

export function actionTerm(action: string): string {
  return action.replaceAll('-', ' ');
}

/** "A, B → C"; "A – B" where both did it to each other. */
export function sidesTerm({ actor, recipient, mutual }: Pick<Incident, 'actor' | 'recipient' | 'mutual'>): string {
  if (mutual && recipient.length === 0) return actor.map((party) => party.name).join(' – ');
  if (recipient.length === 0) return names(actor);
  return `${names(actor)} → ${names(recipient)}`;
}

function names(side: readonly Party[]): string {
  return side.length === 0 ? 'not said' : side.map((party) => party.name).join(', ');
}

/** `4`, `4–8`, or nothing. */
export function tollTerm(range: TollRange | undefined): string {
  if (!range || range.low === null) return '';
  return range.low === range.high ? String(range.low) : `${range.low}–${range.high ?? '?'}`;
}
