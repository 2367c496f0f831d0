import type { ControlChange, ControlPeriod, Party } from '../../model/index.ts';
import { addDays } from '../../text/index.ts';
import { overlap, windowOf } from '../days.ts';
import { knownParties, likeness } from '../parties.ts';

/** Turns changes, in order of time, into stretches of days: each lasts until the next one. Sieges leave a place with its holder. */
export function periodsOf(changes: readonly ControlChange[]): ControlPeriod[] {
  const moving = changes.filter(({ change, date }) => change !== 'besieged' && lastDay(date) !== null);
  const periods = moving.map((change, index): ControlPeriod => {
    const next = moving.slice(index + 1).find((later) => lastDay(later.date) !== lastDay(change.date));
    const nextDay = next ? lastDay(next.date) : null;
    const rivals = moving.filter((other) => other !== change && disagree(other, change));
    const holders = distinct([change, ...rivals].flatMap(({ holder }) => holder));
    return {
      from: lastDay(change.date),
      to: nextDay === null ? null : addDays(nextDay, -1),
      ...judge(change, rivals, before(moving, index)),
      holders: change.change === 'entered' ? distinct([...holders, ...(before(moving, index)?.holder ?? [])]) : holders,
      incidents: [change, ...rivals].map(({ incident }) => incident).sort(),
    };
  });
  return [...new Map(periods.map((period) => [JSON.stringify([period.from, period.incidents]), period])).values()];
}

function before(moving: readonly ControlChange[], index: number): ControlChange | undefined {
  return moving.slice(0, index).findLast(({ holder }) => holder.length > 0);
}

/** Two accounts of the same days that name different holders, or of which one took what the other says it lost. */
function disagree(a: ControlChange, b: ControlChange): boolean {
  if (a.holder.length === 0 || b.holder.length === 0) return false;
  if (!overlap(windowOf(a.date), windowOf(b.date))) return false;
  return likeness(knownParties(a.holder), knownParties(b.holder)) === 'different';
}

function judge(
  { change, holder, grade }: ControlChange,
  rivals: readonly ControlChange[],
  former: ControlChange | undefined,
): Pick<ControlPeriod, 'status' | 'because'> {
  if (rivals.length > 0) return { status: 'contested', because: 'accounts of the same days name different holders' };
  if (grade === 'contested' || grade === 'discounted')
    return { status: 'contested', because: `the change is ${grade}` };
  if (change === 'entered') return { status: 'contested', because: 'fighters entered; nobody says that it fell' };
  if (holder.length > 0)
    return { status: 'held', because: `${names(holder)} ${change === 'lost' ? 'were left it' : 'took it'}` };
  return { status: 'unknown', because: former ? `${names(former.holder)} held it last` : 'nobody says who holds it' };
}

function names(parties: readonly Party[]): string {
  return parties.map(({ name }) => name).join(', ');
}

function distinct(parties: readonly Party[]): Party[] {
  return [...new Map(parties.map((party) => [party.id ?? party.name, party])).values()];
}

/** The day on which a change has happened at the latest: only from then on it is told. */
function lastDay({ start, end }: ControlChange['date']): string | null {
  return end ?? start;
}
