import type { ErrorLine, Lineage, Report } from '../../model/index.ts';
import { openLineage } from '../../pipeline.ts';
import type { Command } from '../commands.ts';
import { emit, isError } from '../emit.ts';
import { openReportsAlone } from '../options.ts';
import type { Terminal } from '../terminal.ts';

export const command: Command = async (given, options, terminal) => {
  const lineageOf = await openLineage();
  return emit(lineages(openReportsAlone(given, options, terminal), lineageOf, terminal), terminal);
};

/** What could not be read first, as it comes; where each text comes from when all reports are there. */
async function* lineages(
  lines: AsyncIterable<Report | ErrorLine>,
  lineageOf: (reports: readonly Report[]) => Lineage[],
  terminal: Terminal,
): AsyncGenerator<Lineage | ErrorLine> {
  const reports: Report[] = [];
  for await (const line of lines) {
    if (isError(line)) yield line;
    else reports.push({ ...line, body: '', removed: [] });
    if (terminal.stopped.requested) return;
  }
  yield* lineageOf(reports);
}
