import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { CountryRow } from '../model/index.ts';
import { incident, party } from './incident.fixture.ts';
import { createWorld, EXPORT_FORMATS, type Exported, withoutPrivateNames } from './index.ts';

const country = (id: string, alpha3: string, numeric: number, gwno: number): CountryRow => ({
  id,
  name: alpha3,
  alpha3,
  numeric,
  acled_region: 'Middle East',
  gwno,
});
const world = createWorld([country('sy', 'SYR', 760, 652), country('ru', 'RUS', 643, 365)]);
const nowhere = incident({ id: 'i-2', place: null });
const undated = incident({
  id: 'i-3',
  date: { start: null, end: null, time_precision: 3, basis: 'none', text: null },
});
const word = incident({ id: 'i-4', acled: null, plover: { event: 'ACCUSE', mode: 'allege' }, toll: {} });

function write(name: string, ...incidents: Parameters<typeof incident>[0][]): Written {
  const format = EXPORT_FORMATS.find((each) => each.name === name);
  if (!format) throw new Error(`no format ${name}`);
  const { content, losses } = format.write(
    incidents.length > 0 ? incidents.map((told) => incident(told)) : all,
    world,
  ) as Exported;
  return { text: String(content), losses };
}

interface Written {
  readonly text: string;
  readonly losses: Exported['losses'];
}

const all = [incident(), nowhere, undated, word];

function rows(text: string, delimiter = ','): Record<string, string>[] {
  return parse(text, { columns: true, delimiter });
}

describe('acled', () => {
  it('has the 31 columns in their order', () => {
    const columns =
      'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,' +
      'actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,' +
      'latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp';
    expect(write('acled').text.split('\n')[0]).toBe(columns);
  });

  it('fills them as the codebook says', () => {
    expect(rows(write('acled').text)[0]).toMatchObject({
      event_date: '2017-01-24',
      disorder_type: 'Political violence',
      actor1: 'Air Force',
      assoc_actor_1: 'Ally',
      inter1: '1',
      inter2: '7',
      interaction: '17',
      civilian_targeting: 'Civilian targeting',
      iso: '760',
      fatalities: '4',
      source: 'The Wire; A "monitor", it says',
    });
    expect(rows(write('acled').text)[0]?.event_id_cnty).toMatch(/^SYR\d{8}$/);
    expect(rows(write('acled').text)[0]?.notes).toMatch(/^On 24 January 2017, /);
  });

  it('numbers a lone actor X0 and sets two fighting sides against each other', () => {
    const alone = rows(write('acled', { recipient: [] }).text)[0];
    expect(alone).toMatchObject({ interaction: '10', actor2: '', inter2: '0' });
    const sides = { mutual: true, recipient: [], actor: [party('B', { type: 'protesters' }), party('A')] };
    expect(rows(write('acled', sides).text)[0]).toMatchObject({ actor1: 'B', actor2: 'A', interaction: '26' });
  });

  it('says what it left out and what it could not hold', () => {
    const { text, losses } = write('acled');
    expect(rows(text)).toHaveLength(2);
    expect(losses).toContainEqual(expect.objectContaining({ what: 'left out: no date', incidents: 1 }));
    expect(losses).toContainEqual(
      expect.objectContaining({ what: 'left out: ACLED has no type for the action', incidents: 1 }),
    );
    expect(losses).toContainEqual(expect.objectContaining({ what: 'no place or coordinates', incidents: 1 }));
  });
});

describe('ucdp', () => {
  it('has 49 columns and only what killed somebody on a known day', () => {
    const { text, losses } = write('ucdp');
    const [header = ''] = text.split('\n');
    expect(header.split(',')).toHaveLength(49);
    expect(header.startsWith('id,relid,year,active_year,code_status,type_of_violence')).toBe(true);
    expect(header.endsWith('deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob')).toBe(true);
    expect(rows(text)).toHaveLength(2);
    expect(losses).toContainEqual(expect.objectContaining({ what: 'left out: no date', incidents: 1 }));
  });

  it('adds its dead up to best and puts the point into its grid cell', () => {
    const [row] = rows(write('ucdp').text);
    const parts = ['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'].map((name) => Number(row?.[name]));
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(Number(row?.best));
    // 251 half degrees north of 90° S, 433 east of 180° W, from 0
    expect(row).toMatchObject({
      type_of_violence: '3',
      priogrid_gid: String(251 * 720 + 433 + 1),
      low: '4',
      high: '8',
    });
    expect(row).toMatchObject({ date_start: '2017-01-24 00:00:00.000', gwnoa: '652', gwnob: '' });
  });

  it('calls fighting among rebels non-state and fighting with a state state-based', () => {
    const rebels = { actor: [party('A')], recipient: [party('B')] };
    expect(rows(write('ucdp', rebels).text)[0]?.type_of_violence).toBe('2');
    expect(rows(write('ucdp', { recipient: [party('B')] }).text)[0]?.type_of_violence).toBe('1');
  });
});

