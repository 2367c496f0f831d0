import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { inventedIncidents, inventedReport } from '../../test/support/records.ts';
import { collect, onBothStores, opened, standingClock } from '../../test/support/stores.ts';
import type { DateRange, RecordFilter, Store, StoredReport } from '../model/index.ts';

const FIRST = { limit: 500 };
const OLD = { coder: { name: 'invented', version: '1' }, knowledge_hash: 'k1' };
const NEW = { coder: { name: 'invented', version: '2' }, knowledge_hash: 'k2' };

const DAYS = [null, '2016-01-01', '2016-02-01', '2016-03-01', '2016-04-01'];
const BOUNDS = [undefined, '2016-01-15', '2016-02-01', '2016-03-15'];
const SPELLS = DAYS.flatMap((start) => DAYS.map((end) => ({ start, end }))).filter(
  ({ start, end }) => start === null || end === null || start <= end,
);

/** A report of an outlet whose claims are dated by the spells, from a number on. */
function datedReport({ report, coded }: StoredReport, outlet: string, first: number): StoredReport {
  const claims = coded.claims.map((claim, index) => ({
    ...claim,
    date: { ...claim.date, ...SPELLS[(first + index) % SPELLS.length] },
  }));
  return { report: { ...report, outlet }, coded: { ...coded, claims, report: { ...coded.report, outlet } } };
}

/** What {@link RecordFilter} says of days, for one that asks for some. */
function overlaps({ start, end }: DateRange, from?: string, to?: string): boolean {
  if (from === undefined && to === undefined) return true;
  if (start === null && end === null) return false;
  return (end ?? '~') >= (from ?? '') && (start ?? '') <= (to ?? '~');
}

