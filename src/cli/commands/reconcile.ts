import { CodedReport, type ErrorLine, type Incident } from '../../model/index.ts';
import { reconciling } from '../../pipeline.ts';
import type { Command } from '../commands.ts';
import { emit, isError } from '../emit.ts';
import { readObjects } from '../jsonl.ts';
import { openTables } from '../options.ts';

const TABLES = ['families', 'actions', 'outlets', 'actors', 'actorEvents', 'speakers'] as const;

export const command: Command = async (given, options, terminal) => {
  const reconcile = await reconciling(openTables(TABLES, options));
  return emit(incidents(readObjects(given, CodedReport, terminal), reconcile), terminal);
};

/** Errors of earlier stages first, as they come; the incidents when all reports are there. */
async function* incidents(
  lines: AsyncIterable<CodedReport | ErrorLine>,
  reconcile: (coded: readonly CodedReport[]) => Incident[],
): AsyncGenerator<Incident | ErrorLine> {
  const coded: CodedReport[] = [];
  for await (const line of lines) {
    if (isError(line)) yield line;
    else coded.push(line);
  }
  yield* reconcile(coded);
}
