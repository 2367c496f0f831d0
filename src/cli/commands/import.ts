import type { CodedReport, ErrorLine, Knowledge, StoredReport } from '../../model/index.ts';
import { importing } from '../../pipeline.ts';
import type { Command } from '../commands.ts';
import { emit, isError } from '../emit.ts';
import { openInputs } from '../inputs.ts';
import { openKnowledge } from '../options.ts';
import { keepTables } from '../project/import.ts';
import { namesProject } from '../project/open.ts';
import type { Terminal } from '../terminal.ts';

export const command: Command = async (given, options, terminal) => {
  const format = typeof options.from === 'string' ? options.from : null;
  const rowsWith = (knowledge: Knowledge) => tables(given, format, knowledge, terminal);
  if (namesProject([], options)) return keepTables(rowsWith, options, terminal);
  return emit(codedIn(rowsWith(openKnowledge(options))), terminal);
};

async function* codedIn(rows: AsyncIterable<StoredReport | ErrorLine>): AsyncGenerator<CodedReport | ErrorLine> {
  for await (const row of rows) yield isError(row) ? row : row.coded;
}

async function* tables(
  given: readonly string[],
  format: string | null,
  knowledge: Knowledge,
  terminal: Terminal,
): AsyncGenerator<StoredReport | ErrorLine> {
  const { rowsOf } = await importing(knowledge);
  for await (const incoming of openInputs(given, terminal)) {
    if ('error' in incoming) yield incoming;
    else if ('bytes' in incoming) yield* rowsOf(incoming, format);
    else
      yield {
        id: null,
        source: incoming.source,
        error: { code: 'no_table', message: 'JSON, not a table (CSV or TSV)' },
      };
  }
}
