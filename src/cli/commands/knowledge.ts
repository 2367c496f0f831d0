import { type KnowledgeFinding, UsageError } from '../../model/index.ts';
import { checkKnowledge } from '../../pipeline.ts';
import type { Command } from '../commands.ts';
import { packsOf } from '../options.ts';

/** Exit status when a table is wrong, as for any command that would have to read it. */
const WRONG = 2;

export const command: Command = async ([what], options, terminal) => {
  if (what !== 'check') throw new UsageError('no_such_task', `"${what}" can't be done with knowledge: try check`);
  const findings = await checkKnowledge(packsOf(options));
  for (const finding of findings) if (!(await terminal.out.write(`${shown(finding)}\n`))) break;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  terminal.note(`ascribe: ${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}`);
  return errors > 0 ? WRONG : 0;
};

/** A place that editors and terminals can follow, what is wrong, and the stable name of what is wrong. */
function shown({ file, line, severity, message, code }: KnowledgeFinding): string {
  return `${file}:${line}: ${severity}: ${message} [${code}]`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
