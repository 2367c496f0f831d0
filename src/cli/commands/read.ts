import type { ErrorLine, Report } from '../../model/index.ts';
import type { Command } from '../commands.ts';
import { emit, isError } from '../emit.ts';
import { openReportsAlone } from '../options.ts';
import { struckOut } from '../show-removed.ts';
import type { Terminal } from '../terminal.ts';

export const command: Command = (given, options, terminal) => {
  const reports = openReportsAlone(given, options, terminal);
  return options.showRemoved ? showRemoved(reports, terminal) : emit(reports, terminal);
};

async function showRemoved(reports: AsyncIterable<Report | ErrorLine>, terminal: Terminal): Promise<number> {
  let status = 0;
  for await (const report of reports) {
    if (isError(report)) status = 1;
    const text = isError(report)
      ? `${report.source}: ${report.error.message} (${report.error.code})\n`
      : struckOut(report, terminal.colour);
    if (!(await terminal.out.write(text)) || terminal.stopped.requested) break;
  }
  return status;
}
