import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IncidentLine, Mark, Page, ReportView, ToldClaim } from '../../src/model/index.ts';
import { type Served, sampleReports, served } from '../support/served.ts';

let server: Served;

beforeAll(async () => {
  server = await served();
  const job = await server.add(sampleReports());
  expect(job).toMatchObject({ state: 'done', done: 10, added: 10, errors: [], problem: null });
}, 180_000);
afterAll(() => server.close());

/** The slice of a text by code points. */
function slice(text: string, { start, end }: { start: number; end: number }): string {
  return Array.from(text).slice(start, end).join('');
}

async function bestAttested() {
  const { items } = await server.ask('incidents', {}, '?order=origins&limit=1');
  const [incident] = items;
  if (!incident) throw new Error('the sample has no incident');
  return incident;
}

describe('today', () => {
  it('opens with the last week of the record, ranked, and what wants a decision', async () => {
    const today = await server.ask('today');
    expect(today.to).toBe('2024-11-30');
    expect(today.from).toBe('2024-11-24');
    expect(today.total).toBeGreaterThan(3);
    expect(today.incidents.every(({ new: isNew }) => !isNew)).toBe(true);
    expect(today.queue_total).toBeGreaterThan(today.total);
    expect(today.days.reduce((sum, { incidents }) => sum + incidents, 0)).toBeGreaterThan(20);
    expect(today.incidents[0]?.because).toMatch(/voice/);
  });

  it('tells what is new since the last visit', async () => {
    const { new_reports, incidents } = await server.ask('today', {}, '?since=2000-01-01T00:00:00Z&from=2024-11-01');
    expect(new_reports).toBe(10);
    expect(incidents.every(({ new: isNew }) => isNew)).toBe(true);
    const later = await server.ask('today', {}, '?since=2100-01-01T00:00:00Z');
    expect(later.new_reports).toBe(0);
  });
});

describe('incidents', () => {
  it('turns the pages, each incident once', async () => {
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const search: string = `?limit=7${after ? `&after=${encodeURIComponent(after)}` : ''}`;
      const { items, next, total }: Page<IncidentLine> = await server.ask('incidents', {}, search);
      seen.push(...items.map(({ id }) => id));
      after = next;
      if (next === null) expect(seen).toHaveLength(total);
    }
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('keeps what the filter leaves', async () => {
    const { items } = await server.ask('incidents', {}, '?action=air-strike&from=2024-11-01');
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ action, date }) => action === 'air-strike' && (date.end ?? '') >= '2024-11-01')).toBe(true);
  });

  it('puts the accounts side by side, every claim with the origin it goes back to', async () => {
    const { id, origins, claims } = await bestAttested();
    const view = await server.ask('incident', { id });
    expect(view.accounts.map(({ speaker }) => speaker)).toEqual(origins.map(({ speaker }) => speaker));
    const told = view.accounts.flatMap((account) => account.claims.map(({ claim }) => claim.id));
    expect(told.sort()).toEqual([...claims].sort());
  });

  it('walks from one to the next', async () => {
    const { items } = await server.ask('incidents', {}, '?from=2024-11-29&to=2024-11-29');
    const view = await server.ask('incident', { id: items[1]?.id ?? '' });
    expect([view.previous, view.next]).toEqual([items[0]?.id, items[2]?.id ?? null]);
  });

  it('quotes words that stand in the report', async () => {
    const { id } = await bestAttested();
    const { accounts } = await server.ask('incident', { id });
    for (const told of accounts.flatMap(({ claims }) => claims)) await expectQuoted(told);
  });
});

async function expectQuoted({ claim, context, marks, report }: ToldClaim): Promise<void> {
  const { body } = (await server.ask('report', { id: report.id })).report;
  expect(slice(body, context)).toBe(context.text);
  expect(context.text).toContain(claim.sentence.text);
  expect(marks.some(({ role }) => role === 'trigger')).toBe(true);
}

