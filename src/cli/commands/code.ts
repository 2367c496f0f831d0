import { coding, eachReport } from '../../pipeline.ts';
import type { Command } from '../commands.ts';
import { emit, emitLines, type Line } from '../emit.ts';
import { codeOnThreads, jobsOf, type OnThread, startThreads, stopThreads, type WorkerData } from '../jobs.ts';
import { openReports, packsOf } from '../options.ts';
import { version } from '../version.ts';

export const command: Command = async (given, options, terminal) => {
  const jobs = jobsOf(options);
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
  const threads = startThreads(jobs, { packs: packsOf(options), accepted: null, coder });
  try {
    return await emitLines(linesOf(codeOnThreads(openReports(given, options, terminal).reports, threads)), terminal);
  } finally {
    await stopThreads(threads);
  }
}

async function* linesOf(coded: AsyncIterable<OnThread>): AsyncGenerator<Line> {
  for await (const { line } of coded) yield line;
}
