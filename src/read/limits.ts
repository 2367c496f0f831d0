/**
 * Bounds on what is read. Pages of outlets are of 20 KB to 2 MB and of up to some ten thousand elements; the bounds lie
 * well above and keep the work on a hostile page under a second.
 */
export const LIMITS = {
  /** Bytes of one document that is not an archive or JSONL. */
  documentBytes: 10_000_000,
  /** Bytes of an archive or JSONL file that is read whole. */
  archiveBytes: 1_000_000_000,
  /** Bytes of one feed or sitemap (the protocol allows 50 MB). */
  listBytes: 52_428_800,
  /** Files in a ZIP archive. */
  zipEntries: 100_000,
  /** Bytes and pages of one PDF. A year's report of a monitor has some hundred pages. */
  pdfBytes: 100_000_000,
  pdfPages: 2_000,
  /** Time and heap of the thread that reads one PDF: some ten times what a year's report takes. */
  pdfMilliseconds: 60_000,
  pdfMegabytes: 1_024,
  /** Messages of one export, entries of one feed or sitemap (the protocol allows 50,000). */
  entries: 200_000,
  /** Elements nested in one another. Browsers flatten beyond 512. */
  depth: 1_000,
  elements: 150_000,
  /** Attributes of one tag. */
  attributes: 10_000,
  /** Lines of one plain text; a book has some ten thousand. */
  lines: 100_000,
  /** UTF-16 code units of one line of JSONL. */
  line: 20_000_000,
} as const;
