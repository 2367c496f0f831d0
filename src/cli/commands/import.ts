import type { CodedReport, ErrorLine } from '../../model/index.ts';
import { importing } from '../../pipeline.ts';
import type { Command } from '../commands.ts';
import { emit } from '../emit.ts';
import { openInputs } from '../inputs.ts';
import { openKnowledge } from '../options.ts';
import type { Terminal } from '../terminal.ts';

export const command: Command = async (given, options, terminal) => {
  const format = typeof options.from === 'string' ? options.from : null;
  return emit(tables(given, format, await importing(openKnowledge(options)), terminal), terminal);
};

async function* tables(
  given: readonly string[],
  format: string | null,
  read: Awaited<ReturnType<typeof importing>>,
  terminal: Terminal,
): AsyncGenerator<CodedReport | ErrorLine> {
  for await (const incoming of openInputs(given, terminal)) {
    if ('error' in incoming) yield incoming;
    else if ('bytes' in incoming) yield* read(incoming, format);
    else
      yield {
        id: null,
        source: incoming.source,
        error: { code: 'no_table', message: 'JSON, not a table (CSV or TSV)' },
      };
  }
}
