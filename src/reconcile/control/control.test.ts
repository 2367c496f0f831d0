import { describe, expect, it } from 'vitest';
import type { CodedReport } from '../../model/index.ts';
import { ahrar, claim, dana, day, knowledge, nusra, party, report, speaker } from '../claims.fixture.ts';
import { reconcile } from '../index.ts';
import { controlOf } from './index.ts';

const ground = (change: 'captured' | 'lost' | 'entered' | 'besieged') => ({ change, count: null, area_km2: null });
const capture = {
  action: 'capture-territory',
  place: dana,
  actor: [nusra],
  recipient: [ahrar],
  territory: ground('captured'),
};

function control(...reports: CodedReport[]) {
  return controlOf(reports, reconcile(reports, knowledge));
}

describe('who controls a town', () => {
  it('is who took it last, with the claims that say so', () => {
    const [dana] = control(
      report('a', [claim('a1', { ...capture, date: day('2017-01-20') })]),
      report('b', [claim('b1', { ...capture, actor: [ahrar], recipient: [nusra], date: day('2017-01-24') })]),
    );
    expect(dana?.periods.map(({ from, to, status, holders }) => [from, to, status, holders[0]?.id])).toEqual([
      ['2017-01-20', '2017-01-23', 'held', 'nusra'],
      ['2017-01-24', null, 'held', 'ahrar'],
    ]);
    expect(dana?.changes.map(({ claims }) => claims)).toEqual([['a1'], ['b1']]);
  });

  it('is contested where accounts of one day name different holders', () => {
    const [dana] = control(
      report('a', [claim('a1', capture)]),
      report('b', [claim('b1', { ...capture, actor: [party('army')], recipient: [nusra] })]),
    );
    expect(dana?.periods.map(({ status }) => status)).toEqual(['contested']);
    expect(dana?.periods[0]?.holders.map(({ id }) => id).sort()).toEqual(['army', 'nusra']);
  });

  it('is contested where the capture is denied or fighters only entered', () => {
    const own = { attributions: [speaker('Ahrar', { speaker_id: 'ahrar', speaker_type: 'party' })] };
    const denial = report('b', [claim('b1', { ...capture, status: 'did_not_happen', attribution: [0] })], own);
    expect(control(report('a', [claim('a1', capture)]), denial)[0]?.periods[0]?.status).toBe('contested');
    const entered = claim('c1', { ...capture, action: 'advance', territory: ground('entered') });
    expect(control(report('c', [entered]))[0]?.periods[0]?.status).toBe('contested');
  });

  it('is not known where accounts only say who left, and nothing is said of what no claim speaks of', () => {
    const left = claim('a1', { ...capture, action: 'withdraw', recipient: [], territory: ground('lost') });
    expect(control(report('a', [left]))[0]?.periods[0]).toMatchObject({ status: 'unknown', holders: [] });
    expect(control(report('a', [claim('a1', { place: dana })]))).toEqual([]);
    const planned = claim('a1', { ...capture, status: 'planned' });
    expect(control(report('a', [planned]))).toEqual([]);
  });
});
