import { recodeReports } from '../../pipeline.ts';
import type { Command } from '../commands.ts';
import { keepWith } from './keeping.ts';
import { withProject } from './open.ts';
import { openUsing } from './using.ts';

export const command: Command = (_, options, terminal) =>
  withProject(options, async (store) =>
    keepWith(options, await openUsing(store, options), terminal, (keeping) => recodeReports(store, keeping)),
  );
