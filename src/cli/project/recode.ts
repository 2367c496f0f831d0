import { recodeReports } from '../../pipeline.ts';
import type { Command } from '../commands.ts';
import { openGazetteers, openKnowledge, packsOf } from '../options.ts';
import { keepingWith, noteOutcome } from './keeping.ts';
import { withProject } from './open.ts';

export const command: Command = (_, options, terminal) =>
  withProject(options, async (store) => {
    const keeping = await keepingWith(openKnowledge(options), openGazetteers(packsOf(options)), terminal);
    return noteOutcome(await recodeReports(store, keeping), terminal);
  });
