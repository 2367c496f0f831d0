import { UsageError } from '../../model/index.ts';
import { coding, eachReport } from '../../pipeline.ts';
import type { Command } from '../commands.ts';
import { emit, emitLines } from '../emit.ts';
import { codeOnThreads, startThreads, stopThreads, type WorkerData } from '../jobs.ts';
import { openReports, packsOf } from '../options.ts';
import { version } from '../version.ts';

/** More threads than any machine of today has cores for. */
const MOST_JOBS = 256;

export const command: Command = async (given, options, terminal) => {
  const jobs = Number(options.jobs);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > MOST_JOBS)
    throw new UsageError('bad_jobs', `--jobs takes a whole number from 1 to ${MOST_JOBS}`);
  const coder = { name: 'ascribe', version: version() };
  if (jobs > 1) return codeInParallel(jobs, coder, given, options, terminal);
  const { reports, knowledge, gazetteers } = openReports(given, options, terminal);
  return emit(eachReport(reports, await coding(knowledge, gazetteers, coder)), terminal);
};

/** The threads make themselves ready while the tables are read here, which tells what is wrong with them. */
async function codeInParallel(
  jobs: number,
  coder: WorkerData['coder'],
  ...[given, options, terminal]: Parameters<Command>
): Promise<number> {
  const threads = startThreads(jobs, { packs: packsOf(options), coder });
  try {
    return await emitLines(codeOnThreads(openReports(given, options, terminal).reports, threads), terminal);
  } finally {
    await stopThreads(threads);
  }
}
