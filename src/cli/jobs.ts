import { Worker } from 'node:worker_threads';
import { type ErrorLine, type Report, UsageError } from '../model/index.ts';
import type { Accepted } from '../pipeline.ts';
import { isError, type Line, lineOf } from './emit.ts';

/** What a thread needs to make its coder. */
export interface WorkerData {
  readonly packs: readonly string[];
  /** What people of a project accepted, which is laid over the tables. */
  readonly accepted: Accepted | null;
  readonly coder: { readonly name: string; readonly version: string };
}

/** More threads than any machine of today has cores for. */
const MOST_JOBS = 256;

/** How many threads the command line asks for. @throws UsageError for what is no such number */
export function jobsOf(options: Record<string, unknown>): number {
  const jobs = Number(options.jobs);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new UsageError('bad_jobs', `--jobs takes a whole number from 1 to ${MOST_JOBS}`);
}

/**
 * Reports on their way for each thread. Lines leave in the order of the reports, so a long report holds back those behind
 * it: that many are coded meanwhile before a thread has to wait.
 */
const AHEAD = 16;

/** A thread that codes, with those who wait for its lines. */
export interface Thread {
  readonly worker: Worker;
  readonly waiting: { readonly resolve: (line: Line) => void; readonly reject: (error: Error) => void }[];
}

/** Starts threads, each of which reads the tables for itself; they take reports at once and answer when they are ready. */
export function startThreads(jobs: number, data: WorkerData): readonly Thread[] {
  return Array.from({ length: jobs }, () => startThread(data));
}

export async function stopThreads(threads: readonly Thread[]): Promise<void> {
  await Promise.all(threads.map(({ worker }) => worker.terminate()));
}

/** A report and the line that was coded from it. */
export interface OnThread {
  readonly report: Report | ErrorLine;
  readonly line: Line;
}

/** Codes reports on several threads. The lines come in the order of the reports and are those of a single thread. */
export async function* codeOnThreads(
  reports: AsyncIterable<Report | ErrorLine>,
  threads: readonly Thread[],
): AsyncGenerator<OnThread> {
  const underway: Promise<OnThread>[] = [];
  for await (const report of reports) {
    underway.push(onThread(report, threads));
    const first = underway.length >= threads.length * AHEAD ? underway.shift() : undefined;
    if (first) yield await first;
  }
  for (const line of underway) yield await line;
}

function onThread(report: Report | ErrorLine, threads: readonly Thread[]): Promise<OnThread> {
  const pair = isError(report) ? Promise.resolve(lineOf(report)) : send(report, threads);
  const both = pair.then((line) => ({ report, line }));
  both.catch(() => undefined); // told when its turn comes
  return both;
}

/** Threads run the built file `dist/worker.js`, which lies beside the built form of this one. */
function startThread(workerData: WorkerData): Thread {
  const thread: Thread = { worker: new Worker(new URL('./worker.js', import.meta.url), { workerData }), waiting: [] };
  thread.worker.on('message', (line: Line) => thread.waiting.shift()?.resolve(line));
  thread.worker.on('error', (error) => {
    for (const { reject } of thread.waiting.splice(0)) reject(error);
  });
  return thread;
}

function send(report: Report, threads: readonly Thread[]): Promise<Line> {
  const idle = threads.reduce((a, b) => (b.waiting.length < a.waiting.length ? b : a));
  const line = new Promise<Line>((resolve, reject) => idle.waiting.push({ resolve, reject }));
  idle.worker.postMessage(report);
  return line;
}
