import { CodedReport, type ErrorLine, Incident, UNCONSTRAINED, ValueRule } from '../../model/index.ts';
import { openKeepIds, reconciling } from '../../pipeline.ts';
import type { Command } from '../commands.ts';
import { emit, isError, noteError } from '../emit.ts';
import { readObjects } from '../jsonl.ts';
import { openTables, RECONCILE_TABLES } from '../options.ts';
import type { Terminal } from '../terminal.ts';

export const command: Command = async (given, options, terminal) => {
  const reconcile = await reconciling(openTables(RECONCILE_TABLES, options));
  const rule = ValueRule.parse(options.rule);
  const earlier = await readEarlier(options.earlier, terminal);
  const keepIds = await openKeepIds();
  const whole = (coded: readonly CodedReport[]) => {
    const incidents = reconcile(coded, UNCONSTRAINED, rule);
    return earlier.length > 0 ? keepIds(incidents, earlier) : incidents;
  };
  return emit(incidents(readObjects(given, CodedReport, terminal), whole), terminal);
};

/** Incidents of an earlier reconciliation, whose ids are kept. */
async function readEarlier(file: unknown, terminal: Terminal): Promise<Incident[]> {
  const earlier: Incident[] = [];
  if (typeof file !== 'string') return earlier;
  for await (const line of readObjects([file], Incident, terminal)) {
    if (isError(line)) noteError(line, terminal);
    else earlier.push(line);
  }
  return earlier;
}

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
