import {
  type Acled,
  type ActionRow,
  type ActorType,
  CodedReport,
  type DateRange,
  type Party,
  type Place,
  type Span,
  type StoredReport,
  type Toll,
} from '../model/index.ts';
import type { Tools } from './tools.ts';

/** Somebody as a table names him. */
export interface Named {
  readonly name: string;
  readonly type: ActorType;
}

/** What one row of a table tells, in the terms of a claim. */
export interface Told {
  readonly id: string;
  /** The dataset, which stands in the place of an outlet. */
  readonly outlet: string;
  /** Whom the dataset has it from, as it names them; the first is the voice that counts. */
  readonly sources: readonly string[];
  readonly published: string | null;
  /** The row's own words. */
  readonly text: string;
  readonly action: string;
  readonly acled: Acled | null;
  readonly mutual: boolean;
  readonly actor: readonly Named[];
  readonly recipient: readonly Named[];
  readonly place: Omit<Place, 'text' | 'start' | 'end' | 'relation'> | null;
  readonly date: DateRange;
  readonly toll: readonly Pick<Toll, 'kind' | 'low' | 'high' | 'side' | 'civilian'>[];
}

/**
 * A row as a report with one claim, so that it stands beside those coded from texts. Spans point into the row's own
 * words; what does not stand in them has both offsets 0.
 */
export function toStored(told: Told, row: string, tools: Tools): StoredReport {
  const { id, outlet, published, text } = told;
  const unread = { url: null, title: null, language: 'en', credits: [], fingerprint: null };
  const head = { id, outlet, published, ...unread };
  const report = { ...head, byline: null, body: text, removed: [], warnings: [] };
  return { report, coded: CodedReport.parse(codedOf(told, head, row, tools)) }; // keys in the order of the contract
}

function codedOf(told: Told, report: CodedReport['report'], row: string, tools: Tools): CodedReport {
  const { sources, text } = told;
  const whole = { text, start: 0, end: lengthOf(text) };
  return {
    report,
    claims: [claimOf(told, row, whole, tools)],
    attributions: sources.slice(0, 1).map((source) => ({
      source: spanOf(source, text),
      cue: { text: '', start: 0, end: 0 },
      content: whole,
      speaker_id: null,
      speaker_type: 'outlet',
    })),
    aliases: [],
    warnings: [],
  };
}

function claimOf(told: Told, row: string, whole: Span, tools: Tools): CodedReport['claims'][number] {
  const action = tools.action(told.action);
  const party = (named: Named) => partyOf(named, told, tools);
  const { text, acled, mutual, date, sources } = told;
  return {
    id: `c-${told.id}`,
    action: told.action,
    ...codesOf(action, acled),
    status: 'happened',
    time_frame: 'news',
    actor: told.actor.map(party),
    recipient: told.recipient.map(party),
    mutual,
    place: told.place && { ...told.place, ...spanOf(told.place.name, text), relation: 'in' },
    date,
    toll: told.toll.map((toll) => tollOf(toll, text)),
    weapons: [],
    territory: action.territory === null ? null : { change: action.territory, count: null, area_km2: null },
    attribution: sources.length > 0 ? [0] : [],
    hedge: 'reported',
    trigger: { text: '', start: 0, end: 0 },
    sentence: { index: 0, ...whole },
    mentions: [],
    because: [row],
    coder: { name: told.outlet, version: 'import' },
    confidence: 1,
  };
}

/** The row's own ACLED type, where it has one; the rest from the codebook. */
function codesOf(action: ActionRow, given: Acled | null) {
  const { acled_event, acled_sub_event, plover_event, plover_mode, cameo } = action;
  const usual = acled_event && acled_sub_event ? { event_type: acled_event, sub_event_type: acled_sub_event } : null;
  return { plover: { event: plover_event, mode: plover_mode }, acled: given ?? usual, cameo };
}

function partyOf({ name, type }: Named, { text, date }: Told, tools: Tools): Party {
  const found = type === 'civilians' ? null : tools.actor(name, date.start);
  const known = found ? { id: found.id, name: found.name, type: found.type, country: found.country } : null;
  const unknown = { id: null, name: withoutBrackets(name), type, country: null };
  return { ...spanOf(name, text), ...(known ?? unknown), also: [...(found?.also ?? [])] };
}

function tollOf(toll: Told['toll'][number], text: string): Toll {
  const number = toll.low === toll.high ? String(toll.high) : `${toll.low}–${toll.high}`;
  return { ...toll, ...spanOf(number, text), party: null, women: null, children: null };
}

/** `Police Forces of Syria (2000-)` without its years. */
function withoutBrackets(name: string): string {
  return name.replace(/\s*\([^)]*\)/g, '').trim() || name;
}

/** Where words stand in a text, in code points; offsets are 0 where they do not. */
function spanOf(words: string, text: string): Span {
  const at = words === '' ? -1 : text.indexOf(words);
  if (at === -1) return { text: words, start: 0, end: 0 };
  const start = lengthOf(text.slice(0, at));
  return { text: words, start, end: start + lengthOf(words) };
}

function lengthOf(text: string): number {
  return [...text].length;
}
