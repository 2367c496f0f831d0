import { Command, CommanderError } from 'commander';
import { COMMANDS, type CommandSpec } from './commands.ts';
import { INTERRUPTED, type Terminal } from './terminal.ts';
import { version } from './version.ts';

/**
 * Runs one command line. Commands are imported when they are called, so that `--version` costs nothing else.
 * @returns the exit status: 0 well, 1 some report failed, 2 wrong usage.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let status = 0;
  const program = createProgram(terminal, (code) => {
    status = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    return await explainFailure(error, terminal);
  }
}

function createProgram(terminal: Terminal, ended: (status: number) => void): Command {
  const program = new Command('ascribe')
    .description('Who did what to whom, where and when, according to whom: reports of an armed conflict to a record.')
    .version(version())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.out.write(text),
      writeErr: (text) => terminal.note(text.trimEnd()),
    })
    .showHelpAfterError('(ascribe help lists the commands)')
    .addHelpText(
      'after',
      '\nEvery stage is a filter, JSONL in and out:\n  $ ascribe read https://… | ascribe code - | ascribe reconcile - | ascribe export --to csv',
    );
  for (const spec of COMMANDS) program.addCommand(createCommand(spec, terminal, ended).copyInheritedSettings(program));
  return program;
}

function createCommand(spec: CommandSpec, terminal: Terminal, ended: (status: number) => void): Command {
  const command = new Command(spec.name)
    .description(spec.summary)
    .argument(...spec.argument)
    .exitOverride();
  for (const option of spec.options) command.addOption(option());
  command.addHelpText('after', `\nExample:\n${spec.example}`);
  return command.action(async (given: string | string[] | undefined, options: Record<string, unknown>) => {
    const { command: execute } = await spec.load();
    const status = await execute([given ?? []].flat(), options, terminal);
    ended(terminal.stopped.requested && !spec.endless ? INTERRUPTED : status);
  });
}

async function explainFailure(error: unknown, terminal: Terminal): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const failure = (await import('./failures.ts')).toldFailure(error);
  if (!failure) throw error;
  terminal.note(`ascribe: ${failure.message}`);
  return failure.exitCode;
}
