import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ascribe } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'ascribe-accounts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HEADING =
  'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,inter1,actor2,inter2,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities';
const ROW =
  'SYR7,2017-01-24,1,Battles,Non-state actor overtakes territory,HTS,Rebel group,Ahrar al-Sham,Rebel group,Syria,Idleb,Saraqeb,35.864,36.806,1,Horizon Wire,HTS took Saraqeb.,3';
const REPORT = {
  id: 'r1',
  outlet: 'Herald',
  published: '2017-01-25',
  body: 'HTS captured the town of Saraqib from Ahrar al-Sham on Tuesday. Five fighters were killed.',
};

async function coded(): Promise<string> {
  return (await ascribe(['code', '-'], JSON.stringify(REPORT))).out;
}

describe('tables beside reports', () => {
  it('an imported row joins what a report tells; bad rows are error lines and the exit status', async () => {
    const { out, status, notes } = await ascribe(
      ['import', '-'],
      `${HEADING}\n${ROW}\n${ROW.replace('35.864', 'north')}\n`,
    );
    expect([status, notes]).toEqual([1, [expect.stringContaining('latitude')]]);
    const merged = await ascribe(['reconcile', '-'], `${await coded()}${out}`);
    const incident = merged.lines.find((line) => (line.reports as string[] | undefined)?.length === 2);
    expect(incident).toMatchObject({ action: 'capture-territory', reports: ['acled:SYR7', 'r1'], origin_count: 2 });
  });

  it('JSON is no table', async () => {
    expect((await ascribe(['import', '-'], '{"a":1}\n{"a":2}\n')).lines[0]).toMatchObject({
      error: { code: 'no_table' },
    });
  });
});

describe('control', () => {
  it('says who holds the town on a day, and nothing of a day before', async () => {
    const lines = await coded();
    const held = await ascribe(['control', '-', '--on', '2017-03-01'], lines);
    expect(held.out).toContain('Saraqib');
    expect(held.out).toMatch(/held: Hay'at Tahrir al-Sham|held: Jabhat/);
    expect((await ascribe(['control', '-', '--on', '2016-03-01'], lines)).out).toBe('');
    const [place] = (await ascribe(['control', '-', '--json'], lines)).lines;
    expect(place).toMatchObject({ place: { name: 'Saraqib' }, changes: [{ change: 'captured' }] });
  });
});

describe('reconcile', () => {
  it('names the rule that was asked for and keeps the ids of an earlier run', async () => {
    const lines = await coded();
    const before = await ascribe(['reconcile', '-'], lines);
    const earlier = join(folder, 'earlier.jsonl');
    writeFileSync(earlier, before.out.replaceAll(/"id":"i-[0-9a-f]+"/g, '"id":"i-former"'));
    const after = await ascribe(['reconcile', '-', '--rule', 'newest', '--earlier', earlier], lines);
    expect(after.lines.map(({ id }) => id)).toContain('i-former');
    expect(after.out).toContain('what the newest report says');
    expect((await ascribe(['reconcile', '-', '--rule', 'loudest'], lines)).status).toBe(2);
  });
});
