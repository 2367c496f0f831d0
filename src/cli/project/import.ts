import { type ErrorLine, IMPORTER, type Knowledge, type StoredReport } from '../../model/index.ts';
import { keepCoded } from '../../pipeline.ts';
import { runWith } from '../run.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';
import { keepingAlone, noteOutcome } from './keeping.ts';
import { addressOf, withStore } from './open.ts';
import { openUsing } from './using.ts';

/** Keeps rows of other projects' tables in a project, in a run of their own. */
export function keepTables(
  rowsWith: (knowledge: Knowledge) => AsyncIterable<StoredReport | ErrorLine>,
  options: Record<string, unknown>,
  terminal: Terminal,
): Promise<number> {
  return withStore(addressOf(options), options, async (store) => {
    const using = await openUsing(store, options);
    const run = { ...runWith(using), coder: { name: IMPORTER, version: version() } };
    const keeping = await keepingAlone(run, using.knowledge, terminal);
    return noteOutcome(await keepCoded(store, rowsWith(using.knowledge), keeping), terminal);
  });
}