describe('reports', () => {
  let view: ReportView;
  beforeAll(async () => {
    const { items } = await server.ask('reports');
    view = await server.ask('report', { id: items.find(({ claims }) => claims > 4)?.id ?? '' });
  });

  it('keeps what was taken off the page', () => {
    expect(view.report.removed.length).toBeGreaterThan(0);
  });

  it('marks each claim in the words, and explains every row behind it', () => {
    const words = (mark: Mark) => slice(view.report.body, mark);
    for (const claim of view.coded.claims) {
      const own = view.marks.filter((mark) => mark.claims.includes(claim.id));
      expect(
        own.find(({ role }) => role === 'trigger') && words(own.find(({ role }) => role === 'trigger') as Mark),
      ).toBe(claim.trigger.text);
      for (const party of claim.actor)
        expect(own.some((mark) => mark.role === 'actor' && words(mark) === party.text)).toBe(true);
      for (const id of claim.because) expect(view.rules[id]?.id).toBe(id);
      expect(view.claims[claim.id]?.standing).toBe('undecided');
    }
    expect(
      Object.values(view.rules).some(({ file, cells }) => file?.startsWith('knowledge/') && cells.length > 0),
    ).toBe(true);
  });

  it('gives the tree of a sentence on demand', async () => {
    const { sentence } = view.coded.claims[0] as ReportView['coded']['claims'][number];
    const tree = await server.ask('sentence', { id: view.report.id, n: sentence.index });
    expect(tree.text).toBe(sentence.text);
    expect(tree.words.filter(({ head }) => head === -1)).toHaveLength(1);
    const plain = tree.words.filter((word) => slice(view.report.body, word) === word.form);
    expect(plain.length).toBeGreaterThan(tree.words.length - 3);
  });

  it('says so where there is no such report or sentence', async () => {
    expect((await server.get('/api/v1/reports/nobody')).status).toBe(404);
    expect((await server.get(`/api/v1/reports/${view.report.id}/sentences/9999`)).status).toBe(404);
    expect((await server.get(`/api/v1/reports/${view.report.id}/sentences/x`)).status).toBe(404);
  });
});

it('explains a claim by its words, its tree and its rows', async () => {
  const { items } = await server.ask('claims', {}, '?limit=5');
  for (const { claim } of items) {
    const { told, tree, rules } = await server.ask('explainClaim', { id: claim.id });
    expect(told.claim).toEqual(claim);
    expect(tree?.text).toBe(claim.sentence.text);
    expect(rules.map(({ id }) => id)).toEqual([...new Set(claim.because)]);
  }
});

describe('drawings', () => {
  it('puts incidents on the map with a radius, longitude first', async () => {
    const map = await server.ask('map');
    expect(map.features.length + map.unplaced).toBe(map.total);
    const aleppo = map.features.find(({ properties }) => properties.place === 'Aleppo');
    expect(aleppo?.geometry.coordinates[0]).toBeCloseTo(37.16, 1);
    expect(aleppo?.properties.precision_km).toBeGreaterThan(0);
  });

  it('tells who took which place when', async () => {
    const { places } = await server.ask('control');
    const saraqib = places.find(({ name }) => name === 'Saraqib');
    expect(saraqib?.spans.at(-1)).toMatchObject({ from: '2024-11-29', to: null, change: 'captured' });
    for (const { incidents } of saraqib?.spans ?? []) expect(incidents.length).toBeGreaterThan(0);
  });

  it.each(['actor', 'place'])('lays incidents in lanes by %s', async (by) => {
    const { lanes, total, undated } = await server.ask('timeline', {}, `?by=${by}`);
    expect(lanes.length).toBeGreaterThan(2);
    for (const { items, total: inLane } of lanes) {
      expect(items).toHaveLength(inLane);
      for (const { start, end } of items) expect(start <= end).toBe(true);
    }
    expect(total - undated).toBeGreaterThan(0);
  });

  it('counts what is in lanes that are not shown', async () => {
    const { lanes, hidden, total, undated } = await server.ask('timeline', {}, '?by=actor&lanes=1');
    expect(hidden).toBe(total - undated - (lanes[0]?.total ?? 0));
  });

  it('draws who fights whom, and names the incidents behind each line', async () => {
    const { nodes, edges } = await server.ask('network');
    const ids = new Set(nodes.map(({ id }) => id));
    expect(edges.length).toBeGreaterThan(0);
    for (const { from, to, incidents, examples } of edges) {
      expect(ids.has(from) && ids.has(to)).toBe(true);
      expect(examples.length).toBe(Math.min(20, incidents));
    }
  });
});

