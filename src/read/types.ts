import type { ErrorLine, Knowledge, Removed, RemovedKind, Report, Warning } from '../model/index.ts';

/** The shapes of input that can be read. */
export type Format = 'html' | 'text' | 'markdown' | 'feed' | 'jsonfeed' | 'warc' | 'eml' | 'jsonl';

/** The tables that reading works with. */
export type ReadingKnowledge = Pick<
  Knowledge,
  'boilerplate' | 'markup' | 'credits' | 'outlets' | 'languages' | 'siteWords'
>;

/** A file, page or stream as it came. */
export interface InputDocument {
  /** What the user named: a path, a URL, or `-`. A URL also stands as the report's `url`. */
  readonly source: string;
  readonly bytes: Uint8Array;
  /** The Content-Type header of the answer, where there was one. */
  readonly contentType?: string | null;
  /** Overrides what the content looks like. */
  readonly format?: Format | null;
}

/** What a format gives of a report; whatever it does not say is null. */
export interface Draft {
  id?: string | null;
  url: string | null;
  outlet: string | null;
  title: string | null;
  byline: string | null;
  published: string | null;
  language: string | null;
  credits: string[];
  body: string;
  removed: Removed[];
  warnings: Warning[];
}

/** Turns what comes into reports; holds the compiled tables and no state. */
export interface Reader {
  /** Every report in a document, or the error that stands in its place. Never throws for what the document holds. */
  read(document: InputDocument): AsyncGenerator<Report | ErrorLine>;
  /**
   * One line of JSONL; null for a blank line. `where` names the line in errors ("reports.jsonl:3").
   * Output of an earlier stage (a report, an error) passes through.
   */
  readLine(line: string, where: string): Report | ErrorLine | null;
}

/** Why a piece is not the report's own. */
export interface Verdict {
  readonly kind: RemovedKind;
  readonly reason: string;
}
