import { coding, eachReport } from '../../pipeline.ts';
import type { Command } from '../commands.ts';
import { emit } from '../emit.ts';
import { openReports } from '../options.ts';
import { version } from '../version.ts';

export const command: Command = async (given, options, terminal) => {
  const { reports, knowledge } = openReports(given, options, terminal);
  const code = await coding(knowledge, { name: 'ascribe', version: version() });
  return emit(eachReport(reports, code), terminal);
};
