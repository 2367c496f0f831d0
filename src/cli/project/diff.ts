import { UsageError } from '../../model/index.ts';
import type { Command } from '../commands.ts';
import { emit } from '../emit.ts';
import { withProject } from './open.ts';

export const command: Command = async ([before, after, ...more], options, terminal) => {
  if (before === undefined || after === undefined || more.length > 0)
    throw new UsageError(
      'bad_runs',
      'diff takes two runs, as in "ascribe diff run-1 run-2"; "ascribe runs" lists them',
    );
  return withProject(options, (store) => emit(store.diff(before, after), terminal));
};
