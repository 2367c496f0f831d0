import { describe, expect, it } from 'vitest';
import type { CodedReport, Incident } from '../../model/index.ts';
import { type Recorded, showRecord } from './show.ts';

const words = 'An air strike killed four people in the market of Saraqib on Tuesday, a doctor in the town said.';
const date = { start: '2017-01-24', end: '2017-01-24', time_precision: 1, basis: 'stated', text: null } as const;
const place = { text: 'Saraqib', start: 0, end: 7, name: 'Saraqib', latitude: 35.9, longitude: 36.8 };
const known = { geoname_id: null, admin1: 'Idlib', country: 'SY', relation: 'in', geo_precision: 1 } as const;
const span = (text: string) => ({ text, start: 0, end: text.length });

function told(id: string): CodedReport {
  const report = {
    id,
    url: null,
    outlet: `Outlet ${id}`,
    title: null,
    published: '2017-01-25',
    language: 'en',
    credits: [],
    fingerprint: null,
  };
  const claim: CodedReport['claims'][number] = {
    id: `c-${id}`,
    action: 'air-strike',
    plover: { event: 'ASSAULT', mode: 'aerial' },
    acled: null,
    cameo: null,
    status: 'happened',
    time_frame: 'news',
    actor: [],
    recipient: [],
    mutual: false,
    place: { ...place, ...known },
    date,
    toll: [],
    weapons: [],
    territory: null,
    attribution: [0],
    hedge: 'reported',
    trigger: span('air strike'),
    mentions: [],
    sentence: { index: 0, ...span(words) },
    because: [],
    coder: { name: 'test', version: '0' },
    confidence: 1,
  };
  const source = { source: span('a doctor'), cue: span('said'), content: span(words) };
  return {
    report,
    claims: [claim],
    attributions: [{ ...source, speaker_id: null, speaker_type: 'witness' }],
    aliases: [],
    warnings: [],
  };
}

const incident: Incident = {
  id: 'i-1',
  action: 'air-strike',
  plover: { event: 'ASSAULT', mode: 'aerial' },
  acled: null,
  date,
  place: { ...place, ...known },
  actor: [],
  recipient: [],
  mutual: false,
  toll: { killed: { low: 4, high: 9, best: 4, rule: 'lowest' } },
  claims: ['c-a', 'c-b', 'c-c'],
  reports: ['a', 'b', 'c'],
  accounts: [],
  origins: [],
  origin_count: 3,
  grade: 'fair',
  grade_because: '3 independent voices',
  disagreements: [
    {
      field: 'killed',
      values: [
        { value: '4', claims: ['c-a'] },
        { value: '9', claims: ['c-b'] },
      ],
    },
  ],
  because: [],
  denied_by: [],
  competes_with: [],
  nearly: [],
  parts: [],
  part_of: null,
};
const record: Recorded = { coded: [told('a'), told('b'), told('c')], failed: [], incidents: [incident] };

describe('the record on a page', () => {
  it.each([80, 100, 120, 160])('of %i columns keeps to its width', (width) => {
    const lines = showRecord(record, { width, colour: false }).split('\n');
    expect(Math.max(...lines.map((line) => Array.from(line).length))).toBeLessThanOrEqual(width);
  });

  it('counts, ranges, quotes and names the speakers', () => {
    const page = showRecord(record, { width: 160, colour: false });
    expect(page).toContain('3 reports · 3 outlets · 3 claims · 1 incident\n');
    expect(page).toMatch(/2017-01-24 +Saraqib +air strike +not said? *.*4–9/);
    expect(page).toContain('killed: 4 / 9');
    expect(page.match(/reported, according to a doctor/g)).toHaveLength(3);
    expect(page).toContain('“An air strike killed four people');
  });

  it('is coloured only when asked', () => {
    expect(showRecord(record, { width: 120, colour: false })).not.toContain('\u001b');
    expect(showRecord(record, { width: 120, colour: true })).toContain('\u001b[36mfair');
  });

  it('of nothing is a page all the same', () => {
    expect(showRecord({ coded: [], failed: [], incidents: [] }, { width: 80, colour: false })).toContain('0 reports');
  });
});
