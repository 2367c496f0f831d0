import type { Added, ErrorLine, Network, NewRun } from '../../model/index.ts';
import {
  type CodeAll,
  type Incoming,
  type KeepingStep,
  keepReports,
  readReports,
  reconcileStore,
} from '../../pipeline.ts';
import type { Progress, Work } from './jobs.ts';
import { checkRelease, makeRelease, type ReleaseParts } from './releases.ts';

/** What work on a project needs. */
export interface WorkParts extends ReleaseParts {
  readonly run: NewRun;
  /** Codes reports, on whatever threads. */
  readonly code: CodeAll;
  readonly openNetwork: () => Promise<Network>;
}

/** Reports and errors that a job names; the rest is only counted. */
const NAMED = 100;

/** How reports come into a store, and incidents out of what it holds. */
export function createWork(parts: WorkParts): Work {
  return {
    add: (incoming, progress) => addReports(incoming, parts, progress),
    reconcile: async (progress) => {
      progress({ stage: 'reconcile' });
      await reconcileStore(parts.store, parts.reconcile);
    },
    openNetwork: parts.openNetwork,
    release: (progress) => makeRelease(parts, progress),
    check: (id, progress) => checkRelease(id, parts, progress),
  };
}

/** A run over what comes in. Where it fails, what was added stays and belongs to the next run. */
async function addReports(incoming: AsyncIterable<Incoming>, parts: WorkParts, progress: Progress): Promise<void> {
  const { store, run, code, reconcile, knowledge } = parts;
  const tally = new Tally(progress);
  const keeping = { run, code, reconcile, progress: (step: KeepingStep) => tally.take(step), stopped: () => false };
  await keepReports(store, readReports(incoming, knowledge), keeping);
}

/** Counts what a job has done and tells of each step. */
class Tally {
  readonly #progress: Progress;
  readonly #reports: string[] = [];
  readonly #errors: ErrorLine[] = [];
  #done = 0;
  #claims = 0;

  constructor(progress: Progress) {
    this.#progress = progress;
    progress({ stage: 'read' });
  }

  take(step: KeepingStep): void {
    if (step.step === 'known') this.#report(step.report.id, 0);
    else if (step.step === 'coded') this.#report(step.coded.report.id, step.coded.claims.length);
    else if (step.step === 'failed') this.#failed(step.line);
    else if (step.step === 'kept') this.#kept(step.kept);
    else this.#progress({ stage: 'reconcile' });
  }

  #report(id: string, claims: number): void {
    this.#done += 1;
    this.#claims += claims;
    if (this.#reports.length < NAMED) this.#reports.push(id);
    this.#progress({ stage: 'code', done: this.#done, claims: this.#claims, reports: [...this.#reports] });
  }

  #failed(line: ErrorLine): void {
    this.#done += 1;
    if (this.#errors.length < NAMED) this.#errors.push(line);
    const errors = this.#errors.map(({ source, error }) => ({ source, ...error }));
    this.#progress({ stage: 'code', done: this.#done, errors });
  }

  #kept({ added, unchanged, replaced }: Added): void {
    this.#progress({ stage: 'store', added, unchanged, replaced });
  }
}
