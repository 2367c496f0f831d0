import type { Attribution, Claim, CodedReport, Party, Place, Toll } from '../model/index.ts';
import type { ReconcileKnowledge } from './index.ts';

/** A claim with everything at its plainest; tests say only what matters to them. */
export function claim(id: string, told: Partial<Claim> = {}): Claim {
  return {
    id,
    action: 'attack',
    plover: { event: 'ASSAULT', mode: null },
    acled: { event_type: 'Battles', sub_event_type: 'Armed clash' },
    cameo: '190',
    status: 'happened',
    time_frame: 'news',
    actor: [],
    recipient: [],
    mutual: false,
    place: null,
    date: day('2017-01-24'),
    toll: [],
    weapons: [],
    territory: null,
    attribution: [],
    hedge: 'asserted',
    trigger: { text: 'attacked', start: 0, end: 8 },
    sentence: { index: 0, text: `Told in ${id}.`, start: 0, end: 10 },
    mentions: [],
    because: [],
    coder: { name: 'test', version: '0' },
    confidence: 1,
    ...told,
  };
}

export function day(start: string, end = start): Claim['date'] {
  return { start, end, time_precision: 1, basis: 'stated', text: null };
}

export function party(name: string, told: Partial<Party> = {}): Party {
  return { id: name, name, text: name, start: 0, end: 1, type: 'rebel_group', country: null, also: [], ...told };
}

export function town(name: string, latitude: number, longitude: number, told: Partial<Place> = {}): Place {
  const unknown = { geoname_id: null, admin1: 'Idlib', country: 'SY' };
  return {
    name,
    text: name,
    start: 0,
    end: 1,
    latitude,
    longitude,
    ...unknown,
    relation: 'in',
    geo_precision: 1,
    ...told,
  };
}

export function killed(low: number, told: Partial<Toll> = {}): Toll {
  const parts = { party: null, civilian: null, women: null, children: null };
  return {
    kind: 'killed',
    low,
    high: low,
    text: String(low),
    start: low,
    end: low + 1,
    side: 'recipient',
    ...parts,
    ...told,
  };
}

export function speaker(text: string, told: Partial<Attribution> = {}): Attribution {
  const span = { text, start: 0, end: text.length };
  return { source: span, cue: span, content: span, speaker_id: null, speaker_type: 'outlet', ...told };
}

export function report(
  id: string,
  claims: Claim[],
  told: Partial<CodedReport> & { outlet?: string } = {},
): CodedReport {
  const { outlet = id, ...rest } = told;
  const unread = { credits: [], fingerprint: null };
  const head = { id, url: null, outlet, title: null, published: '2017-01-25', language: 'en', ...unread };
  return { report: head, claims, attributions: [], aliases: [], warnings: [], ...rest };
}

export const knowledge: ReconcileKnowledge = {
  families: [
    { id: 'attack', actions: ['attack'], joins: ['ground', 'air', 'outcome'], two_sided: true, note: null },
    { id: 'ground', actions: ['clash', 'storm'], joins: ['outcome'], two_sided: true, note: null },
    { id: 'air', actions: ['air-strike'], joins: ['outcome'], two_sided: false, note: null },
    { id: 'outcome', actions: ['kill'], joins: [], two_sided: true, note: null },
    { id: 'territory', actions: ['capture-territory', 'withdraw'], joins: [], two_sided: true, note: null },
  ],
  actions: [],
  actors: [],
  actorEvents: [],
  outlets: [
    { id: 'wire', name: 'The Wire', names: ['TW News'], domains: [], class: 'agency', day_order: null, note: null },
  ],
  speakers: [{ id: 'wire-agency', names: ['the wire'], type: 'agency', one_body: true, note: null }],
};

export const nusra = party('nusra');
export const ahrar = party('ahrar');
export const dana = town('al-Dana', 36.21, 36.77);
export const saraqib = town('Saraqib', 35.86, 36.8);
