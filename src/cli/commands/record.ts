import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createWorld, EXPORT_FORMATS, withoutPrivateNames } from '../../export/index.ts';
import type { CodedReport, ErrorLine, Knowledge, Report } from '../../model/index.ts';
import { coding, reconciling, runStage } from '../../pipeline.ts';
import type { Command } from '../commands.ts';
import { isError, noteError } from '../emit.ts';
import { openReports, type Reading } from '../options.ts';
import { type Recorded, showRecord } from '../record/show.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';
import { noteLosses } from './export.ts';

/** Columns of a page that goes to a file or pipe, and the bounds of one on a terminal. */
const PAGE = { piped: 120, least: 80, most: 160 };

interface Made extends Recorded {
  readonly reports: readonly Report[];
}

export const command: Command = async (given, options, terminal) => {
  const reading = openReports(given, options, terminal);
  const { knowledge } = reading;
  const made = await make(reading, terminal);
  if (typeof options.out === 'string') await writeAll(options.out, made, knowledge, terminal);
  const width = terminal.columns ?? PAGE.piped;
  const page = { width: Math.min(PAGE.most, Math.max(PAGE.least, width)), colour: terminal.colour };
  await terminal.out.write(options.json ? jsonl(made.incidents) : showRecord(made, page));
  return made.failed.length > 0 ? 1 : 0;
};

async function make({ reports: lines, knowledge, gazetteers }: Reading, terminal: Terminal): Promise<Made> {
  const [code, reconcile] = [
    await coding(knowledge, gazetteers, { name: 'ascribe', version: version() }),
    await reconciling(knowledge),
  ];
  const reports: Report[] = [];
  const coded: CodedReport[] = [];
  const failed: ErrorLine[] = [];
  for await (const line of lines) {
    const result = isError(line) ? line : runStage(line, code);
    if (isError(result)) {
      failed.push(result);
      noteError(result, terminal);
    } else coded.push(result);
    if (!isError(line)) reports.push(line);
    terminal.progress(`${coded.length} reports coded`);
    if (terminal.stopped.requested) break;
  }
  terminal.progress('');
  return { reports, coded, failed, incidents: reconcile(coded) };
}

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
