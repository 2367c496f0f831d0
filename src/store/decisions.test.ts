import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { inventedIncidents, inventedReport } from '../../test/support/records.ts';
import { collect, onBothStores, opened, standingClock } from '../../test/support/stores.ts';
import { applyToReport, createDecisions } from '../decide/index.ts';
import { loadKnowledge } from '../knowledge/index.ts';
import type { Claim, CodedReport, DecisionBody, Incident, Store, StoredReport } from '../model/index.ts';

const FIRST = { limit: 500 };
const REPORTS = Array.from({ length: 20 }, (_, number) => inventedReport(number, 4));
const INCIDENTS = REPORTS.flatMap(inventedIncidents);

/** Every test decides on a report of its own in one store, because opening a store takes its time. */
onBothStores('decisions', (kind) => {
  let store: Store;
  let address: string;
  let mine: StoredReport;
  let claim: Claim;
  let about: { readonly type: 'claim'; readonly id: string };
  let tests = 0;
  beforeEach(() => {
    mine = REPORTS[tests] as StoredReport;
    claim = mine.coded.claims[0] as Claim;
    about = { type: 'claim', id: claim.id };
    tests += 1;
  });
  beforeAll(async () => {
    address = await kind.address();
    store = await opened(address);
    const { id } = await store.startRun({ coder: { name: 'invented', version: '1' }, knowledge_hash: 'k' });
    await store.addReports(id, REPORTS);
    await store.finishRun(id, INCIDENTS);
  });
  afterAll(() => store.close());

  const decide = (body: DecisionBody) => store.decide({ made_by: 'Ana', because: 'seen it', body });

  async function reopen() {
    await store.close();
    store = await opened(address);
  }

  it('corrects a claim, in lists as well, and takes it back', async () => {
    const version = await store.version();
    const made = await decide({ kind: 'correct', claim: claim.id, field: 'action', value: 'aid' });
    expect(made).toMatchObject({ id: expect.stringMatching(/^d-[0-9a-f]{16}$/), made_by: 'Ana', because: 'seen it' });
    expect(await store.claim(claim.id)).toMatchObject({
      claim: { ...claim, action: 'aid', plover: { event: 'AID' }, acled: null, cameo: '070' },
      standing: 'corrected',
    });
    expect(await store.version()).not.toBe(version);
    expect((await store.claims({ action: ['aid'] }, FIRST)).items).toHaveLength(1);
    expect((await store.claims({ decided: true }, FIRST)).items.map((each) => each.claim.id)).toContain(claim.id);
    expect((await store.incident(`i-${claim.id}`))?.standing).toBe('corrected');
    expect((await store.incidents({ decided: true }, 'date', FIRST)).items.map(({ id }) => id)).toContain(
      `i-${claim.id}`,
    );
    await decide({ kind: 'undo', decision: made.id });
    expect(await store.claim(claim.id)).toMatchObject({ claim, standing: 'undecided' });
    expect((await store.incident(`i-${claim.id}`))?.standing).toBe('undecided');
    expect(await store.decisionsOn(claim.id)).toHaveLength(2);
    expect((await store.decisions()).map(({ body }) => body.kind).slice(-2)).toEqual(['correct', 'undo']);
  });

  it('counts exactly what lists hold, before and after decisions and when incidents are made anew', async () => {
    const filters = ['aid', 'shell'].map((action) => ({ action: [action] }));
    const more = [
      { outlet: ['Northern Wire'] },
      { speaker: ['residents'] },
      { text: 'residents' },
      { country: ['YE'] },
    ];
    const exact = async () => {
      for (const filter of [...filters, ...more, { grade: [inventedIncidents(mine)[0]?.grade ?? 'weak'] }]) {
        for (const list of [store.claims, store.reports] as const) {
          const { items, total } = await list(filter, FIRST);
          expect([filter, total]).toEqual([filter, items.length]);
        }
        const { items, total } = await store.incidents(filter, 'date', FIRST);
        expect(total).toBe(items.length);
      }
    };
    const added = { ...(mine.coded.claims[1] as Claim), id: `c-tallied-${tests}`, action: 'aid' };
    await exact();
    const steps: DecisionBody[] = [
      { kind: 'correct', claim: claim.id, field: 'action', value: 'aid' },
      { kind: 'add_claim', report: mine.report.id, claim: added },
    ];
    for (const body of steps) {
      const made = await decide(body);
      await exact();
      await store.replaceIncidents(INCIDENTS);
      await exact();
      await decide({ kind: 'undo', decision: made.id });
      await exact();
    }
  });

  it('leaves rejected claims out of what incidents are made of', async () => {
    await decide({ kind: 'reject', subject: about });
    const claims = (await collect(store.coded())).flatMap((coded) => coded.claims.map(({ id }) => id));
    expect(claims).toContain(mine.coded.claims[1]?.id);
    expect(claims).not.toContain(claim.id);
    expect((await store.claims({}, FIRST)).items.map((each) => each.claim.id)).toContain(claim.id);
    expect((await store.report(mine.report.id))?.coded.claims).toHaveLength(4);
  });

  it('accepts, comments, and wants no more attention then', async () => {
    const first = (await store.incidents({}, 'attention', FIRST)).items[0]?.id ?? '';
    expect((await store.incident(first))?.standing).toBe('undecided');
    const subject = { type: 'incident', id: first } as const;
    await decide({ kind: 'comment', subject, text: 'two videos' });
    await decide({ kind: 'accept', subject });
    expect(await store.incident(first)).toMatchObject({ standing: 'accepted', comments: 1 });
    const undecided = await store.incidents({ decided: false }, 'attention', FIRST);
    expect(undecided.items.map(({ id }) => id)).not.toContain(first);
  });

  it('adds a claim by hand, and takes it out again', async () => {
    const given = { ...claim, id: 'c-by-hand', action: 'aid', coder: { name: 'Ana', version: '' } };
    const made = await decide({ kind: 'add_claim', report: mine.report.id, claim: given });
    const coded = (await collect(store.coded())).find(({ report }) => report.id === mine.report.id);
    expect(coded?.claims.at(-1)).toEqual({ ...given, plover: { event: 'AID', mode: null }, acled: null, cameo: '070' });
    expect(await store.claim('c-by-hand')).toMatchObject({ report: mine.report.id });
    await decide({ kind: 'correct', claim: 'c-by-hand', field: 'action', value: 'shell' });
    expect((await store.claim('c-by-hand'))?.claim.action).toBe('shell');
    await decide({ kind: 'undo', decision: made.id });
    expect(await store.claim('c-by-hand')).toBeNull();
  });

  it('tells reconciling what is together, apart, and held open', async () => {
    const [a, b] = inventedIncidents(mine) as [Incident, Incident];
    const [out, ...rest] = a.claims as [string, string];
    await decide({ kind: 'split', incident: a.id, claims: [out], rest });
    await decide({ kind: 'join', incidents: [a.id, b.id], claims: [out, ...b.claims] });
    await decide({ kind: 'hold_open', actors: ['actor-1', 'actor-2'], views: [] });
    expect(await store.constraints()).toEqual({
      together: [[out, ...b.claims]],
      apart: [{ these: [out], those: rest }],
      held_open: [['actor-1', 'actor-2']],
    });
    expect((await store.incident(a.id))?.standing).toBe('corrected');
    const version = await store.version();
    await store.replaceIncidents(INCIDENTS);
    expect(await store.version()).toBe(version);
    await store.replaceIncidents(INCIDENTS.slice(1));
    expect(await store.version()).not.toBe(version);
    await store.replaceIncidents(INCIDENTS);
  });

  it('applies decisions to what is coded later', async () => {
    await decide({ kind: 'correct', claim: claim.id, field: 'status', value: 'planned' });
    const { id } = await store.startRun({ coder: { name: 'invented', version: '2' }, knowledge_hash: 'k' });
    const recoded = structuredClone(REPORTS);
    for (const { coded } of recoded) for (const each of coded.claims) Object.assign(each, { confidence: 0.9 });
    await store.addReports(id, recoded);
    await store.finishRun(id, INCIDENTS);
    expect((await store.claim(claim.id))?.claim).toEqual({ ...claim, confidence: 0.9, status: 'planned' });
  });

  it('gives what the pure room gives', async () => {
    const [, second, third] = mine.coded.claims as [Claim, Claim, Claim];
    const before = (await collect(store.coded())).find(({ report }) => report.id === mine.report.id) as CodedReport;
    await decide({ kind: 'correct', claim: claim.id, field: 'hedge', value: 'denied' });
    await decide({ kind: 'reject', subject: { type: 'claim', id: second.id } });
    await decide({ kind: 'add_claim', report: mine.report.id, claim: { ...third, id: 'c-new' } });
    const after = (await collect(store.coded())).find(({ report }) => report.id === mine.report.id);
    expect(after).toEqual(applyToReport(before, createDecisions(await store.decisions(), loadKnowledge)));
    expect(after?.claims.map(({ id }) => id).slice(-1)).toEqual(['c-new']);
  });

  it('still knows them when it is opened again', async () => {
    await decide({ kind: 'correct', claim: claim.id, field: 'action', value: 'aid' });
    await reopen();
    expect((await store.claim(claim.id))?.standing).toBe('corrected');
    const last = await decide({ kind: 'accept', subject: about });
    await reopen();
    expect((await store.decisions()).at(-1)).toEqual(last);
  });

  it('refuses to decide on nothing, or on what does not fit', async () => {
    const before = await store.decisions();
    const correct = { kind: 'correct', claim: claim.id } as const;
    const incident = `i-${claim.id}`;
    const cases: readonly (readonly [DecisionBody, string])[] = [
      [{ kind: 'accept', subject: { type: 'claim', id: 'c-0' } }, 'no_such_subject'],
      [{ kind: 'split', incident: 'i-0', claims: ['a'], rest: ['b'] }, 'no_such_subject'],
      [{ kind: 'split', incident, claims: ['a'], rest: ['a'] }, 'bad_split'],
      [{ ...correct, field: 'colour', value: 1 }, 'bad_correction'],
      [{ ...correct, field: 'id', value: 'c-1' }, 'bad_correction'],
      [{ ...correct, field: 'status', value: 'perhaps' }, 'bad_correction'],
      [{ ...correct, field: 'action', value: 'rescue' }, 'bad_correction'],
      [
        { kind: 'add_claim', report: mine.report.id, claim: { ...claim, id: 'c-x', action: 'rescue' } },
        'bad_correction',
      ],
      [{ ...correct, field: 'trigger', value: { text: 'bombed', start: 3, end: 9 } }, 'bad_correction'],
      [{ kind: 'add_claim', report: mine.report.id, claim }, 'bad_correction'],
      [{ kind: 'undo', decision: 'd-0' }, 'no_such_decision'],
    ];
    for (const [body, code] of cases) await expect(decide(body)).rejects.toMatchObject({ code });
    expect(await store.decisions()).toEqual(before);
  });

  it('dates no decision before the one before, and takes none from a clock that is far behind', async () => {
    const last = await decide({ kind: 'accept', subject: about });
    await store.close();
    const clock = standingClock('2024-12-01T11:56:00.000Z');
    store = await opened(address, clock);
    expect((await decide({ kind: 'comment', subject: about, text: 'a little behind' })).made_at).toBe(last.made_at);
    const before = await store.decisions();
    clock.set('2024-12-01T11:54:00.000Z');
    const late = decide({ kind: 'comment', subject: about, text: 'far behind' });
    await expect(late).rejects.toMatchObject({
      code: 'clock_behind',
      message: expect.stringContaining('set the clock'),
    });
    expect(await store.decisions()).toEqual(before);
    clock.set('2024-12-01T12:00:00.000Z');
    await reopen();
    expect(await store.decisions()).toEqual(before);
  });

  it('undoes a thing once', async () => {
    const { id } = await decide({ kind: 'accept', subject: about });
    const undo = await decide({ kind: 'undo', decision: id });
    await expect(decide({ kind: 'undo', decision: id })).rejects.toMatchObject({ code: 'no_such_decision' });
    await decide({ kind: 'undo', decision: undo.id });
    expect((await store.claim(claim.id))?.standing).toBe('accepted');
  });

  it('keeps the order of many at once', async () => {
    const made = await Promise.all(
      Array.from({ length: 12 }, (_, number) => decide({ kind: 'comment', subject: about, text: `${number}` })),
    );
    expect(new Set(made.map(({ id }) => id)).size).toBe(12);
    const log = await store.decisionsOn(claim.id);
    expect(new Set(log.map(({ id }) => id))).toEqual(new Set(made.map(({ id }) => id)));
    await reopen();
    expect(await store.decisionsOn(claim.id)).toEqual(log);
  });
});
