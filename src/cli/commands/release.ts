import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { compareRelease, EarlierIncident, Manifest, SOURCES, writeRelease } from '../../export/index.ts';
import { knowledgeHash } from '../../knowledge/index.ts';
import { Decision, InputError, type Knowledge, UsageError, ValueRule } from '../../model/index.ts';
import { readCoded } from '../coded.ts';
import type { Command } from '../commands.ts';
import { isError } from '../emit.ts';
import { readObjects } from '../jsonl.ts';
import { openKnowledge } from '../options.ts';
import { all, namesProject, withProject } from '../project/open.ts';
import { makeRelease, type ReleaseSources } from '../release/make.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';

export const command: Command = async (given, options, terminal) => {
  const knowledge = openKnowledge(options);
  if (typeof options.check === 'string') return check(options.check, knowledge, terminal);
  if (typeof options.out !== 'string')
    throw new UsageError('no_folder', 'say where it goes with --out FOLDER, or which one to check with --check FOLDER');
  const { status, ...sources } = await sourcesOf(given, options, terminal);
  const files = await makeRelease(sources, ValueRule.parse(options.rule), knowledge);
  await writeRelease(options.out, files);
  terminal.note(
    `ascribe: ${files.size} files in ${options.out}; "ascribe release --check ${options.out}" makes them again`,
  );
  return status;
};

/** Makes a release again from its own data and says what differs; the exit status is 1 where anything does. */
async function check(folder: string, knowledge: Knowledge, terminal: Terminal): Promise<number> {
  const manifest = await readManifest(folder);
  if (manifest.ascribe !== version())
    throw new UsageError(
      'other_version',
      `made by ascribe ${manifest.ascribe}, this is ${version()}: install that one`,
    );
  if (manifest.knowledge_hash !== knowledgeHash(knowledge, []))
    throw new UsageError(
      'other_knowledge',
      'made with other tables of knowledge: give the same folders with --knowledge',
    );
  const { coded, status } = await readCoded([join(folder, SOURCES.coded)], terminal);
  const decisions = await readAll(join(folder, SOURCES.decisions), Decision, terminal);
  const earlier = await readAll(join(folder, SOURCES.earlier), EarlierIncident, terminal);
  const made = await makeRelease({ coded, decisions, earlier }, manifest.rule, knowledge);
  const wrong = await compareRelease(folder, made);
  for (const each of wrong) terminal.note(`ascribe: ${each}`);
  if (wrong.length === 0) terminal.note(`ascribe: ${folder}: every file is the same, byte for byte`);
  return wrong.length === 0 ? status : 1;
}

async function readManifest(folder: string): Promise<Manifest> {
  const file = join(folder, SOURCES.manifest);
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new UsageError('no_release', `${folder} is no release: ${error.message}`);
  });
  try {
    return Manifest.parse(JSON.parse(text));
  } catch (error) {
    throw new InputError('bad_manifest', `${file} is no manifest of a release`, { cause: error });
  }
}

/** The named inputs with a file of decisions, or, where a project is named and no input, all that it holds. */
async function sourcesOf(
  given: readonly string[],
  options: Record<string, unknown>,
  terminal: Terminal,
): Promise<ReleaseSources & { readonly status: number }> {
  if (!namesProject(given, options)) {
    const decisions = await readAll(options.decisions, Decision, terminal);
    return { ...(await readCoded(given, terminal)), decisions, earlier: [] };
  }
  if (options.decisions !== undefined)
    throw new UsageError('two_logs', 'a project has decisions of its own: leave out --decisions');
  return withProject(options, async (kept) => ({
    coded: await all(kept.asCoded()),
    decisions: await kept.decisions(),
    earlier: await all(kept.allIncidents({})),
    status: 0,
  }));
}

/** @throws InputError for the first line that does not fit: a release may not leave one out. */
async function readAll<Value extends object>(
  file: unknown,
  schema: z.ZodType<Value>,
  terminal: Terminal,
): Promise<Value[]> {
  if (typeof file !== 'string') return [];
  const read: Value[] = [];
  for await (const line of readObjects([file], schema, terminal)) {
    if (isError(line)) throw new InputError(line.error.code, `${line.source}: ${line.error.message}`);
    read.push(line);
  }
  return read;
}
