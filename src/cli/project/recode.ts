import { recodeReports } from '../../pipeline.ts';
import type { Command } from '../commands.ts';
import { openGazetteers, openKnowledge, packsOf } from '../options.ts';
import { keepWith } from './keeping.ts';
import { withProject } from './open.ts';

export const command: Command = (_, options, terminal) =>
  withProject(options, (store) => {
    const using = { knowledge: openKnowledge(options), gazetteers: openGazetteers(packsOf(options)) };
    return keepWith(options, using, terminal, (keeping) => recodeReports(store, keeping));
  });
