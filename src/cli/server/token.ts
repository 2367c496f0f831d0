import { Role, UsageError } from '../../model/index.ts';
import type { Command } from '../commands.ts';
import { keptTokens } from './serving.ts';

export const command: Command = async ([task, name, ...more], options, terminal) => {
  const tokens = keptTokens();
  if (task === 'list' && name === undefined) {
    await terminal.out.write(
      tokens
        .list()
        .map((token) => `${token.name}\t${token.role}\n`)
        .join(''),
    );
    return 0;
  }
  if (name === undefined || more.length > 0 || (task !== 'add' && task !== 'remove'))
    throw new UsageError('bad_task', 'token takes "add NAME", "remove NAME" or "list"');
  if (task === 'remove') tokens.remove(name);
  else {
    await terminal.out.write(`${tokens.add(name, Role.parse(options.role))}\n`);
    terminal.note('ascribe: this is the only time that the token is shown; give it to nobody else');
  }
  return 0;
};
