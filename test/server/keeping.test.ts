import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/index.ts';
import type { DecisionBody, DecisionMade, Job, LearnedName } from '../../src/model/index.ts';
import { openActors } from '../../src/pipeline.ts';
import { inventedReport } from '../support/records.ts';
import { type Served, sampleReports, served } from '../support/served.ts';

const PATIENCE = 180_000;
const EXPLAINS = {
  id: 'explains',
  outlet: 'Test Post',
  published: '2020-01-07',
  language: 'en',
  text: 'Fighters of Hayat Tahrir al-Sham, also known as the Idlib Shield, shelled Saraqib on Monday. Jaish al-Izza, a member group of the Orchard Front, said so.',
};

let server: Served;
const folder = mkdtempSync(join(tmpdir(), 'ascribe-keeping-'));
beforeAll(async () => {
  server = await served();
  await server.add([
    ...sampleReports(),
    { source: 'explains.jsonl', bytes: new TextEncoder().encode(`${JSON.stringify(EXPLAINS)}\n`) },
  ]);
}, PATIENCE);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

async function decide(body: DecisionBody): Promise<DecisionMade> {
  const answer = await server.post('/api/v1/decisions', { because: null, made_by: 'Ana', body });
  expect(answer.status).toBe(201);
  return (await answer.json()) as DecisionMade;
}

/** Unpacks a file of the API into a folder. */
async function unpack(path: string, into: string): Promise<string[]> {
  const answer = await server.get(path);
  expect(answer.headers.get('content-disposition')).toContain('attachment');
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(into, name)), { recursive: true });
    writeFileSync(join(into, name), bytes);
  }
  return Object.keys(files).sort();
}

describe('names that reports explain', () => {
  const learned = async (name: string) => {
    const { items } = await server.ask('learned');
    return items.find((each) => each.name === name) as LearnedName;
  };

  it('are offered with the words that explain them, where the knowledge does not hold them', async () => {
    const { items } = await server.ask('learned');
    expect(items.map(({ name }) => name)).toEqual(['Idlib Shield', 'Jaish al-Izza']);
    const [shield] = items;
    expect(shield).toMatchObject({ same_as: 'Hayat Tahrir al-Sham', relation: 'also_known_as', decision: null });
    expect(shield?.same_means[0]?.id).toBe('hts');
    const told = shield?.told[0];
    expect(told?.report.id).toBe('explains');
    expect(EXPLAINS.text.slice(told?.alias.span.start, told?.alias.span.end)).toBe(told?.alias.span.text);
  });

  it('become rows of knowledge with their source when a person accepts them, and only then', async () => {
    const [shield, jaish] = [await learned('Idlib Shield'), await learned('Jaish al-Izza')];
    const alias = shield.told[0]?.alias as LearnedName['told'][number]['alias'];
    const teaches = { kind: 'name', actor: 'hts', name: 'Idlib Shield' } as const;
    const { decision, pending } = await decide({ kind: 'learn', report: 'explains', alias, teaches });
    expect(pending).toBe(false);
    const declined = jaish.told[0]?.alias as typeof alias;
    await decide({ kind: 'decline', report: 'explains', alias: declined });
    expect((await learned('Idlib Shield')).decision?.id).toBe(decision.id);
    expect((await learned('Jaish al-Izza')).decision?.body.kind).toBe('decline');

    expect(await unpack('/api/v1/knowledge/learned.zip', join(folder, 'pack'))).toEqual(['actors/names.csv']);
    const [before, after] = await Promise.all(
      [[], [join(folder, 'pack')]].map((packs) => openActors(loadKnowledge(packs))),
    );
    expect(before?.resolve('Idlib Shield', '2020-01-07')).toEqual([]);
    expect(after?.resolve('Idlib Shield', '2020-01-07').map(({ id }) => id)).toEqual(['hts']);
    const names = after?.of('hts', null)?.dated_names.find(({ name }) => name === 'Idlib Shield');
    expect(names?.source).toBe(`Test Post, 2020-01-07: "${alias.span.text}"`);

    const tells = { ...EXPLAINS, id: 'tells', text: 'The Idlib Shield captured the town of Saraqib on Monday.' };
    await server.add([{ source: 'tells.jsonl', bytes: new TextEncoder().encode(`${JSON.stringify(tells)}\n`) }]);
    expect(await actors('tells')).toContain('hts');
    expect((await server.ask('resolve', {}, '?name=Idlib%20Shield')).items.map(({ id }) => id)).toEqual(['hts']);
    expect((await server.ask('runs')).items[0]).toMatchObject({ accepted: 1 });

    await decide({ kind: 'undo', decision: decision.id });
    expect((await learned('Idlib Shield')).decision).toBeNull();
    const job = (await (await server.post('/api/v1/runs', {})).json()) as Job;
    await server.project.jobs.idle();
    expect(await server.ask('job', { id: job.id })).toMatchObject({ kind: 'code_again', state: 'done', problem: null });
    expect(await actors('tells')).not.toContain('hts');
    expect((await server.ask('resolve', {}, '?name=Idlib%20Shield')).items).toEqual([]);
  });

  const actors = async (report: string) =>
    (await server.ask('report', { id: report })).coded.claims.flatMap(({ actor }) => actor.map(({ id }) => id));

  it('come with tables of other projects, whose rows stand beside the reports', async () => {
    const table =
      'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,inter1,iso,country,location,latitude,longitude,geo_precision,source,notes,fatalities\n' +
      'SYR9,2020-01-06,1,Explosions/Remote violence,Air/drone strike,Military Forces of Russia,External forces,760,Syria,Saraqeb,35.864,36.806,1,Meridian Brief,Warplanes hit Saraqeb.,2\n';
    const done = await server.add([{ source: 'acled.csv', bytes: Buffer.from(table) }]);
    expect(done).toMatchObject({ state: 'done', problem: null, added: 1, claims: 1, reports: ['acled:SYR9'] });
    expect((await server.ask('runs')).items[0]).toMatchObject({ coder: { name: 'import' } });
    expect((await server.ask('report', { id: 'acled:SYR9' })).report.outlet).toBe('ACLED');
  });

  it('are not taken from words that the report does not hold', async () => {
    const alias = { name: 'X', same_as: 'Y', relation: 'acronym', span: { text: 'Y (X)', start: 0, end: 5 } } as const;
    const body = { kind: 'decline', report: 'explains', alias } as const;
    const answer = await server.post('/api/v1/decisions', { because: null, made_by: 'Ana', body });
    expect(await answer.json()).toMatchObject({ status: 422, code: 'bad_alias' });
  });
});

