import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothStores } from './support/stores.ts';
import { ascribe, type Ran } from './terminal.ts';

const REPORTS = [
  {
    id: 'r1',
    outlet: 'Orchard Post',
    published: '2016-08-03',
    body: 'Rebels captured the town of Saraqib from the Syrian army on 2 August 2016. Four soldiers were killed, residents said.',
  },
  {
    id: 'r2',
    outlet: 'Northern Wire',
    published: '2016-08-03',
    body: 'Opposition fighters seized the town of Saraqib on Tuesday from the Syrian army. Six soldiers died, a commander said.',
  },
  {
    id: 'r3',
    outlet: 'Valley Gazette',
    published: '2016-08-20',
    body: 'The Syrian army shelled the town of Maarrat al-Numan on 19 August 2016, killing two people, doctors said.',
  },
];
const LINES = REPORTS.map((report) => `${JSON.stringify(report)}\n`);

onBothStores('a project on the command line', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'ascribe-project-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  let address: string;
  const at = (place: string) => [place.startsWith('postgres') ? '--store' : '--project', place];
  const on = (command: string, ...args: string[]) => ascribe([command, ...args, ...at(address)]);
  const listed = async (...args: string[]) => (await on('list', ...args, '--json')).lines;
  const ids = (ran: readonly Record<string, unknown>[]) => ran.map(({ id }) => String(id));
  let first: Ran;

  beforeAll(async () => {
    address = await kind.address();
    first = await ascribe(['add', '-', ...at(address)], LINES.join(''));
  });

  it('adds reports, says what came of them, and takes the same ones once', async () => {
    expect(first).toMatchObject({ status: 0, out: '' });
    expect(first.notes[0]).toBe('ascribe: 3 reports added, 0 replaced, 0 as before, 0 not usable');
    expect(first.notes[1]).toMatch(/^ascribe: run-1: 3 reports, \d+ claims, \d+ incidents; "ascribe list" shows them$/);
    const again = await ascribe(['add', '-', ...at(address)], LINES.join(''));
    expect(again.notes[0]).toBe('ascribe: 0 reports added, 0 replaced, 3 as before, 0 not usable');
    const bad = await ascribe(['add', '-', ...at(address)], `${LINES[0]}{"id": \n`);
    expect(bad.status).toBe(1);
    expect(bad.notes.join('\n')).toContain('bad_json');
  });

  it('lists what it holds, under filters', async () => {
    const incidents = await listed();
    expect(incidents.find(({ reports }) => String(reports) === 'r1,r2')).toMatchObject({ action: 'capture-territory' });
    const shelled = await listed('incidents', '--action', 'shell', '--from', '2016-08-10');
    expect(shelled.map(({ reports }) => reports)).toEqual([['r3']]);
    const near = await listed('--near', '35.86,36.8,5');
    expect(near.every(({ place }) => (place as { name: string }).name === 'Saraqib')).toBe(true);
    expect(near.length).toBeGreaterThan(0);
    expect(await listed('--box', '0,0,1,1')).toEqual([]);
    expect((await listed('reports', '--text', 'doctors')).map(({ id }) => id)).toEqual(['r3']);
    expect((await listed('claims', '--outlet', 'Northern Wire')).every(({ report }) => report === 'r2')).toBe(true);
    expect((await listed('actors')).length).toBeGreaterThan(0);
    expect((await listed('voices')).length).toBeGreaterThan(0);
    const table = await on('list', '--limit', '1');
    expect(table.out.split('\n')[0]).toMatch(/^Date +Place +What/);
    expect(table.notes.join()).toContain('--limit shows more');
    expect((await on('list', 'weather')).status).toBe(2);
    expect((await on('list', '--near', '35')).status).toBe(2);
    expect((await on('list', '--limit', '0')).status).toBe(2);
  });

  it('finds an actor by its name, and with its lineage', async () => {
    const [army] = (await listed('actors')).filter(({ name }) => /army|armed forces/i.test(String(name)));
    const by = await listed('--actor', String(army?.id));
    expect(by.length).toBeGreaterThan(0);
    expect(ids(await listed('--actor', String(army?.id), '--lineage'))).toEqual(expect.arrayContaining(ids(by)));
    expect(await listed('--actor', 'nobody-at-all')).toEqual([]);
  });

  it('takes decisions, makes incidents anew, and undoes', async () => {
    const [capture] = await listed('--action', 'capture-territory');
    const [one = '', ...rest] = (capture?.claims ?? []) as string[];
    const split = await on('decide', 'split', String(capture?.id), one, '--by', 'Ana', '--because', 'two towns');
    expect(split.lines[0]).toMatchObject({ made_by: 'Ana', because: 'two towns', body: { kind: 'split', rest } });
    const apart = await listed('--action', 'capture-territory');
    expect(apart.map(({ claims }) => (claims as string[]).length).sort()).not.toContain(rest.length + 1);
    await on('decide', 'join', ...ids(apart));
    expect((await listed('--action', 'capture-territory'))[0]?.claims).toEqual(expect.arrayContaining([one, ...rest]));
    const wrong = await on('decide', 'correct', one, 'action', 'shell');
    expect((await listed('claims', '--decided'))[0]).toMatchObject({
      claim: { action: 'shell' },
      standing: 'corrected',
    });
    await on('decide', 'undo', String(wrong.lines[0]?.id));
    await on('decide', 'accept', one);
    await on('decide', 'comment', one, 'two videos');
    const log = (await on('decide', 'log')).lines.map(({ body }) => (body as { kind: string }).kind);
    expect(log).toEqual(['split', 'join', 'correct', 'undo', 'accept', 'comment']);
    expect((await on('decide', 'log', one)).lines.length).toBeLessThanOrEqual(6);
    for (const args of [
      ['accept', 'c-none'],
      ['correct', one, 'status', 'perhaps'],
      ['undo', 'd-none'],
      ['bless', one],
    ]) {
      const refused = await on('decide', ...args);
      expect(refused.status).toBeGreaterThan(0);
      expect(refused.notes.join()).toMatch(/^ascribe: /);
    }
  });

  it('explains its claims and incidents, and says who held which town', async () => {
    const [capture] = await listed('--action', 'capture-territory');
    const explained = await on('explain', String(capture?.id));
    expect(explained.out).toContain(String(capture?.id));
    for (const claim of (capture?.claims ?? []) as string[]) expect(explained.out).toContain(claim);
    expect(explained.out).toMatch(/claims\n[\s\S]+voices\n/);
    const [claim = ''] = (capture?.claims ?? []) as string[];
    expect((await on('explain', claim)).out).toContain('because of');
    expect(await on('explain', 'i-none')).toMatchObject({ status: 2, out: '' });
    expect((await on('control', '--on', '2016-09-01')).out).toMatch(/Saraqib[\s\S]+held: /);
    expect((await on('control', '--on', '2015-09-01')).out).toBe('');
  });

  it('compares people and coder, and two coders', async () => {
    const own = await on('reliability', '--json');
    expect(own.lines[0]).toMatchObject({ claims: { precision: 1 } });
    expect((await on('reliability')).out).toMatch(/precision 1\.000, .*\s+Field +Claims +Agreement +Alpha +Kappa/);
    const coded = join(folder, 'coded.jsonl');
    writeFileSync(coded, (await ascribe(['code', '-'], LINES.join(''))).out);
    expect((await ascribe(['reliability', coded, coded, '--json'])).lines[0]).toMatchObject({
      claims: { precision: 1, recall: 1, f1: 1 },
    });
    expect((await ascribe(['reliability', coded])).status).toBe(2);
  });

  it('codes anew with other knowledge and shows what changed', async () => {
    const tables = join(folder, 'tables');
    mkdirSync(join(tables, 'codebook'), { recursive: true });
    const actions = readFileSync('knowledge/codebook/actions.csv', 'utf8').split('\n');
    const shell = actions.find((line) => line.startsWith('shell,')) ?? '';
    writeFileSync(
      join(tables, 'codebook', 'actions.csv'),
      `${actions[0]}\n${shell.replace(/^(shell,[^,]*),/, '$1 (again),')}\n`,
    );
    const before = (await on('runs', '--json')).lines;
    const recoded = await on('recode', '--knowledge', tables);
    expect(recoded.status).toBe(0);
    const after = (await on('runs', '--json')).lines;
    expect(after.length).toBe(before.length + 1);
    expect(after.at(-1)?.knowledge_hash).not.toBe(before.at(-1)?.knowledge_hash);
    const diff = await on('diff', String(before.at(-1)?.id), String(after.at(-1)?.id));
    expect(diff.status).toBe(0);
    expect((await on('diff', 'run-1')).status).toBe(2);
    expect((await on('diff', 'run-1', 'run-99')).notes.join()).toContain('no run "run-99"');
    expect((await on('runs')).out).toMatch(/^Run +Started/);
  });

  it('goes into a backup and comes back, by way of a folder', { timeout: 180_000 }, async () => {
    const held = [(await on('list', '--json')).out, (await on('decide', 'log')).out];
    const [file, further] = [join(folder, 'one.jsonl.gz'), join(folder, 'two.jsonl.gz')];
    const [copy, back] = [join(folder, 'copy'), await kind.address(null)];
    expect((await on('backup', file)).notes.join()).toMatch(/\d+ rows written to/);
    expect(await ascribe(['restore', file, ...at(copy)])).toMatchObject({ status: 0 });
    expect(await ascribe(['backup', further, ...at(copy)])).toMatchObject({ status: 0 });
    expect(await ascribe(['restore', further, ...at(back)])).toMatchObject({ status: 0 });
    const found = [await ascribe(['list', '--json', ...at(back)]), await ascribe(['decide', 'log', ...at(back)])];
    expect(found.map(({ out }) => out)).toEqual(held);
    const refused = { status: 1, notes: [expect.stringContaining('a backup is restored into a new project')] };
    expect(await ascribe(['restore', file, ...at(back)])).toMatchObject(refused);
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, bytes.length - 40));
    const nothing = { status: 1, notes: [expect.stringContaining('is no whole backup: nothing was restored')] };
    expect(await ascribe(['restore', file, ...at(join(folder, 'broken'))])).toMatchObject(nothing);
    expect((await ascribe(['restore', join(folder, 'none.gz'), ...at(join(folder, 'x'))])).status).toBe(1);
  });

  it('makes a release with its decisions and ids that makes itself again', async () => {
    const out = join(folder, 'release');
    expect(await on('release', '--out', out)).toMatchObject({
      status: 0,
      notes: [expect.stringContaining('files in')],
    });
    const { decisions } = JSON.parse(readFileSync(join(out, 'release.json'), 'utf8'));
    expect(decisions).toBe(6);
    const released = readFileSync(join(out, 'data', 'incidents.jsonl'), 'utf8')
      .trim()
      .split('\n');
    expect(released.map((line) => JSON.parse(line).id).sort()).toEqual(ids(await listed()).sort());
    expect((await ascribe(['release', '--check', out])).notes.join()).toContain('byte for byte');
    const twice = join(folder, 'release-2');
    await on('release', '--out', twice);
    expect(readFileSync(join(twice, 'SHA256SUMS'), 'utf8')).toBe(readFileSync(join(out, 'SHA256SUMS'), 'utf8'));
    expect((await on('release', '--out', join(folder, 'r3'), '--decisions', 'x.jsonl')).status).toBe(2);
    expect(readdirSync(folder)).not.toContain('r3');
  });
});

it('says where there is no project, and what makes one', async () => {
  const nowhere = join(tmpdir(), 'ascribe-nowhere');
  for (const args of [['list'], ['runs'], ['decide', 'log'], ['recode'], ['release', '--out', 'x']]) {
    const ran = await ascribe([...args, '--project', nowhere]);
    expect(ran.status).toBe(2);
    expect(ran.notes.join()).toContain('"ascribe add INPUT --project');
  }
  expect((await ascribe(['list', '--store', 'mysql://x'])).status).toBe(2);
});