describe('actors', () => {
  it('lists them with their kind', async () => {
    const { items } = await server.ask('actors');
    expect(items.find(({ id }) => id === 'hts')).toMatchObject({ type: 'rebel_group', country: 'SY' });
  });

  it('says who a name meant on a day', async () => {
    const { items } = await server.ask('resolve', {}, '?name=al-Nusra&on=2016-09-01');
    expect(items[0]?.name).toBe('Jabhat Fateh al-Sham');
  });

  it('opens the page of one with lineage, words, incidents and losses', async () => {
    const { items } = await server.ask('actors');
    for (const { id, acts, suffers } of items) {
      const view = await server.ask('actor', { id });
      expect(view.use?.id).toBe(id);
      expect(view.lineage[0]).toBe(id);
      expect(view.total).toBeGreaterThanOrEqual(Math.max(acts, suffers));
      for (const { claims } of view.loss_sums) expect(claims.length).toBeGreaterThan(0);
    }
    const turkey = await server.ask('actor', { id: 'tr-armed-forces' });
    expect(turkey.loss_sums.find(({ kind }) => kind === 'killed')?.claims.length).toBeGreaterThan(0);
  });

  it('draws where they came from', async () => {
    const { actors, steps } = await server.ask('lineage');
    expect(actors.some(({ id, incidents }) => id === 'hts' && incidents > 0)).toBe(true);
    expect(steps.some(({ to }) => to.id === 'hts')).toBe(true);
    expect((await server.get('/api/v1/actors/nobody-at-all')).status).toBe(404);
  });
});

describe('voices', () => {
  it('counts who is borne out and who quotes whom', async () => {
    const { voices, quotes } = await server.ask('voices');
    expect(voices.every(({ incidents, borne_out }) => borne_out <= incidents)).toBe(true);
    expect(quotes.length).toBeGreaterThan(0);
  });

  it('shows what each outlet calls whom', async () => {
    const { actors } = await server.ask('framing');
    const words = actors.flatMap(({ wordings }) => wordings);
    expect(words.every(({ examples, count }) => examples.length === Math.min(5, count))).toBe(true);
    expect(new Set(words.map(({ outlet }) => outlet)).size).toBeGreaterThan(2);
  });
});

describe('exports', () => {
  it('writes every format and says what it can not hold', async () => {
    const { items } = await server.ask('exports');
    for (const { name, extension } of items) {
      const file = await server.get(`/api/v1/exports/${name}?action=air-strike`);
      expect(file.headers.get('content-disposition')).toContain(`incidents${extension}`);
      expect((await file.text()).length).toBeGreaterThan(0);
      const { incidents, losses } = await server.ask('losses', { format: name }, '?action=air-strike');
      expect(losses.every((loss) => loss.incidents <= incidents)).toBe(true);
    }
    expect((await server.get('/api/v1/exports/exe')).status).toBe(404);
  });
});

it('names runs, their errors and their differences', async () => {
  const { items } = await server.ask('runs');
  const id = items[0]?.id ?? '';
  expect(items[0]?.reports).toBe(10);
  expect((await server.ask('runErrors', { id })).items).toEqual([]);
  expect((await server.ask('runDiff', { before: id, after: id })).items).toEqual([]);
  expect((await server.get('/api/v1/runs/nobody/errors')).status).toBe(404);
});

it('names the actions of the codebook', async () => {
  const { items } = await server.ask('actions');
  expect(items.find(({ id }) => id === 'air-strike')?.name).toBe('Air strike');
});