/** Every test has reports of its own in one store, because opening a store takes its time. */
onBothStores('runs', (kind) => {
  let store: Store;
  let address: string;
  let tests = 0;
  let REPORTS: StoredReport[];
  let ONE: StoredReport;
  beforeAll(async () => {
    address = await kind.address();
    store = await opened(address);
  });
  beforeEach(() => {
    tests += 1;
    REPORTS = Array.from({ length: 8 }, (_, number) => inventedReport(tests * 1000 + number, 4));
    ONE = REPORTS[0] as StoredReport;
  });
  afterAll(() => store.close());

  const isMine = (id: string) => REPORTS.some(({ report }) => report.id === id);
  const mine = async (run?: string) => (await collect(store.coded(run))).filter(({ report }) => isMine(report.id));
  const listed = async () => (await store.reports({}, FIRST)).items.filter(({ id }) => isMine(id));
  const told = async () => (await store.claims({}, FIRST)).items.filter(({ report }) => isMine(report));
  const diff = async (...runs: readonly { readonly run: { readonly id: string } }[]) =>
    collect(store.diff(runs[0]?.run.id ?? '', runs[1]?.run.id ?? ''));

  async function runWith(reports: readonly StoredReport[], by = OLD) {
    const { id } = await store.startRun(by);
    const added = await store.addReports(id, reports);
    const all = await collect(store.coded(id));
    const incidents = all.flatMap((coded) => inventedIncidents({ report: ONE.report, coded }));
    return { added, run: await store.finishRun(id, incidents) };
  }

  it('keeps the same report once', async () => {
    const first = await runWith(REPORTS);
    expect(first.added).toEqual({ added: 8, unchanged: 0, replaced: 0 });
    const again = await runWith([...REPORTS, ONE]);
    expect(again.added).toEqual({ added: 0, unchanged: 9, replaced: 0 });
    expect(await told()).toHaveLength(32);
    expect(await diff(first, again)).toEqual([]);
  });

  it('replaces a report that has other words, and says so', async () => {
    const first = await runWith(REPORTS);
    const other = inventedReport(tests * 1000 + 100, 4);
    const reworded = {
      report: { ...other.report, id: ONE.report.id },
      coded: { ...other.coded, report: { ...other.coded.report, id: ONE.report.id } },
    };
    const second = await runWith([reworded]);
    expect(second.added).toEqual({ added: 0, unchanged: 0, replaced: 1 });
    expect((await store.report(ONE.report.id))?.report).toEqual(reworded.report);
    expect(await listed()).toHaveLength(8);
    const changes = await diff(first, second);
    expect(changes.map(({ change }) => change).sort()).toEqual([
      ...Array(4).fill('added'),
      ...Array(4).fill('removed'),
    ]);
    expect(changes[0]?.because).toBe('the report has other words now');
  });

  it('shows what newer knowledge changed, by field, with the rules', async () => {
    const first = await runWith(REPORTS);
    const [, , third, fourth] = REPORTS.map(({ report }) => report.id);
    const recoded = structuredClone(REPORTS) as { coded: { claims: { action: string; because: string[] }[] } }[];
    Object.assign(recoded[2]?.coded.claims[1] ?? {}, { action: 'raid', because: ['raid.verb'] });
    recoded[3]?.coded.claims.pop();
    const second = await runWith(recoded as unknown as StoredReport[], NEW);
    const changes = await diff(first, second);
    expect(changes).toEqual([
      {
        report: third,
        claim: `c-${third}-1`,
        change: 'changed',
        fields: [
          { field: 'action', before: REPORTS[2]?.coded.claims[1]?.action, after: 'raid' },
          { field: 'because', before: ['shell.verb'], after: ['raid.verb'] },
        ],
        because: 'rules: +raid.verb, -shell.verb',
      },
      expect.objectContaining({ claim: `c-${fourth}-3`, change: 'removed', because: 'rules: -shell.verb' }),
    ]);
    expect((await diff(second, first)).map(({ change }) => change)).toEqual(['changed', 'added']);
    expect((await mine(first.run.id)).flatMap(({ claims }) => claims)).toHaveLength(32);
    expect((await mine()).flatMap(({ claims }) => claims)).toHaveLength(31);
  });

  it('shows a run to readers when it is finished, and not before', async () => {
    await runWith(REPORTS.slice(0, 4));
    const { id } = await store.startRun(NEW);
    await store.addReports(id, REPORTS.slice(2));
    expect(await listed()).toHaveLength(4);
    expect(await mine()).toHaveLength(4);
    expect(await mine(id)).toHaveLength(8);
    await store.finishRun(id, []);
    expect(await listed()).toHaveLength(8);
  });

  it('takes up a run that was left', async () => {
    const { id } = await store.startRun(OLD);
    await store.addReports(id, REPORTS.slice(0, 3));
    await store.close();
    store = await opened(address);
    expect((await store.startRun(OLD)).id).toBe(id);
    const known = await store.current(
      id,
      REPORTS.map(({ report }) => report),
    );
    expect([...known].sort()).toEqual(REPORTS.slice(0, 3).map(({ report }) => report.id));
    expect(await store.addReports(id, REPORTS)).toEqual({ added: 5, unchanged: 3, replaced: 0 });
    await store.finishRun(id, []);
    expect(await told()).toHaveLength(32);
  });

  it('keeps what another version left unfinished in a run of its own', async () => {
    const left = await store.startRun(OLD);
    await store.addReports(left.id, REPORTS.slice(0, 3));
    await store.leaveRun(left.id);
    const { id } = await store.startRun(NEW);
    expect(id).not.toBe(left.id);
    expect(await store.current(id, [ONE.report])).toEqual(new Set());
    await store.finishRun(id, []);
    expect(await listed()).toHaveLength(3);
  });

  it('lets one run at a time', async () => {
    const { id } = await store.startRun(OLD);
    await expect(store.startRun(OLD)).rejects.toMatchObject({ code: 'run_open' });
    await store.leaveRun(id);
    await expect(store.startRun(OLD)).resolves.toMatchObject({ id });
    await store.finishRun(id, []);
  });

  it('refuses runs that are not there or finished', async () => {
    const { run } = await runWith(REPORTS);
    await expect(store.addReports('run-999', REPORTS)).rejects.toMatchObject({ code: 'no_such_run' });
    await expect(store.addReports(run.id, REPORTS)).rejects.toMatchObject({ code: 'run_finished' });
    await expect(collect(store.diff(run.id, 'x'))).rejects.toMatchObject({ code: 'no_such_run' });
  });

  it('keeps the reports that could not be used', async () => {
    const { id } = await store.startRun(OLD);
    const error = { id: null, source: 'a.html', error: { code: 'empty', message: 'no words' } };
    await store.addErrors(id, [error]);
    expect(await store.finishRun(id, [])).toMatchObject({ errors: 1 });
    expect(await store.errors(id)).toEqual([error]);
  });

  it('finds days that overlap, open ends and long spells among them, page by page', { timeout: 180_000 }, async () => {
    const outlet = `Almanac ${tests}`;
    const dated = REPORTS.map((each, number) => datedReport(each, outlet, number * 4));
    await runWith(dated);
    for (const from of BOUNDS)
      for (const to of BOUNDS) {
        const filter = { outlet: [outlet], ...(from ? { from } : {}), ...(to ? { to } : {}) };
        const wanted = dated.map(({ coded }) => coded.claims.filter(({ date }) => overlaps(date, from, to)));
        const found = await allPages(filter);
        expect(found.toSorted()).toEqual(
          wanted
            .flat()
            .map(({ id }) => id)
            .toSorted(),
        );
        expect(found).toEqual((await store.claims(filter, FIRST)).items.map(({ claim }) => claim.id));
        expect((await store.reports(filter, FIRST)).total).toBe(wanted.filter(({ length }) => length > 0).length);
      }
  });

  async function allPages(filter: RecordFilter): Promise<string[]> {
    const { total } = await store.claims(filter, FIRST);
    const found: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await store.claims(filter, { limit: 7, ...(after ? { after } : {}) });
      expect(page.total).toBe(total);
      found.push(...page.items.map(({ claim }) => claim.id));
      after = page.next;
    }
    expect(found).toHaveLength(total);
    return found;
  }

  it('keeps text that a database does not like', async () => {
    const odd = structuredClone(ONE) as {
      report: Record<string, unknown>;
      coded: { claims: Record<string, unknown>[] };
    };
    const words = `\0 \ud800 ${'ü'.repeat(5000)} \u202e 👍 ${Array.from({ length: 90_000 }, (_, n) => n.toString(36)).join(' ')}`;
    Object.assign(odd.report, { title: words, outlet: words, body: words, published: '2016-02-31' });
    Object.assign(odd.coded.claims[0] ?? {}, {
      action: words.slice(0, 3000),
      date: { start: '2016-02-31', end: null, time_precision: 1, basis: 'none', text: words },
    });
    await runWith([odd as unknown as StoredReport]);
    expect(await store.report(ONE.report.id)).toEqual(odd);
    expect((await store.claims({ action: [words.slice(0, 3000)] }, FIRST)).total).toBe(1);
    await expect(store.reports({ text: `"(& ' \0 :* |` }, FIRST)).resolves.toMatchObject({ total: 0 });
    const long = { ...ONE, report: { ...ONE.report, id: 'x'.repeat(601) } };
    const { id } = await store.startRun(OLD);
    await expect(store.addReports(id, [long])).rejects.toMatchObject({ code: 'id_too_long' });
    await store.leaveRun(id);
  });

  it('refuses a clock that runs far behind, and lets a little pass', async () => {
    await runWith(REPORTS);
    await store.close();
    const clock = standingClock('2024-12-01T11:56:00.000Z');
    store = await opened(address, clock);
    expect((await runWith([])).run.started_at).toBe('2024-12-01T12:00:00.000Z');
    clock.set('2024-12-01T11:54:00.000Z');
    await expect(store.startRun(OLD)).rejects.toMatchObject({ code: 'clock_behind' });
  });
});
