import { keepReports } from '../../pipeline.ts';
import type { Command } from '../commands.ts';
import { openReports } from '../options.ts';
import { keepingWith, noteOutcome } from './keeping.ts';
import { addressOf, withStore } from './open.ts';

export const command: Command = (given, options, terminal) =>
  withStore(addressOf(options), options, async (store) => {
    const { reports, knowledge, gazetteers } = openReports(given, options, terminal);
    return noteOutcome(await keepReports(store, reports, await keepingWith(knowledge, gazetteers, terminal)), terminal);
  });
