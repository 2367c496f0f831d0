import { serveAssistants } from '../../server/index.ts';
import type { Command } from '../commands.ts';
import { openNamed } from './project.ts';

export const command: Command = async (_given, options, terminal) => {
  const project = await openNamed(options, terminal);
  try {
    await serveAssistants(project.value, terminal.stopped.wait());
  } finally {
    await project.close();
  }
  return 0;
};
