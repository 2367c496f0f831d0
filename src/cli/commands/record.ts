import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createWorld, EXPORT_FORMATS, withoutPrivateNames } from '../../export/index.ts';
import type { Knowledge } from '../../model/index.ts';
import type { Command } from '../commands.ts';
import { openReports } from '../options.ts';
import { type Made, makeRecord, pageOn } from '../record/make.ts';
import { showRecord } from '../record/show.ts';
import type { Terminal } from '../terminal.ts';
import { noteLosses } from './export.ts';

export const command: Command = async (given, options, terminal) => {
  const reading = openReports(given, options, terminal);
  const { knowledge } = reading;
  const made = await makeRecord(reading, terminal);
  if (typeof options.out === 'string') await writeAll(options.out, made, knowledge, terminal);
  await terminal.out.write(options.json ? jsonl(made.incidents) : showRecord(made, pageOn(terminal)));
  return made.failed.length > 0 ? 1 : 0;
};

/** Every stage's lines and every export into one folder, which is made where it is missing. */
async function writeAll(folder: string, made: Made, knowledge: Knowledge, terminal: Terminal): Promise<void> {
  await mkdir(folder, { recursive: true });
  const world = createWorld(knowledge.countries);
  await writeFile(join(folder, 'reports.jsonl'), jsonl(made.reports));
  await writeFile(join(folder, 'coded.jsonl'), jsonl([...made.coded, ...made.failed]));
  await writeFile(join(folder, 'incidents.jsonl'), jsonl(made.incidents));
  for (const format of EXPORT_FORMATS) {
    const exported = await format.write(withoutPrivateNames(made.incidents), world);
    await writeFile(join(folder, `incidents${format.extension}`), exported.content);
    noteLosses(format.name, exported, terminal);
  }
  terminal.note(`ascribe: written to ${folder}`);
}

function jsonl(lines: readonly object[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
