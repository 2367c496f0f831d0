import type { ErrorLine, Knowledge, Network, Removed, RemovedKind, Report, Warning } from '../model/index.ts';

/** The shapes of input that can be read. */
export type Format =
  | 'html'
  | 'text'
  | 'markdown'
  | 'feed'
  | 'jsonfeed'
  | 'sitemap'
  | 'warc'
  | 'wacz'
  | 'zip'
  | 'eml'
  | 'pdf'
  | 'docx'
  | 'telegram'
  | 'twitter'
  | 'jsonl';

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

/** A page that a feed or sitemap names. */
export interface Listed {
  readonly url: string;
  /** It is another list. */
  readonly isList: boolean;
  /** When it last changed, as an ISO day or date-time; null where the list does not say. */
  readonly modified: string | null;
  /** The report by the list's own words, where it has any. */
  readonly report: Report | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
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
  /**
   * The pages that a feed or sitemap names, each once; null for any other document.
   * @throws InputError for a list that can't be read
   */
  list(document: InputDocument): Promise<readonly Listed[] | null>;
  /**
   * As `read`, but a feed or sitemap is followed to the pages that it names, up to `most` of them. A page that can't be
   * had is told by the feed's own words, with a warning.
   */
  follow(document: InputDocument, network: Network, most: number): AsyncGenerator<Report | ErrorLine>;
  /** The report on a page that a list names. */
  readListed(listed: Listed, network: Network): AsyncGenerator<Report | ErrorLine>;
}

/** Why a piece is not the report's own. */
export interface Verdict {
  readonly kind: RemovedKind;
  readonly reason: string;
}
