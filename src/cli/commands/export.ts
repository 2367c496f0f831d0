import { createWorld, EXPORT_FORMATS, type Exported, withoutPrivateNames } from '../../export/index.ts';
import { Incident, UsageError } from '../../model/index.ts';
import type { Command } from '../commands.ts';
import { isError, noteError } from '../emit.ts';
import { readObjects } from '../jsonl.ts';
import { openTables } from '../options.ts';
import type { Terminal } from '../terminal.ts';

export const command: Command = async (given, options, terminal) => {
  const format = EXPORT_FORMATS.find(({ name }) => name === options.to);
  const names = EXPORT_FORMATS.map(({ name }) => name).join(', ');
  if (!format) throw new UsageError('no_such_format', `no format "${options.to}": try ${names}`);
  const world = createWorld(openTables(['countries'], options).countries);
  const { incidents, status } = await readIncidents(given, terminal);
  const exported = await format.write(options.privateNames ? incidents : withoutPrivateNames(incidents), world);
  if (typeof exported.content !== 'string' && terminal.columns !== null)
    throw new UsageError(
      'no_text',
      `${format.name} is no text: send it to a file, as in > incidents${format.extension}`,
    );
  await terminal.out.write(exported.content);
  noteLosses(format.name, exported, terminal);
  return status;
};

async function readIncidents(given: readonly string[], terminal: Terminal) {
  const incidents: Incident[] = [];
  let status = 0;
  for await (const line of readObjects(given, Incident, terminal)) {
    if (!isError(line)) incidents.push(line);
    else {
      status = 1;
      noteError(line, terminal);
    }
  }
  return { incidents, status };
}

/** Says on standard error what the format could not hold. */
export function noteLosses(format: string, { losses }: Exported, terminal: Terminal): void {
  for (const { what, incidents } of losses) terminal.note(`ascribe: ${format} can't hold: ${what} (${incidents})`);
}
