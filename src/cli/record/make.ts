import type { CodedReport, ErrorLine, Report } from '../../model/index.ts';
import { coding, reconciling, runStage } from '../../pipeline.ts';
import { isError, noteError } from '../emit.ts';
import type { Reading } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';
import type { Page, Recorded } from './show.ts';

/** Columns of a page that goes to a file or pipe, and the bounds of one on a terminal. */
const PAGE = { piped: 120, least: 80, most: 160 };

/** What was made of all inputs, with the reports as they were read. */
export interface Made extends Recorded {
  readonly reports: readonly Report[];
}

/** The whole way from inputs to incidents, in memory. */
export async function makeRecord(
  { reports: lines, knowledge, gazetteers }: Reading,
  terminal: Terminal,
): Promise<Made> {
  const [code, reconcile] = [
    await coding(knowledge, gazetteers, { name: 'ascribe', version: version() }),
    await reconciling(knowledge),
  ];
  const reports: Report[] = [];
  const coded: CodedReport[] = [];
  const failed: ErrorLine[] = [];
  for await (const line of lines) {
    const result = isError(line) ? line : runStage(line, code);
    if (isError(result)) {
      failed.push(result);
      noteError(result, terminal);
    } else coded.push(result);
    if (!isError(line)) reports.push(line);
    terminal.progress(`${coded.length} reports coded`);
    if (terminal.stopped.requested) break;
  }
  terminal.progress('');
  return { reports, coded, failed, incidents: reconcile(coded) };
}

/** How a record is printed on a terminal, or where there is none. */
export function pageOn({ columns, colour }: Terminal): Page {
  return { width: Math.min(PAGE.most, Math.max(PAGE.least, columns ?? PAGE.piped)), colour };
}
