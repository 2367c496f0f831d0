import type { CodedReport, Knowledge, NewRun } from '../../model/index.ts';
import {
  type CodeAll,
  coding,
  type Keeping,
  type KeepingStep,
  type Outcome,
  oneByOne,
  pairOf,
  reconcilingOn,
  runStage,
} from '../../pipeline.ts';
import { isError, noteError } from '../emit.ts';
import { codeOnThreads, jobsOf, startThreads, stopThreads, type Thread } from '../jobs.ts';
import { packsOf } from '../options.ts';
import { runWith } from '../run.ts';
import type { Terminal } from '../terminal.ts';
import type { Using } from './using.ts';

/** Keeps reports with as many threads as the command line asks for; says what came of it. */
export async function keepWith(
  options: Record<string, unknown>,
  using: Using,
  terminal: Terminal,
  keep: (keeping: Keeping) => Promise<Outcome>,
): Promise<number> {
  const jobs = jobsOf(options);
  if (jobs === 1) return noteOutcome(await keep(await keeping(using, await codeHere(using), terminal)), terminal);
  const threads = startThreads(jobs, {
    packs: packsOf(options),
    accepted: using.accepted,
    coder: runWith(using).coder,
  });
  try {
    return noteOutcome(await keep(await keeping(using, codeThere(threads), terminal)), terminal);
  } finally {
    await stopThreads(threads);
  }
}

async function codeHere(using: Using): Promise<CodeAll> {
  const code = await coding(using.knowledge, using.gazetteers, runWith(using).coder);
  return oneByOne((report) => runStage(report, code));
}

function codeThere(threads: readonly Thread[]): CodeAll {
  return async function* (reports) {
    for await (const { report, line } of codeOnThreads(reports, threads))
      yield line.error ?? (isError(report) ? report : pairOf(report, JSON.parse(line.text) as CodedReport));
  };
}

async function keeping(using: Using, code: CodeAll, terminal: Terminal): Promise<Keeping> {
  return { ...(await keepingAlone(runWith(using), using.knowledge, terminal)), code };
}

/** What keeping needs besides a coder, with progress and interrupts of the terminal. */
export async function keepingAlone(
  run: NewRun,
  knowledge: Knowledge,
  terminal: Terminal,
): Promise<Omit<Keeping, 'code'>> {
  return {
    run,
    reconcile: await reconcilingOn(knowledge),
    progress: (step) => tell(step, terminal),
    stopped: () => terminal.stopped.requested,
  };
}

function tell(step: KeepingStep, terminal: Terminal): void {
  if (step.step === 'reconcile') terminal.progress('making incidents');
  if (step.step !== 'kept') return;
  const { added, replaced, unchanged, claims } = step.kept;
  terminal.progress(`${added} added, ${replaced} replaced, ${unchanged} as before, ${claims} claims`);
}

/** Says what came of a run; the exit status is 1 where reports could not be used. */
export function noteOutcome({ run, added, replaced, unchanged, errors }: Outcome, terminal: Terminal): number {
  terminal.progress('');
  for (const error of errors) noteError(error, terminal);
  terminal.note(
    `ascribe: ${added} reports added, ${replaced} replaced, ${unchanged} as before, ${errors.length} not usable`,
  );
  terminal.note(
    run
      ? `ascribe: ${run.id}: ${run.reports} reports, ${run.claims} claims, ${run.incidents} incidents; "ascribe list" shows them`
      : 'ascribe: interrupted: all that was added is kept; call the same again to go on',
  );
  return errors.length > 0 ? 1 : 0;
}
