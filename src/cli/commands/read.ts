import type { ErrorLine, Report } from '../../model/index.ts';
import type { Command } from '../commands.ts';
import { emit, isError } from '../emit.ts';
import { openReportsAlone } from '../options.ts';
import type { Terminal } from '../terminal.ts';

export const command: Command = (given, options, terminal) => {
  const reports = openReportsAlone(given, options, terminal);
  return options.showRemoved ? showRemoved(reports, terminal) : emit(reports, terminal);
};

async function showRemoved(reports: AsyncIterable<Report | ErrorLine>, terminal: Terminal): Promise<number> {
  let status = 0;
  for await (const report of reports) {
    if (isError(report)) status = 1;
    const text = isError(report) ? `${report.source}: ${report.error.message}\n` : removedFrom(report);
    if (!(await terminal.out.write(text)) || terminal.stopped.requested) break;
  }
  return status;
}

function removedFrom(report: Report): string {
  const pieces = report.removed.map(({ kind, reason, text }) => `  [${kind}] ${reason}\n${indent(text)}\n`);
  return `${report.title ?? report.url ?? report.id}: ${pieces.length} removed\n${pieces.join('')}\n`;
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `    | ${line}`)
    .join('\n');
}
