import { eachReport, parsing } from '../../pipeline.ts';
import type { Command } from '../commands.ts';
import { isError, noteError } from '../emit.ts';
import { openReportsAlone } from '../options.ts';

/** CoNLL-U has no place for an error: it goes to standard error alone. */
export const command: Command = async (given, options, terminal) => {
  const reports = openReportsAlone(given, options, terminal);
  let status = 0;
  for await (const result of eachReport(reports, await parsing())) {
    if (isError(result)) {
      status = 1;
      noteError(result, terminal);
    } else if (!(await terminal.out.write(result.conllu))) break;
    if (terminal.stopped.requested) break;
  }
  return status;
};
