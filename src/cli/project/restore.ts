import { restore } from '../../store/index.ts';
import type { Command } from '../commands.ts';
import { addressOf } from './open.ts';

export const command: Command = async ([file = ''], options, terminal) => {
  const address = addressOf(options);
  const { rows } = await restore(file, address, (done) => terminal.progress(`${done} rows`));
  terminal.progress('');
  terminal.note(`ascribe: ${rows} rows restored`);
  return 0;
};
