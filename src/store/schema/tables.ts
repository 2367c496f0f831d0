import type { Generated } from 'kysely';

/** What stands in `last_run` while no later run has ended a row. */
export const STILL = 2_147_483_647;

/**
 * A row holds from `first_run` until before `last_run`: run R sees it where `first_run <= R < last_run`. So a run writes
 * only what it changed, and every earlier run can still be seen.
 */
interface Lasting {
  readonly first_run: number;
  readonly last_run: number;
}

/** `content` columns hold the JSON text of an object of the model exactly as it was given. */
interface Content {
  readonly content: string;
}

interface RunTable {
  readonly no: number;
  readonly started_at: string;
  readonly finished_at: string | null;
  readonly coder_name: string;
  readonly coder_version: string;
  readonly knowledge_hash: string;
  readonly accepted: number;
  readonly reports: number;
  readonly claims: number;
  readonly incidents: number;
}

interface ProblemTable extends Content {
  readonly no: Generated<number>;
  readonly run: number;
}

interface ReportTable extends Lasting {
  readonly no: Generated<number>;
  readonly id: string;
  /** The same number for all versions of a report: that of the first one. */
  readonly key: number;
  readonly hash: string;
  readonly published: string;
  readonly added_at: string;
  readonly search: Generated<string>;
}

interface ReportContent extends Content {
  readonly no: number;
  /** JSON text of what a list shows, without the body. */
  readonly head: string;
}

interface CodingTable extends Lasting, Content {
  readonly no: Generated<number>;
  readonly report: string;
  readonly hash: string;
  /** How many claims there are, with those that people added. */
  readonly claims: number;
}

interface Days {
  /** Day by which lists are ordered; empty where none is known. */
  readonly day: string;
  /** Bounds of the day; null where neither is known, open ends lie before and after all days. */
  readonly day_first: string | null;
  readonly day_last: string | null;
}

/** What claims and incidents are filtered by. Keys are cut to a length that an index holds. */
export interface Filtered extends Days {
  readonly action: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly country: string | null;
  readonly actors: string[];
  readonly speakers: string[];
  readonly outlets: string[];
  readonly standing: string;
  readonly comments: number;
}

export interface ClaimTable extends Lasting, Filtered {
  readonly no: Generated<number>;
  readonly id: string;
  readonly report: string;
  /** `key` of that report. */
  readonly report_key: number;
  /** Where it stands among the claims of its report; those that people added follow. */
  readonly position: number;
  /** Added by this decision, or null where a coder made it. */
  readonly decision: string | null;
}

export interface ClaimContent extends Content {
  readonly no: Generated<number>;
  /** The claim as people corrected it, or null. */
  readonly decided: string | null;
}

export interface IncidentTable extends Filtered {
  readonly no: Generated<number>;
  readonly id: string;
  readonly hash: string;
  readonly grade: string;
  readonly killed: number;
  readonly origins: number;
  readonly attention: number;
  readonly disagreeing: boolean;
}

interface DecisionTable extends Content {
  /** Counts from 1 in the order in which decisions were made. */
  readonly no: number;
  readonly id: string;
  /** Ids of everything that it is about. */
  readonly subjects: string[];
}

/** The tables of schema `ascribe`. */
export interface Tables {
  readonly run: RunTable;
  readonly problem: ProblemTable;
  readonly report: ReportTable;
  readonly report_content: ReportContent;
  readonly coding: CodingTable;
  readonly claim: ClaimTable;
  readonly claim_content: ClaimContent;
  readonly incident: IncidentTable;
  /** `sketch` is the JSON text of what is drawn of the incident. */
  readonly incident_content: Content & { readonly no: Generated<number>; readonly sketch: string };
  readonly incident_claim: {
    readonly incident: number;
    readonly claim: string;
    readonly grade: string;
    readonly disagreeing: boolean;
  };
  /** `key` is that of the report. */
  readonly incident_report: { readonly incident: number; readonly key: number };
  readonly incident_party: Days & {
    readonly incident: number;
    readonly actor: string;
    readonly name: string;
    readonly acts: boolean;
  };
  readonly incident_voice: Days & {
    readonly incident: number;
    readonly speaker: string;
    readonly report: string;
    readonly claims: number;
    readonly borne_out: boolean;
    readonly type: string;
  };
  readonly incident_quote: Days & { readonly incident: number; readonly through: string; readonly speaker: string };
  readonly decision: DecisionTable;
  /** JSON texts of what the incidents say in all, by the names that `ask/uses.ts` gives them. */
  readonly summary: { readonly name: string; readonly content: string };
  /** How many rows of a list have one value of one field, as far as it is counted: see `ask/tally.ts`. */
  readonly tally: { readonly list: string; readonly field: string; readonly value: string; readonly rows: number };
}

/** Tables that runs write; the system's own stay as they are, since a look at them all takes longer than a small run. */
export const WRITTEN = [
  'report',
  'report_content',
  'coding',
  'claim',
  'incident',
  'incident_claim',
  'incident_report',
  'incident_party',
  'incident_voice',
  'incident_quote',
  'tally',
]
  .map((table) => `ascribe.${table}`)
  .join(', ');
