import type { Claim, CodedReport, Incident, Party, Place, Report, Span, StoredReport } from '../../src/model/index.ts';

/**
 * Invented reports with their claims and incidents, as many as asked for, each a function of its number alone: what the
 * stores are tested and measured with.
 */
const ACTIONS = ['shell', 'capture-territory', 'air-strike', 'kill', 'clash', 'arrest', 'protest', 'withdraw'];
const ACTORS = Array.from({ length: 40 }, (_, number) => `actor-${number}`);
const OUTLETS = [
  'Orchard Post',
  'Northern Wire',
  'Meridian Brief',
  'The Coast Herald',
  'Valley Gazette',
  'Harbour News',
];
const NOUNS = ['market', 'bridge', 'checkpoint', 'hospital', 'orchard', 'convoy', 'mill', 'harbour', 'school', 'depot'];
const DAYS = 3000;
const TOWNS = 400;

function pick<Item>(items: readonly Item[], number: number): Item {
  return items[number % items.length] as Item;
}

/** Spreads numbers that lie beside each other (Knuth's multiplicative hash). */
function spread(number: number): number {
  return Math.imul(number + 1, 2_654_435_761) >>> 8;
}

function dayOf(number: number): string {
  return new Date(Date.UTC(2012, 0, 1 + (spread(number) % DAYS))).toISOString().slice(0, 10);
}

function bodyOf(number: number, claims: number): string {
  return Array.from(
    { length: claims },
    (_, index) =>
      `Fighters of ${pick(ACTORS, spread(number + index))} shelled the ${pick(NOUNS, spread(number * 7 + index))} of Town ${townOf(number, index)}, residents said.`,
  ).join(' ');
}

function townOf(number: number, index: number): number {
  return spread(number * 3 + index) % TOWNS;
}

function spanOf(body: string, text: string, from = 0): Span {
  const start = body.indexOf(text, from);
  return { text, start, end: start + text.length };
}

function partyOf(actor: string, span: Span): Party {
  return { id: actor, name: actor, ...span, type: 'rebel_group', country: 'SY', also: [`above-${actor}`] };
}

function placeOf(town: number, span: Span): Place {
  return {
    name: `Town ${town}`,
    ...span,
    latitude: 32 + (town % 20) / 4,
    longitude: 35 + Math.floor(town / 20) / 4,
    geoname_id: town,
    admin1: `Province ${town % 10}`,
    country: pick(['SY', 'IQ', 'YE'], town),
    relation: 'in',
    geo_precision: 1,
  };
}

export function inventedReport(number: number, claims = 10): StoredReport {
  const id = `report-${String(number).padStart(6, '0')}`;
  const body = bodyOf(number, claims);
  const head = {
    id,
    url: `https://news.example/${number}`,
    outlet: pick(OUTLETS, number),
    title: `The ${pick(NOUNS, spread(number))} of Town ${townOf(number, 0)}`,
    published: dayOf(number),
    language: 'en',
  };
  const report: Report = { ...head, byline: null, credits: [], body, removed: [], warnings: [], fingerprint: null };
  const coded: CodedReport = {
    report: { ...head, credits: [], fingerprint: null },
    claims: Array.from({ length: claims }, (_, index) => claimOf(report, number, index)),
    attributions: [
      {
        source: spanOf(body, 'residents'),
        cue: spanOf(body, 'said'),
        content: spanOf(body, 'shelled'),
        speaker_id: null,
        speaker_type: 'witness',
      },
    ],
    aliases: [],
    warnings: [],
  };
  return { report, coded };
}

function claimOf({ id, body, published }: Report, number: number, index: number): Claim {
  const sentence = body.split(' Fighters')[index] ?? '';
  const from = body.indexOf(sentence);
  const actor = pick(ACTORS, spread(number + index));
  const town = townOf(number, index);
  return {
    id: `c-${id}-${index}`,
    action: pick(ACTIONS, spread(number * 5 + index)),
    plover: { event: 'ASSAULT', mode: null },
    acled: { event_type: 'Battles', sub_event_type: 'Armed clash' },
    cameo: '190',
    status: 'happened',
    time_frame: 'news',
    actor: [partyOf(actor, spanOf(body, actor, from))],
    recipient: [],
    mutual: false,
    place: placeOf(town, spanOf(body, `Town ${town}`, from)),
    date: { start: published, end: published, time_precision: 1, basis: 'published', text: null },
    toll: [],
    weapons: [],
    territory: null,
    attribution: [0],
    hedge: 'reported',
    trigger: spanOf(body, 'shelled', from),
    mentions: [spanOf(body, 'shelled', from)],
    sentence: { index, text: sentence, start: from, end: from + sentence.length },
    because: ['shell.verb'],
    coder: { name: 'invented', version: '1' },
    confidence: 0.5,
  };
}

/** Incidents of the claims of some reports: two neighbouring claims of a report are one. */
export function inventedIncidents({ coded }: StoredReport): Incident[] {
  const incidents: Incident[] = [];
  for (let first = 0; first < coded.claims.length; first += 2)
    incidents.push(incidentOf(coded, coded.claims.slice(first, first + 2)));
  return incidents;
}

function incidentOf({ report }: CodedReport, claims: readonly Claim[]): Incident {
  const lead = claims[0] as Claim;
  const ids = claims.map(({ id }) => id);
  const number = spread(Number(report.id.slice('report-'.length)) * 10 + lead.sentence.index);
  const { action, plover, acled, date, place, actor, recipient, mutual } = lead;
  const killed = number % 4 === 0 ? number % 60 : null;
  return {
    id: `i-${lead.id}`,
    ...{ action, plover, acled, date, place, actor, recipient, mutual },
    toll: { killed: { low: killed, high: killed, best: killed, rule: 'the only number' } },
    claims: ids,
    reports: [report.id],
    accounts: [{ report: report.id, outlet: report.outlet, published: report.published, claims: ids, toll: {} }],
    origins: [
      {
        speaker: report.outlet ?? '',
        speaker_type: 'outlet',
        reports: [report.id],
        chains: [[report.outlet ?? '', 'residents']],
        claims: ids,
      },
    ],
    origin_count: 1 + (number % 3),
    grade: pick(['confirmed', 'fair', 'weak', 'contested', 'discounted'] as const, number),
    grade_because: 'invented',
    disagreements: number % 5 === 0 ? [{ field: 'toll', values: [{ value: '1', claims: ids }] }] : [],
    because: ids.map((id) => ({ id, because: 'invented' })),
    denied_by: [],
    competes_with: [],
    nearly: [],
    parts: [],
    part_of: null,
  };
}
