import type { Command } from '../commands.ts';
import { openNamed } from './project.ts';
import { pagesOf, serveUntilStopped } from './serving.ts';

export const command: Command = async (_given, options, terminal) => {
  const pages = pagesOf(options);
  const project = await openNamed(options, terminal);
  try {
    await serveUntilStopped(project.value, pages, terminal);
  } finally {
    await project.close();
  }
  return 0;
};
