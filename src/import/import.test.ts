import { describe, expect, it } from 'vitest';
import { createActors } from '../actors/index.ts';
import { incident, party } from '../export/incident.fixture.ts';
import { createWorld, EXPORT_FORMATS } from '../export/index.ts';
import { loadKnowledge } from '../knowledge/index.ts';
import type { CodedReport, ErrorLine } from '../model/index.ts';
import { reconcile } from '../reconcile/index.ts';
import { createImporter } from './index.ts';

const knowledge = loadKnowledge();
const read = createImporter(knowledge, createActors(knowledge).resolve);

async function lines(text: string, format: string | null = null): Promise<(CodedReport | ErrorLine)[]> {
  const found = [];
  for await (const line of read({ source: 't.csv', bytes: Buffer.from(text) }, format))
    found.push('error' in line ? line : line.coded);
  return found;
}

const ACLED =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,' +
  'interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp\n';
const acled = (told: { date?: string; sub?: string; actor1?: string; dead?: string; latitude?: string } = {}) =>
  `SYR1,${told.date ?? '2017-01-24'},2017,1,Political violence,Battles,${told.sub ?? 'Armed clash'},${told.actor1 ?? 'Military Forces of Syria (2000-)'},,State forces,` +
  `HTS: Hayat Tahrir al-Sham,Ahrar al-Sham,Rebel group,12,,760,Middle East,Syria,Idleb,,,Saraqeb,${told.latitude ?? '35.864'},36.806,1,SOHR; Qasioun News,National,` +
  `"On 24 January 2017, regime forces clashed with HTS in Saraqeb.",${told.dead ?? '5'},,1485300000\n`;

async function one(text: string): Promise<CodedReport> {
  const [line] = await lines(text);
  if (!line || 'error' in line) throw new Error(JSON.stringify(line));
  return line;
}

describe('acled', () => {
  it('becomes an account with its parties known, its words, its source', async () => {
    const { report, claims, attributions } = await one(ACLED + acled());
    const [claim] = claims;
    expect(report).toMatchObject({ id: 'acled:SYR1', outlet: 'ACLED' });
    expect(attributions[0]?.source?.text).toBe('SOHR');
    expect(claim).toMatchObject({ action: 'clash', mutual: true, acled: { sub_event_type: 'Armed clash' } });
    expect(claim?.actor.map(({ id }) => id)).toEqual(['sy-armed-forces', 'hts', 'ahrar-al-sham']);
    expect(claim?.place).toMatchObject({ name: 'Saraqeb', country: 'SY', geo_precision: 1 });
    expect(claim?.toll).toMatchObject([{ kind: 'killed', low: 5, high: 5 }]);
    expect(claim?.sentence.text).toBe('On 24 January 2017, regime forces clashed with HTS in Saraqeb.');
  });

  it.each(['24-01-2017', '24 January 2017', '2017-01-24'])('reads the day %s', async (date) => {
    expect((await one(ACLED + acled({ date }))).claims[0]?.date).toMatchObject({
      start: '2017-01-24',
      time_precision: 1,
    });
  });

  it.each([
    ['31-02-2017', { date: '31-02-2017' }, 'event_date'],
    ['an unknown type', { sub: 'Other' }, 'sub_event_type'],
    ['half a person', { dead: '2.5' }, 'fatalities'],
    ['a latitude beyond the pole', { latitude: '135' }, 'latitude'],
  ])('makes an error line of %s and goes on', async (_, told, column) => {
    const [bad, good] = await lines(ACLED + acled(told) + acled());
    expect(bad).toMatchObject({
      source: 't.csv:2',
      error: { code: 'bad_row', message: expect.stringContaining(column) },
    });
    expect(good).toHaveProperty('claims');
  });
});

it('a row with too few cells and a table of no known columns are error lines', async () => {
  const [bad, good] = await lines(`${ACLED}SYR2,2017-01-24\n${acled()}`);
  expect(bad).toMatchObject({ error: { code: 'bad_row' } });
  expect(good).toHaveProperty('claims');
  expect(await lines('a,b\n1,2\n')).toMatchObject([{ error: { code: 'unknown_table' } }]);
  expect(await lines('')).toEqual([]);
});

describe('what we export comes back in', () => {
  const army = party('Syrian Armed Forces', { id: 'sy-armed-forces', type: 'state_forces' });
  const hts = party("Hay'at Tahrir al-Sham", { id: 'hts' });
  const battle = { actor: [army], recipient: [hts], acled: { event_type: 'Battles', sub_event_type: 'Armed clash' } };

  it.each(['acled', 'ucdp', 'eventreport'])('%s', async (name) => {
    const format = EXPORT_FORMATS.find((each) => each.name === name);
    const world = createWorld(knowledge.countries);
    const { content } = (await format?.write([incident(battle)], world)) ?? { content: '' };
    const { claims } = await one(String(content));
    const parties = [...(claims[0]?.actor ?? []), ...(claims[0]?.recipient ?? [])].map(({ id }) => id);
    expect(parties).toEqual(['sy-armed-forces', 'hts']);
    expect(claims[0]).toMatchObject({ place: { name: 'Saraqib', country: 'SY' }, date: { start: '2017-01-24' } });
  });

  it('and joins our own incident', async () => {
    const table = await one(ACLED + acled());
    const text = { ...table, report: { ...table.report, id: 'ours', outlet: 'Herald' } };
    const told = text.claims.map((claim) => ({
      ...claim,
      id: 'c-ours',
      action: 'attack',
      attribution: [],
      sentence: { index: 0, text: 'They fought.', start: 0, end: 12 },
    }));
    const [merged] = reconcile([table, { ...text, claims: told, attributions: [] }], knowledge);
    expect(merged?.reports).toEqual(['acled:SYR1', 'ours']);
    expect(merged?.origins.map(({ speaker }) => speaker).sort()).toEqual(['Herald', 'SOHR']);
  });
});
