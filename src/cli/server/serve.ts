import type { Command } from '../commands.ts';
import { openReports } from '../options.ts';
import { makeRecord } from '../record/make.ts';
import { addressOf, openAt, openMade, sampleFolder } from './project.ts';
import { pagesOf, serveUntilStopped } from './serving.ts';

export const command: Command = async (_given, options, terminal) => {
  const [pages, address] = [pagesOf(options), addressOf(options)];
  const project =
    address === null
      ? await openMade(await makeRecord(openReports([sampleFolder()], options, terminal), terminal), options, terminal)
      : await openAt(address, options, terminal);
  try {
    await serveUntilStopped(project.value, pages, terminal);
  } finally {
    await project.close();
  }
  return 0;
};
