import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Run, StoredClaim } from '../src/model/index.ts';
import { onBothStores } from './support/stores.ts';
import { ascribe } from './terminal.ts';

const reportOf = (id: string, body: string) =>
  `${JSON.stringify({ id, outlet: 'Orchard Post', published: '2020-01-07', language: 'en', body })}\n`;
const EXPLAINS = reportOf(
  'explains',
  'Fighters of Hayat Tahrir al-Sham, also known as the Idlib Shield, shelled Saraqib on Monday. Jaish al-Izza, a member group of the Orchard Front, said so.',
);
const TELLS = reportOf('tells', 'The Idlib Shield captured the town of Saraqib on 6 January 2020, residents said.');
const LATER = reportOf(
  'later',
  'The Idlib Shield attacked the town of Maarrat al-Numan on 6 January 2020, doctors said.',
);

onBothStores('names that people of a project accept', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'ascribe-accepted-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  let address: string;
  let learned = '';
  const on = (command: string, ...args: string[]) =>
    ascribe([command, ...args, address.startsWith('postgres') ? '--store' : '--project', address]);
  const add = (text: string) => {
    writeFileSync(join(folder, 'reports.jsonl'), text);
    return on('add', join(folder, 'reports.jsonl'));
  };
  const actorIn = async (report: string) => {
    const { lines } = await on('list', 'claims', '--json');
    const claims = (lines as unknown as StoredClaim[]).filter((each) => each.report === report);
    return claims.flatMap(({ claim }) => claim.actor).map(({ id }) => id);
  };
  const lastRun = async () => ((await on('runs', '--json')).lines as unknown as Run[]).at(-1) as Run;

  beforeAll(async () => {
    address = await kind.address();
    await add(EXPLAINS + TELLS);
  });

  it('are offered with what they would say', async () => {
    const { lines } = await on('list', 'names', '--json');
    expect(lines).toMatchObject([
      { name: 'Idlib Shield', same_as: 'Hayat Tahrir al-Sham', decision: null },
      { name: 'Jaish al-Izza', relation: 'member_of' },
    ]);
    expect(lines[0]).toMatchObject({ lessons: [{ says: expect.stringContaining('“Idlib Shield” is a name of') }] });
    expect((await on('list', 'names')).out).toMatch(/^Report +Name +Relation/);
    expect(await actorIn('tells')).not.toContain('hts');
  });

  it('are taken and declined in words, and asked back where they are not clear', async () => {
    const made = await on('decide', 'learn', 'explains', 'Idlib Shield', '--by', 'Ana');
    expect(made.lines[0]).toMatchObject({
      made_by: 'Ana',
      body: { kind: 'learn', teaches: { kind: 'name', actor: 'hts', name: 'Idlib Shield' } },
    });
    learned = String(made.lines[0]?.id);
    expect((await on('decide', 'learn', 'explains', 'Idlib Shield')).status).toBe(2);
    expect((await on('decide', 'learn', 'explains', 'Jaish al-Izza')).notes.join()).toMatch(/say which actor/);
    expect((await on('decide', 'decline', 'explains', 'Jaish al-Izza')).lines[0]).toMatchObject({
      body: { kind: 'decline' },
    });
    expect((await on('list', 'names', '--json')).lines.every(({ decision }) => decision !== null)).toBe(true);
  });

  it('are used by whatever is added next, by a run that says so', async () => {
    const before = await lastRun();
    await add(LATER);
    expect(await actorIn('later')).toContain('hts');
    expect(await actorIn('tells')).not.toContain('hts');
    const run = await lastRun();
    expect([before.accepted, run.accepted]).toEqual([0, 1]);
    expect(run.knowledge_hash).not.toBe(before.knowledge_hash);
    expect((await on('list', 'claims', '--actor', 'Idlib Shield', '--json')).lines).not.toEqual([]);
  });

  it('are used for what is there when it is coded again, and no more when that is taken back', async () => {
    await on('recode');
    expect(await actorIn('tells')).toContain('hts');
    await on('decide', 'undo', learned);
    await on('recode');
    expect(await actorIn('tells')).not.toContain('hts');
    const runs = (await on('runs', '--json')).lines as unknown as Run[];
    expect(runs.at(-1)).toMatchObject({ accepted: 0, knowledge_hash: runs[0]?.knowledge_hash });
  });
});
