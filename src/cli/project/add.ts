import { keepReports } from '../../pipeline.ts';
import type { Command } from '../commands.ts';
import { openReports } from '../options.ts';
import { keepWith } from './keeping.ts';
import { addressOf, withStore } from './open.ts';

export const command: Command = (given, options, terminal) =>
  withStore(addressOf(options), options, (store) => {
    const reading = openReports(given, options, terminal);
    return keepWith(options, reading, terminal, (keeping) => keepReports(store, reading.reports, keeping));
  });
