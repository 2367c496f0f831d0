import type { Incident, Party } from '../model/index.ts';

export function party(name: string, told: Partial<Party> = {}): Party {
  return { id: name, name, text: name, start: 0, end: 1, type: 'rebel_group', country: 'SY', also: [], ...told };
}

/** An air strike on civilians with two voices; tests say only what matters to them. */
export function incident(told: Partial<Incident> = {}): Incident {
  return {
    id: 'i-00c0ffee00c0ffee',
    action: 'air-strike',
    plover: { event: 'ASSAULT', mode: 'aerial' },
    acled: { event_type: 'Explosions/Remote violence', sub_event_type: 'Air/drone strike' },
    date: { start: '2017-01-24', end: '2017-01-24', time_precision: 1, basis: 'stated', text: null },
    place: {
      name: 'Saraqib',
      text: 'Saraqeb',
      start: 0,
      end: 7,
      latitude: 35.864,
      longitude: 36.806,
      geoname_id: 164816,
      admin1: 'Idlib',
      country: 'SY',
      relation: 'in',
      geo_precision: 1,
    },
    actor: [party('Air Force', { type: 'state_forces' }), party('Ally', { type: 'external_forces', country: 'RU' })],
    recipient: [party('Civilians', { id: null, type: 'civilians', country: null })],
    mutual: false,
    toll: {
      killed: { low: 4, high: 8, best: 4, rule: 'lowest' },
      injured: { low: null, high: null, best: null, rule: 'none' },
    },
    claims: ['c-1', 'c-2'],
    reports: ['r1', 'r2'],
    accounts: [
      {
        report: 'r1',
        outlet: 'Herald',
        published: '2017-01-25',
        claims: ['c-1'],
        toll: { killed: { low: 4, high: 4 } },
      },
      { report: 'r2', outlet: null, published: null, claims: ['c-2'], toll: { killed: { low: 8, high: 8 } } },
    ],
    origins: [
      {
        speaker: 'The Wire',
        speaker_type: 'agency',
        reports: ['r1'],
        chains: [['Herald', 'The Wire']],
        claims: ['c-1'],
      },
      {
        speaker: 'A "monitor", it says',
        speaker_type: 'outlet',
        reports: ['r2'],
        chains: [['A "monitor", it says']],
        claims: ['c-2'],
      },
    ],
    origin_count: 2,
    grade: 'fair',
    grade_because: '2 independent voices',
    disagreements: [
      {
        field: 'killed',
        values: [
          { value: '4', claims: ['c-1'] },
          { value: '8', claims: ['c-2'] },
        ],
      },
    ],
    because: [],
    denied_by: [],
    competes_with: [],
    nearly: [],
    parts: [],
    part_of: null,
    ...told,
  };
}