describe('plover and polecat', () => {
  it('write the score, the quad and the sectors', () => {
    const events = write('plover').text.trim().split('\n');
    expect(JSON.parse(events[0] ?? '')).toMatchObject({
      event: ['ASSAULT'],
      mode: ['aerial'],
      event_scale: -9,
      quad_code: 4,
      actor: [
        { code: 'SYR', sector: 'MIL' },
        { code: 'RUS', sector: 'MIL' },
      ],
    });
    expect(events).toHaveLength(3);
  });

  it('polecat has 40 columns parted by tabs', () => {
    const { text } = write('polecat');
    expect(text.split('\n')[0]?.split('\t')).toHaveLength(40);
    expect(rows(text, '\t')[0]).toMatchObject({ 'Quad Code': 'MATERIAL CONFLICT', 'Actor Country': 'SYR; RUS' });
  });
});

describe('eventreport', () => {
  it('has a row for each report of an incident with its own numbers', () => {
    const told = rows(write('eventreport').text).filter((row) => row.event_id === incident().id);
    expect(told.map((row) => [row.source, row.deaths_low, row.deaths_high])).toEqual([
      ['Herald', '4', '4'],
      ['', '8', '8'],
    ]);
    expect(told[0]).toMatchObject({
      actor1: 'Air Force',
      actor1_initiator: '1',
      actor3: 'Civilians',
      actor3_victim: '1',
    });
    expect(new Set(rows(write('eventreport').text).map((row) => row.id)).size).toBe(8);
  });
});

describe('maps', () => {
  it('geojson puts longitude first and keeps what has no point', () => {
    const { features } = JSON.parse(write('geojson').text);
    expect(features[0].geometry).toEqual({ type: 'Point', coordinates: [36.806, 35.864] });
    expect(features[1]).toMatchObject({ geometry: null, properties: { killed_low: 4, grade: 'fair' } });
  });

  it('timemap has strings alone in its events, and a source for each voice', () => {
    const { events, sources } = JSON.parse(write('timemap').text);
    expect(events).toHaveLength(3);
    expect(events[0]).toMatchObject({ date: '1/24/2017', latitude: '35.864' });
    expect(events[1]).toMatchObject({ latitude: '' });
    const scalars = Object.values(events[0]).filter((value) => !Array.isArray(value));
    expect(scalars.every((value) => typeof value === 'string')).toBe(true);
    expect(events[0].sources.every((id: string) => sources[id].id === id)).toBe(true);
  });
});

describe('tables', () => {
  it('hxl has its tags in the second line', () => {
    const [tags, first] = rows(write('hxl').text);
    expect(tags).toMatchObject({ year: '#date+year', killed: '#affected+killed' });
    expect(first).toMatchObject({ year: '2017', killed: '4' });
  });

  it('csv reads back what was written, quotes and commas too', () => {
    const [row] = rows(write('csv').text);
    expect(row).toMatchObject({ origins: 'The Wire; A "monitor", it says', killed_high: '8', injured_low: '' });
    expect(rows(write('csv').text)).toHaveLength(4);
  });

  it('no cell begins like a formula, numbers below zero stay numbers', () => {
    const evil = {
      actor: [party('=HYPERLINK("http://x")')],
      place: { ...nowhere.place, ...incident().place, longitude: -70 },
    };
    const [row] = rows(write('csv', evil as Parameters<typeof incident>[0]).text);
    expect(row?.actor).toBe(`'=HYPERLINK("http://x")`);
    expect(row?.longitude).toBe('-70');
  });
});

describe('every format', () => {
  it.each(EXPORT_FORMATS)('$name takes no incidents at all and is the same twice', async (format) => {
    expect((await format.write([], world)).losses).toEqual([]);
    expect(await format.write(all, world)).toEqual(await format.write(all, world));
  });

  it('has an ending of its own', () => {
    expect(new Set(EXPORT_FORMATS.map((format) => format.extension)).size).toBe(EXPORT_FORMATS.length);
  });
});

describe('private persons', () => {
  it('have no names, civilians that the knowledge holds do', () => {
    const named = [party('Jane Doe', { id: null, type: 'civilians' }), party('White Helmets', { type: 'civilians' })];
    const [told] = withoutPrivateNames([incident({ recipient: named })]);
    expect(told?.recipient.map(({ name, text }) => [name, text])).toEqual([
      ['Civilians', 'civilians'],
      ['White Helmets', 'White Helmets'],
    ]);
  });
});
