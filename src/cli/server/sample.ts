import type { Command } from '../commands.ts';
import { makeRecord, pageOn } from '../record/make.ts';
import { showRecord } from '../record/show.ts';
import { openMade, openSample } from './project.ts';
import { pagesOf, serveUntilStopped } from './serving.ts';

/** Shows the record at once; then serves it to whoever sits at a terminal, or asks for it with `--serve`. */
export const command: Command = async (_given, options, terminal) => {
  const pages = pagesOf(options);
  const reading = openSample(options, terminal);
  const made = await makeRecord(reading, terminal);
  await terminal.out.write(showRecord(made, pageOn(terminal)));
  const watched = terminal.columns !== null && !process.env.CI;
  if (terminal.stopped.requested || !(watched || options.serve === true)) return 0;
  const project = await openMade(made, reading, terminal);
  try {
    await serveUntilStopped(project.value, pages, terminal);
  } finally {
    await project.close();
  }
  return 0;
};
