import type { Knowledge } from '../../model/index.ts';
import { coding, type Keeping, type Outcome, reconcilingOn, runStage } from '../../pipeline.ts';
import { noteError } from '../emit.ts';
import { runWith } from '../run.ts';
import type { Terminal } from '../terminal.ts';

/** What keeping reports needs, with progress and interrupts of the terminal. */
export async function keepingWith(
  knowledge: Knowledge,
  gazetteers: readonly Uint8Array[],
  terminal: Terminal,
): Promise<Keeping> {
  const run = runWith({ knowledge, gazetteers });
  const [code, reconcile] = [await coding(knowledge, gazetteers, run.coder), await reconcilingOn(knowledge)];
  return {
    run,
    code: (report) => runStage(report, code),
    reconcile,
    progress: ({ added, unchanged, replaced, claims }) =>
      terminal.progress(`${added} added, ${replaced} replaced, ${unchanged} as before, ${claims} claims`),
    stopped: () => terminal.stopped.requested,
  };
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
