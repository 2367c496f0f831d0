import { readFileSync } from 'node:fs';
import { saveGazetteer } from '../../knowledge/index.ts';
import { InputError, UsageError } from '../../model/index.ts';
import { indexGazetteer } from '../../pipeline.ts';
import type { Command } from '../commands.ts';
import { dataFolder, packsOf } from '../options.ts';

export const command: Command = async ([what, ...files], options, terminal) => {
  if (what !== 'import' || files.length === 0)
    throw new UsageError('no_such_task', 'say what to import: ascribe gazetteer import FILE');
  const folder = packsOf(options).at(-1) ?? dataFolder(process.env);
  for (const source of files) {
    const { file, places, skipped } = await indexGazetteer(bytesOf(source));
    const saved = saveGazetteer(folder, source, file);
    const left = skipped > 0 ? `, ${skipped} rows without name or coordinates left out` : '';
    terminal.note(`ascribe: ${places} places of ${source} kept in ${saved}${left}`);
  }
  return 0;
};

function bytesOf(source: string): Uint8Array {
  try {
    return readFileSync(source);
  } catch (cause) {
    throw new InputError('not_readable', `${source}: ${(cause as Error).message}`, { cause });
  }
}
