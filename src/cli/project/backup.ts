import { backup } from '../../store/index.ts';
import type { Command } from '../commands.ts';
import { addressOf } from './open.ts';

export const command: Command = async ([file = ''], options, terminal) => {
  const { rows } = await backup(addressOf(options), file, (done) => terminal.progress(`${done} rows`));
  terminal.progress('');
  terminal.note(`ascribe: ${rows} rows written to ${file}`);
  return 0;
};
