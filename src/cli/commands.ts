import type { Option } from 'commander';
import type { Terminal } from './terminal.ts';

/** Does what a command says; returns the exit status. */
export type Command = (
  given: readonly string[],
  options: Record<string, unknown>,
  terminal: Terminal,
) => Promise<number>;

/** A command as `--help` shows it; its code is loaded when it is called. */
export interface CommandSpec {
  readonly name: string;
  readonly summary: string;
  /** Name and meaning of what follows the command. */
  readonly argument: readonly [string, string];
  readonly options: readonly (() => Option)[];
  readonly example: string;
  readonly load: () => Promise<{ command: Command }>;
}

/** Every command of `ascribe`, in the order of the way of the data. */
export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'schema',
    summary: 'JSON Schema of what the stages read and write',
    argument: ['<name>', 'report, coded, places or incident'],
    options: [],
    example: '  $ ascribe schema coded > coded.schema.json',
    load: () => import('./commands/schema.ts'),
  },
];
