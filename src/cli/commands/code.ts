import { UsageError } from '../../model/index.ts';
import { coding, eachReport } from '../../pipeline.ts';
import type { Command } from '../commands.ts';
import { emit } from '../emit.ts';
import { codeOnThreads } from '../jobs.ts';
import { openReports, packsOf } from '../options.ts';
import { version } from '../version.ts';

/** More threads than any machine of today has cores for. */
const MOST_JOBS = 256;

export const command: Command = async (given, options, terminal) => {
  const jobs = Number(options.jobs);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > MOST_JOBS)
    throw new UsageError('bad_jobs', `--jobs takes a whole number from 1 to ${MOST_JOBS}`);
  const { reports, knowledge, gazetteers } = openReports(given, options, terminal);
  const coder = { name: 'ascribe', version: version() };
  const coded =
    jobs > 1
      ? codeOnThreads(reports, jobs, { packs: packsOf(options), coder })
      : eachReport(reports, await coding(knowledge, gazetteers, coder));
  return emit(coded, terminal);
};
