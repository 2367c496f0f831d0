import type { DateRange, Incident, Party } from '../model/index.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `2017-01-24` as `24 January 2017`. */
function longDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** The one day that formats without ranges want: the middle of the range, or its known end. Null for no date. */
export function middleDay({ start, end }: DateRange): string | null {
  if (start === null || end === null) return start ?? end;
  const middle = (Date.parse(start) + Date.parse(end)) / 2;
  return new Date(middle).toISOString().slice(0, 10);
}

function partyNames(parties: readonly Party[]): string {
  return parties.map((party) => party.name).join(', ');
}

/** An incident in a sentence or two, in ACLED's manner: "On 24 January 2017, ...". */
export function inWords(incident: Incident): string {
  const { date, place, action, actor, recipient, toll, origins } = incident;
  const day = middleDay(date);
  const when = day ? `On ${longDay(day)}, ` : '';
  const by = actor.length > 0 ? `${incident.mutual ? ' between ' : ' by '}${partyNames(actor)}` : '';
  const on = recipient.length > 0 ? ` on ${partyNames(recipient)}` : '';
  const where = place
    ? ` (${place.relation === 'in' ? '' : `${place.relation.replaceAll('_', ' ')} `}${place.name})`
    : '';
  const dead = toll.killed?.best != null ? `. ${range(toll.killed.low, toll.killed.high)} killed` : '';
  return `${when}${action.replaceAll('-', ' ')}${by}${on}${where}${dead}. According to: ${origins.map((origin) => origin.speaker).join('; ')}.`;
}

/** `4`, `4–8`; empty for no number. */
function range(low: number | null, high: number | null): string {
  if (low === null && high === null) return '';
  return low === high ? String(low) : `${low ?? '?'}–${high ?? '?'}`;
}
