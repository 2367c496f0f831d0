import type { DayCount, IncidentLine, RankedIncident, RecordFilter } from '../../model/index.ts';
import type { Answers } from '../http/handler.ts';
import { filterOf } from './filter.ts';

/** Days that are shown where none are chosen: the last week of the record. */
const WEEK = 7;
/** What wants a decision, as far as the first page shows it. */
const QUEUE = 20;
const DAY_MS = 86_400_000;

export const todayAnswers: Answers<'today'> = {
  today: async ({ query }, { store }) => {
    const filter = filterOf(query);
    const { from: _from, to: _to, ...anyDay } = filter;
    const days = await store.days(anyDay);
    const chosen = chosenDays(filter, days);
    const fresh = query.since === undefined ? [] : await store.reportsSince(query.since);
    const isNew = new Set(fresh);
    const { items, total } = await store.incidents({ ...filter, ...chosen }, 'attention', { limit: query.limit });
    const queue = await store.incidents({ ...anyDay, decided: false }, 'attention', { limit: QUEUE });
    return {
      from: chosen.from ?? null,
      to: chosen.to ?? null,
      span: { from: days[0]?.day ?? null, to: days.at(-1)?.day ?? null },
      days,
      incidents: items.map((incident) => ranked(incident, isNew)),
      total,
      new_reports: fresh.length,
      queue: queue.items.map((incident) => ranked(incident, isNew)),
      queue_total: queue.total,
    };
  },
};

type Days = Pick<RecordFilter, 'from' | 'to'>;

/** The days that were chosen; else the last week of the record. */
function chosenDays({ from, to }: RecordFilter, days: readonly DayCount[]): Days {
  if (from !== undefined || to !== undefined) return { ...(from && { from }), ...(to && { to }) };
  const last = days.at(-1)?.day;
  if (last === undefined || Number.isNaN(Date.parse(last))) return {};
  const first = new Date(Date.parse(last) - (WEEK - 1) * DAY_MS).toISOString().slice(0, 10);
  return { from: first, to: last };
}

function ranked(incident: IncidentLine, isNew: ReadonlySet<string>): RankedIncident {
  return { incident, new: incident.reports.some((id) => isNew.has(id)), because: weightOf(incident) };
}

/** What makes an incident weigh: "19 killed · 3 voices · they differ in killed, actor · denied". */
function weightOf({ toll, origin_count, disagreements, denied_by, competes_with }: IncidentLine): string {
  const killed = toll.killed?.high ?? toll.killed?.low ?? 0;
  return [
    ...(killed > 0 ? [`${killed} killed`] : []),
    `${origin_count} ${origin_count === 1 ? 'voice' : 'voices'}`,
    ...(disagreements.length > 0 ? [`they differ in ${disagreements.map(({ field }) => field).join(', ')}`] : []),
    ...(denied_by.length > 0 ? ['denied'] : []),
    ...(competes_with.length > 0 ? ['told with other parties too'] : []),
  ].join(' · ');
}
