import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { IncidentLine } from '../src/model/index.ts';
import { onBothStores } from './support/stores.ts';
import { ascribe } from './terminal.ts';

const REPORT = {
  id: 'r1',
  outlet: 'Orchard Post',
  published: '2016-08-03',
  body: 'Rebels captured the town of Saraqib from the Syrian army on 2 August 2016. Four soldiers were killed, residents said.',
};
const HEADING =
  'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,inter1,actor2,inter2,iso,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities\n';
const row = (id: string, dead: number, sub = 'Non-state actor overtakes territory') =>
  `${id},2016-08-02,1,Battles,${sub},Opposition Rebels (Syria),Rebel group,Military Forces of Syria (2000-),State forces,760,Syria,Idleb,Saraqeb,35.864,36.806,1,Meridian Brief,"On 2 August 2016, rebels took Saraqeb from the army. ${dead} soldiers died.",${dead}\n`;

onBothStores('tables of other projects in a project', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'ascribe-import-'));
  const table = join(folder, 'table.csv');
  afterAll(() => rmSync(folder, { recursive: true }));
  let address: string;
  const on = (command: string, ...args: string[]) =>
    ascribe([command, ...args, address.startsWith('postgres') ? '--store' : '--project', address]);
  const importing = (...rows: string[]) => {
    writeFileSync(table, HEADING + rows.join(''));
    return on('import', table);
  };
  const taken = async () => {
    const { lines } = await on('list', '--action', 'capture-territory', '--json');
    return lines as unknown as IncidentLine[];
  };

  beforeAll(async () => {
    address = await kind.address();
    writeFileSync(join(folder, 'r1.jsonl'), `${JSON.stringify(REPORT)}\n`);
    await on('add', join(folder, 'r1.jsonl'));
  });

  it('stand beside what was coded from texts, each with the voice that it has it from', async () => {
    const first = await importing(row('SYR1', 6), row('SYR2', 1, 'Other'));
    expect(first).toMatchObject({ status: 1, out: '' });
    expect(first.notes).toContain('ascribe: 1 reports added, 0 replaced, 0 as before, 1 not usable');
    expect(first.notes.join('\n')).toContain('table.csv:3: sub_event_type: no action for "Other" (bad_row)');
    const [incident] = await taken();
    expect(incident?.accounts.map(({ outlet }) => outlet).sort()).toEqual(['ACLED', 'Orchard Post']);
    expect(incident?.origins.map(({ speaker }) => speaker)).toContain('Meridian Brief');
    expect(incident?.origin_count).toBe(2);
    expect(incident?.disagreements).toEqual([]); // "Saraqeb" is another spelling of the same town
    expect((await on('list', 'reports', '--outlet', 'ACLED', '--json')).lines).toMatchObject([{ id: 'acled:SYR1' }]);
    expect((await on('list', 'claims', '--text', 'Saraqeb', '--json')).lines).toHaveLength(1);
  });

  it('are kept once, and replaced where the table has changed', async () => {
    expect((await importing(row('SYR1', 6))).notes[0]).toMatch(
      /0 reports added, 0 replaced, 1 as before, 0 not usable/,
    );
    expect((await importing(row('SYR1', 9))).notes[0]).toMatch(/0 reports added, 1 replaced, 0 as before/);
    const { lines } = await on('list', 'claims', '--outlet', 'ACLED', '--json');
    expect(lines).toMatchObject([{ report: 'acled:SYR1', claim: { toll: [{ kind: 'killed', low: 9, high: 9 }] } }]);
    const runs = (await on('runs', '--json')).lines as { coder: { name: string } }[];
    expect(runs.map(({ coder }) => coder.name)).toEqual(['ascribe', 'import', 'import', 'import']);
    expect((await on('diff', 'run-3', 'run-4')).lines).toMatchObject([{ report: 'acled:SYR1', change: 'changed' }]);
  });

  it('are not coded anew as if they were texts, and decided on like every claim', async () => {
    await on('add', join(folder, 'r1.jsonl'));
    expect((await on('recode')).notes[0]).toBe('ascribe: 0 reports added, 0 replaced, 2 as before, 0 not usable');
    const [claim] = (await on('list', 'claims', '--outlet', 'ACLED', '--json')).lines;
    const id = (claim as { claim: { id: string } }).claim.id;
    expect((await on('decide', 'reject', id, '--by', 'Ana')).status).toBe(0);
    expect((await taken())[0]?.accounts.map(({ outlet }) => outlet)).toEqual(['Orchard Post']);
  });

  it('say what a file is that holds none', async () => {
    writeFileSync(table, 'a,b\n1,2\n');
    const wrong = await on('import', table);
    expect(wrong.status).toBe(1);
    expect(wrong.notes.join('\n')).toContain('(unknown_table)');
  });
});
