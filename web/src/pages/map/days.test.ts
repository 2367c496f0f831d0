import { describe, expect, it } from 'vitest';
import type { IncidentMap } from '../../../../src/model/index.ts';
import { addDays, daysBetween } from '../../ui/days.ts';
import { daysOf, histogram, within } from './days.ts';

type Feature = IncidentMap['features'][number];

const incident = (start: string | null, end: string | null) => ({ properties: { start, end } }) as unknown as Feature;
const some = [incident('2020-02-27', '2020-02-28'), incident(null, '2020-03-05'), incident(null, null)];

describe('the days of incidents', () => {
  it('reach from the first to the last, open ends by the end that is known', () => {
    expect(daysOf(some)).toEqual({ from: '2020-02-27', to: '2020-03-05' });
    expect(daysOf([incident(null, null)])).toBeNull();
  });

  it('meet a stretch that overlaps them', () => {
    expect(within(some, { from: '2020-02-28', to: '2020-03-01' })).toEqual([some[0]]);
    expect(within(some, null)).toHaveLength(3);
  });

  it('are counted across leap days', () => {
    expect(daysBetween('2020-02-27', '2020-03-01')).toBe(3);
    expect(addDays('2020-02-28', 2)).toBe('2020-03-01');
    expect(histogram(some, { from: '2020-02-27', to: '2020-03-05' }, 4)).toEqual([1, 0, 0, 1]);
  });
});
