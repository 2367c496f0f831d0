import type { Claim } from './claim.ts';
import type { Alias, CodedReport } from './coded.ts';
import type { Constraints } from './constraints.ts';
import type { Decision, NewDecision } from './decision.ts';
import type { Incident } from './incident.ts';
import type { Party } from './party.ts';
import type {
  ActorUse,
  DayCount,
  IncidentLine,
  IncidentSketch,
  Page,
  PageAt,
  QuoteUse,
  RecordFilter,
  RecordOrder,
  Standing,
  VoiceUse,
} from './query.ts';
import type { ErrorLine, Report, ReportHead } from './report.ts';
import type { Run, RunDifference } from './run.ts';

/** A report as read, with what a run made of it. */
export interface StoredReport {
  readonly report: Report;
  readonly coded: CodedReport;
}

/** A report as a list shows it. */
export interface ReportLine {
  readonly id: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly claims: number;
  readonly added_at: string;
}

/** A claim with the report that tells it, the incident that holds it and what people decided of it. */
export interface StoredClaim {
  readonly claim: Claim;
  readonly report: string;
  /** Outlet of the report. */
  readonly outlet: string | null;
  readonly incident: string | null;
  readonly standing: Standing;
}

/** A claim that people decided on, as the coder made it (null where a person added it) and as people left it (null where rejected). */
export interface ReviewedClaim {
  readonly coded: Claim | null;
  readonly left: Claim | null;
}

/** What became of a batch of reports: new, the same as before, or replaced (same id, other words). */
export interface Added {
  readonly added: number;
  readonly unchanged: number;
  readonly replaced: number;
}

/** Whom a claim names, and the outlet whose report tells it. */
export interface ClaimMentions {
  readonly claim: string;
  readonly outlet: string | null;
  readonly parties: readonly Pick<Party, 'id' | 'name' | 'text'>[];
}

/** A run that is to begin; nothing was accepted where that is not said. */
export type NewRun = Pick<Run, 'coder' | 'knowledge_hash'> & Partial<Pick<Run, 'accepted'>>;

/**
 * Where a project is kept. Every method either has its whole effect on disk when its promise resolves, or none.
 * Reading methods answer for the newest finished run, with all decisions applied, unless a run is named.
 */
export interface Store {
  /**
   * Begins a run; its reports come in batches, its incidents at the end. A run that was killed is taken up again, with
   * all that was added to it. Readers do not see a run before it is finished.
   *
   * A run holds what the one before held, but for what it adds or replaces: adding ten reports codes ten reports.
   * @throws EffectError `run_open` while another run is under way, here or in another process
   */
  startRun(run: NewRun): Promise<Run>;
  /**
   * Ids of those reports that are kept word for word and need no coding: they were coded by the run's coder with the run's
   * knowledge, or imported from a table.
   */
  current(run: string, reports: readonly Report[]): Promise<ReadonlySet<string>>;
  /** Adds reports with what was coded from them; the same report twice is one. On disk when it resolves. */
  addReports(run: string, batch: readonly StoredReport[]): Promise<Added>;
  /** Notes inputs of a run that could not be used. */
  addErrors(run: string, errors: readonly ErrorLine[]): Promise<void>;
  /** Gives the run up: what was added to it stays, and is part of the next run. */
  leaveRun(run: string): Promise<void>;
  /** Replaces the incidents and ends the run. Incidents that are the same as before are not touched. */
  finishRun(run: string, incidents: readonly Incident[]): Promise<Run>;
  runs(): Promise<readonly Run[]>;
  errors(run: string): Promise<readonly ErrorLine[]>;
  /** What changed from one run to another, by report and claim, and why. */
  diff(before: string, after: string): AsyncIterable<RunDifference>;

  /**
   * All that was coded, by report id, with decisions on claims applied (corrected, rejected ones left out, added ones):
   * what incidents are made of. Of the newest finished run, or of the named one, which may be unfinished.
   */
  coded(run?: string): AsyncIterable<CodedReport>;
  /** All that was coded in the newest finished run, by report id, as the coders made it: without any decision. */
  asCoded(): AsyncIterable<CodedReport>;
  /** All reports as read, by id. */
  allReports(): AsyncIterable<Report>;
  /** What reports explain of names, by report; reports that explain none are left out. */
  explained(): AsyncIterable<{ readonly report: ReportHead; readonly aliases: readonly Alias[] }>;
  /** What people decided about which claims are one incident. */
  constraints(): Promise<Constraints>;
  /** Replaces the newest run's incidents, as after a decision. */
  replaceIncidents(incidents: readonly Incident[]): Promise<void>;

  incidents(filter: RecordFilter, order: RecordOrder, page: PageAt): Promise<Page<IncidentLine>>;
  /** All under the filter, for exports. */
  allIncidents(filter: RecordFilter): AsyncIterable<IncidentLine>;
  /** The newest incidents under the filter, so many at most, as far as they are drawn, and how many there are in all. */
  sketches(
    filter: RecordFilter,
    most: number,
  ): Promise<{ readonly incidents: readonly IncidentSketch[]; readonly total: number }>;
  incident(id: string): Promise<IncidentLine | null>;
  claims(filter: RecordFilter, page: PageAt): Promise<Page<StoredClaim>>;
  /** All under the filter, newest first. */
  allClaims(filter: RecordFilter): AsyncIterable<StoredClaim>;
  /** Whom the newest claims under the filter name, so many at most. */
  mentions(filter: RecordFilter, most: number): Promise<readonly ClaimMentions[]>;
  claimsOf(incident: string): Promise<readonly StoredClaim[]>;
  claim(id: string): Promise<StoredClaim | null>;
  reports(filter: RecordFilter, page: PageAt): Promise<Page<ReportLine>>;
  report(id: string): Promise<StoredReport | null>;
  /** Ids of the reports that came after a time (ISO 8601, UTC), or came again with other words. */
  reportsSince(time: string): Promise<readonly string[]>;
  /** On which days incidents under a filter begin, oldest first; those without a day are left out. */
  days(filter: RecordFilter): Promise<readonly DayCount[]>;
  actors(filter: RecordFilter): Promise<readonly ActorUse[]>;
  voices(filter: RecordFilter): Promise<readonly VoiceUse[]>;
  /** Who passes on whom, those in most incidents first. */
  quotes(filter: RecordFilter): Promise<readonly QuoteUse[]>;
  /** Another text whenever a reading method may answer otherwise than before. */
  version(): Promise<string>;

  /**
   * Writes a decision to disk (fsynced) and applies it to the claims; incidents change when they are replaced.
   * @throws InputError `no_such_subject`, `bad_correction` (does not fit the claim's schema, or words that the report
   * does not hold), `bad_alias`, `no_such_decision`; EffectError `clock_behind`, `disk_full`
   */
  decide(decision: NewDecision): Promise<Decision>;
  /** Claims that people accepted, rejected, corrected or added: what coder and people are compared by. */
  reviewed(): Promise<readonly ReviewedClaim[]>;
  /** Every decision in the order in which it was made. */
  decisions(): Promise<readonly Decision[]>;
  /** Decisions on one claim, incident, report or actor, with the undone ones. */
  decisionsOn(id: string): Promise<readonly Decision[]>;

  close(): Promise<void>;
}