describe('releases', () => {
  async function done(path: string): Promise<Job> {
    const answer = await server.post(path, {});
    expect(answer.status).toBe(201);
    const { id } = (await answer.json()) as Job;
    await server.project.jobs.idle();
    return server.ask('job', { id });
  }

  it(
    'are made from the record as people left it, listed, and made again',
    async () => {
      const { items } = await server.ask('claims', {}, '?limit=2');
      const [first, second] = items.map(({ claim }) => claim);
      await decide({ kind: 'correct', claim: first?.id ?? '', field: 'action', value: 'aid' });
      const by_hand = { ...(second as NonNullable<typeof second>), id: 'c-by-hand' };
      await decide({ kind: 'add_claim', report: items[1]?.report.id ?? '', claim: by_hand });
      await server.project.jobs.idle();
      expect(await done('/api/v1/releases')).toMatchObject({ state: 'done', problem: null });
      const [release] = (await server.ask('releases')).items;
      expect(release).toMatchObject({ id: 'release-1', reports: 13, rule: 'conservative' });
      expect(release?.incidents).toBe((await server.ask('session')).incidents);
      expect(await done('/api/v1/releases/release-1/check')).toMatchObject({
        state: 'done',
        errors: [],
        problem: null,
      });
    },
    PATIENCE,
  );

  it(
    'are downloaded whole, and say which file is not as it was',
    async () => {
      const files = await unpack('/api/v1/releases/release-1/file', folder);
      expect(files).toContain('release-1/METHODS.md');
      const kept = join(server.project.releases, 'release-1');
      cpSync(kept, join(server.project.releases, 'release-2'), { recursive: true });
      writeFileSync(join(server.project.releases, 'release-2', 'METHODS.md'), 'x');
      const { errors } = await done('/api/v1/releases/release-2/check');
      expect(errors.map(({ message }) => message)).toEqual(['METHODS.md: not what is made again from the data']);
      expect((await server.get('/api/v1/releases/release-9/file')).status).toBe(404);
      expect((await server.get('/api/v1/releases/..%2f..%2fproject/file')).status).toBe(404);
    },
    PATIENCE,
  );
});

describe('a long reconciling', () => {
  it(
    'lets requests through meanwhile',
    async () => {
      const big = await served();
      const { store, jobs } = big.project;
      const { id } = await store.startRun({ coder: { name: 'invented', version: '1' }, knowledge_hash: 'none' });
      for (let first = 0; first < 800; first += 200)
        await store.addReports(
          id,
          Array.from({ length: 200 }, (_, at) => inventedReport(first + at, 4)),
        );
      await store.finishRun(id, []);
      const { id: job } = jobs.reconcile();
      let answered = 0;
      while (jobs.get(job)?.state !== 'done' && jobs.get(job)?.state !== 'failed') {
        await big.ask('runs');
        answered += 1;
      }
      expect(jobs.get(job)).toMatchObject({ state: 'done', problem: null });
      expect((await big.ask('session')).incidents).toBeGreaterThan(0);
      expect(answered).toBeGreaterThan(10);
      await big.close();
    },
    PATIENCE,
  );
});
