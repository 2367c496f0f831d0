import { CodedReport } from '../model/index.ts';
import { isError, noteError } from './emit.ts';
import { readObjects } from './jsonl.ts';
import type { Terminal } from './terminal.ts';

/** All coded reports of some inputs; what could not be used is told, and makes the exit status 1. */
export async function readCoded(
  given: readonly string[],
  terminal: Terminal,
): Promise<{ readonly coded: readonly CodedReport[]; readonly status: number }> {
  const coded: CodedReport[] = [];
  let status = 0;
  for await (const line of readObjects(given, CodedReport, terminal)) {
    if (!isError(line)) coded.push(line);
    else {
      status = 1;
      noteError(line, terminal);
    }
  }
  return { coded, status };
}
