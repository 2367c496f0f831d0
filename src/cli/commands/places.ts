import { eachReport, placing } from '../../pipeline.ts';
import type { Command } from '../commands.ts';
import { emit } from '../emit.ts';
import { openReports } from '../options.ts';

export const command: Command = async (given, options, terminal) => {
  const { reports, knowledge, gazetteers } = openReports(given, options, terminal);
  return emit(eachReport(reports, await placing(knowledge, gazetteers)), terminal);
};
