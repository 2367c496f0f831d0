import { keepReports } from '../../pipeline.ts';
import type { Command } from '../commands.ts';
import { openReportsAlone } from '../options.ts';
import { keepWith } from './keeping.ts';
import { addressOf, withStore } from './open.ts';
import { openUsing } from './using.ts';

export const command: Command = (given, options, terminal) =>
  withStore(addressOf(options), options, async (store) => {
    const reports = openReportsAlone(given, options, terminal);
    const using = await openUsing(store, options);
    return keepWith(options, using, terminal, (keeping) => keepReports(store, reports, keeping));
  });
