import { afterAll, beforeAll, expect, it } from 'vitest';
import { inventedIncidents, inventedReport } from '../../test/support/records.ts';
import { collect, onBothStores, opened } from '../../test/support/stores.ts';
import type { Claim, IncidentLine, RecordFilter, Store, StoredReport } from '../model/index.ts';
import { kilometres } from '../model/index.ts';

const CODER = { coder: { name: 'invented', version: '1' }, knowledge_hash: 'k1' };
const REPORTS = Array.from({ length: 60 }, (_, number) => inventedReport(number, 4));
const INCIDENTS = REPORTS.flatMap(inventedIncidents);
const CLAIMS = REPORTS.flatMap(({ coded }) => coded.claims);
const FIRST = { limit: 500 };

async function keep(store: Store, reports: readonly StoredReport[], run = CODER) {
  const { id } = await store.startRun(run);
  const added = await store.addReports(id, reports);
  const coded = await collect(store.coded(id));
  const ids = new Set(coded.map(({ report }) => report.id));
  const incidents = reports.filter(({ report }) => ids.has(report.id)).flatMap(inventedIncidents);
  return { added, run: await store.finishRun(id, incidents) };
}

onBothStores('what a store keeps', (kind) => {
  let store: Store;
  beforeAll(async () => {
    store = await opened(await kind.address());
    await keep(store, REPORTS);
  });
  afterAll(() => store.close());

  it('gives back exactly what was added', async () => {
    expect(await collect(store.coded())).toEqual(REPORTS.map(({ coded }) => coded));
    expect(JSON.stringify(await collect(store.allReports()))).toBe(JSON.stringify(REPORTS.map(({ report }) => report)));
    expect(await store.report('report-000003')).toEqual(REPORTS[3]);
    expect(await store.report('nobody')).toBeNull();
    const all = await collect(store.allIncidents({}));
    expect(all).toHaveLength(INCIDENTS.length);
    const sample = INCIDENTS[7];
    expect(await store.incident(sample?.id ?? '')).toEqual({ ...sample, standing: 'undecided', comments: 0 });
  });

  it('goes through all claims of a filter, each with its outlet', async () => {
    const all = await collect(store.allClaims({ outlet: ['Northern Wire'] }));
    expect(new Set(all.map(({ claim }) => claim.id)).size).toBe(40);
    expect(new Set(all.map(({ outlet }) => outlet))).toEqual(new Set(['Northern Wire']));
  });

  it('counts the incidents of each day', async () => {
    const days = await store.days({ action: ['shell'] });
    const of = INCIDENTS.filter(({ action }) => action === 'shell').map(({ date }) => date.start);
    expect(days.map(({ day }) => day)).toEqual([...new Set(of)].sort());
    for (const { day, incidents } of days) expect(incidents).toBe(of.filter((each) => each === day).length);
  });

  it('names the reports that came after a time', async () => {
    expect(await store.reportsSince('2024-12-01T11:59:59.000Z')).toHaveLength(60);
    expect(await store.reportsSince('2024-12-01T12:00:00.000Z')).toEqual([]);
  });

  it('counts a run', async () => {
    const counts = { reports: 60, claims: 240, incidents: 120, errors: 0 };
    expect(await store.runs()).toEqual([expect.objectContaining({ id: 'run-1', ...CODER, ...counts })]);
  });

  it.each<[string, RecordFilter, (claim: Claim) => boolean]>([
    ['from a day', { from: '2016-01-01' }, ({ date }) => (date.end ?? '') >= '2016-01-01'],
    ['to a day', { to: '2016-01-01' }, ({ date }) => (date.start ?? '~') <= '2016-01-01'],
    ['an action', { action: ['shell', 'kill'] }, ({ action }) => action === 'shell' || action === 'kill'],
    ['an actor', { actor: ['actor-3'] }, ({ actor }) => actor.some(({ id }) => id === 'actor-3')],
    ['an actor above', { actor: ['above-actor-3'] }, ({ actor }) => actor.some(({ id }) => id === 'actor-3')],
    ['a country', { country: ['IQ'] }, ({ place }) => place?.country === 'IQ'],
    ['an outlet', { outlet: ['Northern Wire'] }, ({ id }) => Number(id.slice(9, 15)) % 6 === 1],
    ['a speaker', { speaker: ['residents'] }, () => true],
    ['nobody', { speaker: ['a bystander'] }, () => false],
    [
      'a box',
      { box: { south: 33, north: 35, west: 36, east: 38 } },
      ({ place }) => inside(place?.latitude, 33, 35) && inside(place?.longitude, 36, 38),
    ],
    [
      'a box over the date line',
      { box: { south: -90, north: 90, west: 37, east: 36 } },
      ({ place }) => inside(place?.longitude, 37, 180) || inside(place?.longitude, -180, 36),
    ],
    [
      'a circle',
      { near: { latitude: 34, longitude: 37, km: 80 } },
      ({ place }) => kilometres({ latitude: 34, longitude: 37 }, place as never) <= 80,
    ],
    ['a phrase', { text: '"market of town"' }, ({ id }) => /market of town/i.test(textOf(id))],
    ['words in any form', { text: 'fighter -market' }, ({ id }) => !/market/i.test(textOf(id))],
    [
      'all at once',
      { action: ['shell'], from: '2013-01-01', country: ['SY'] },
      ({ action, date, place }) => action === 'shell' && (date.end ?? '') >= '2013-01-01' && place?.country === 'SY',
    ],
  ])('finds claims and incidents by %s', async (_, filter, fits) => {
    const claims = await store.claims(filter, FIRST);
    const wanted = CLAIMS.filter(fits);
    expect(claims.items.map(({ claim }) => claim.id).sort()).toEqual(wanted.map(({ id }) => id).sort());
    expect(claims.total).toBe(wanted.length);
    const leads = new Set(CLAIMS.filter((claim, index) => index % 2 === 0 && fits(claim)).map(({ id }) => `i-${id}`));
    const incidents = await store.incidents(filter, 'date', FIRST);
    expect(new Set(incidents.items.map(({ id }) => id))).toEqual(leads);
  });

  it('finds reports by the claims in them', async () => {
    const shelled = REPORTS.filter(({ coded }) => coded.claims.some(({ action }) => action === 'shell'));
    const reports = await store.reports({ action: ['shell'] }, FIRST);
    expect(reports.items.map(({ id }) => id).sort()).toEqual(shelled.map(({ report }) => report.id));
    expect(reports.items[0]).toMatchObject({ claims: 4, added_at: '2024-12-01T12:00:00.000Z' });
    expect((await store.reports({ text: 'fighters' }, FIRST)).total).toBe(60);
  });

  it('finds incidents by grade and disagreement, and their claims', async () => {
    const weak = INCIDENTS.filter(({ grade }) => grade === 'weak');
    expect((await store.incidents({ grade: ['weak'] }, 'date', FIRST)).total).toBe(weak.length);
    expect((await store.claims({ grade: ['weak'] }, FIRST)).total).toBe(weak.length * 2);
    const told = INCIDENTS.filter(({ disagreements }) => disagreements.length > 0);
    expect((await store.incidents({ disagreeing: true }, 'date', FIRST)).total).toBe(told.length);
    expect((await store.incidents({ disagreeing: false }, 'date', FIRST)).total).toBe(120 - told.length);
    const claims = await store.claimsOf(weak[0]?.id ?? '');
    expect(claims.map(({ claim, incident }) => [claim.id, incident])).toEqual(
      weak[0]?.claims.map((id) => [id, weak[0]?.id]),
    );
  });

  it.each(['date', 'killed', 'origins', 'attention'] as const)(
    'turns the pages by %s, each line once',
    async (order) => {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await store.incidents({}, order, { limit: 7, ...(after === undefined ? {} : { after }) });
        expect(page.total).toBe(120);
        seen.push(...page.items.map(({ id }) => id));
        after = page.next ?? undefined;
      } while (after !== undefined);
      expect(new Set(seen).size).toBe(120);
      expect(seen).toEqual((await store.incidents({}, order, FIRST)).items.map(({ id }) => id));
    },
  );

  it('draws what it lists, the newest first', async () => {
    const { incidents, total } = await store.sketches({ action: ['shell', 'kill'] }, 7);
    const all = await collect(store.allIncidents({ action: ['shell', 'kill'] }));
    expect(total).toBe(all.length);
    expect(incidents).toHaveLength(7);
    for (const [at, { killed, disagreements, date, place, ...rest }] of incidents.entries()) {
      const { id, action, standing, origin_count, grade, mutual } = all[at] as IncidentLine;
      expect(rest).toMatchObject({ id, action, standing, origin_count, grade, mutual });
      expect([killed, disagreements]).toEqual([all[at]?.toll.killed?.best, all[at]?.disagreements.length]);
      expect(date).toEqual({ start: all[at]?.date.start, end: all[at]?.date.end });
      expect(all[at]?.place).toMatchObject(place ?? {});
    }
    expect(await store.sketches({ actor: ['nobody'] }, 7)).toEqual({ incidents: [], total: 0 });
  });

  it('tells whom the newest claims name', async () => {
    const all = (await store.claims({ action: ['kill'] }, FIRST)).items;
    expect(all.length).toBeGreaterThan(3);
    expect(await store.mentions({ action: ['kill'] }, 3)).toEqual(
      all.slice(0, 3).map(({ claim, outlet }) => ({
        claim: claim.id,
        outlet,
        parties: [...claim.actor, ...claim.recipient],
      })),
    );
    expect(await store.mentions({ actor: ['nobody'] }, 3)).toEqual([]);
  });

  it('refuses a page that none named as next', async () => {
    await expect(store.incidents({}, 'date', { limit: 3, after: 'x' })).rejects.toMatchObject({ code: 'bad_page' });
    await expect(store.incidents({}, 'date', { limit: 501 })).rejects.toMatchObject({ code: 'bad_page' });
  });

  it('lists actors and voices', async () => {
    const acting = (id: string) => INCIDENTS.filter(({ actor }) => actor.some((each) => each.id === id));
    const actors = await store.actors({});
    expect(actors.find(({ id }) => id === 'actor-3')).toMatchObject({ acts: acting('actor-3').length, suffers: 0 });
    const voices = await store.voices({ outlet: ['Northern Wire'] });
    expect(voices).toEqual([
      expect.objectContaining({
        speaker: 'Northern Wire',
        speaker_type: 'outlet',
        reports: 10,
        incidents: 20,
        claims: 40,
      }),
    ]);
    expect(await store.quotes({ outlet: ['Northern Wire'] })).toEqual([
      { through: 'Northern Wire', speaker: 'residents', incidents: 20 },
    ]);
  });
});

function textOf(claim: string): string {
  const report = REPORTS[Number(claim.slice(9, 15))]?.report;
  return `${report?.title} ${report?.body}`;
}

function inside(value: number | null | undefined, low: number, high: number): boolean {
  return typeof value === 'number' && value >= low && value <= high;
}
