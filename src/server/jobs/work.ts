import type { CodedReport, ErrorLine, Network, NewRun, Report, StoredReport } from '../../model/index.ts';
import { type Incoming, incidentsOf, readReports, reconcileStore } from '../../pipeline.ts';
import type { Progress, Work } from './jobs.ts';
import { checkRelease, makeRelease, type ReleaseParts } from './releases.ts';

/** What work on a project needs. */
export interface WorkParts extends ReleaseParts {
  readonly run: NewRun;
  /** Codes a report, on whatever thread. */
  readonly code: (report: Report) => Promise<CodedReport | ErrorLine>;
  readonly openNetwork: () => Promise<Network>;
}

/** Reports that are written to the store at once. */
const BATCH = 20;
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
  const { store } = parts;
  const { id } = await store.startRun(parts.run);
  try {
    const tally = new Tally(progress);
    for await (const batch of batches(readReports(incoming, parts.knowledge), parts.code, tally)) {
      progress({ stage: 'store' });
      tally.stored(await store.addReports(id, batch));
    }
    await store.addErrors(id, tally.errors);
    progress({ stage: 'reconcile' });
    await store.finishRun(id, await incidentsOf(store, parts.reconcile, id));
  } catch (error) {
    await store.leaveRun(id);
    throw error;
  }
}

async function* batches(
  reports: AsyncIterable<Report | ErrorLine>,
  code: WorkParts['code'],
  tally: Tally,
): AsyncGenerator<StoredReport[]> {
  let batch: StoredReport[] = [];
  for await (const report of reports) {
    const coded = 'error' in report ? report : await code(report);
    if ('error' in report || 'error' in coded) tally.failed('error' in report ? report : (coded as ErrorLine));
    else {
      batch.push({ report, coded });
      tally.coded(coded);
    }
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Counts what a job has done and tells of each step. */
class Tally {
  readonly errors: ErrorLine[] = [];
  readonly #progress: Progress;
  readonly #reports: string[] = [];
  #done = 0;
  #claims = 0;
  #kept = { added: 0, unchanged: 0, replaced: 0 };

  constructor(progress: Progress) {
    this.#progress = progress;
    progress({ stage: 'read' });
  }

  coded({ report, claims }: CodedReport): void {
    this.#done += 1;
    this.#claims += claims.length;
    if (this.#reports.length < NAMED) this.#reports.push(report.id);
    this.#progress({ stage: 'code', done: this.#done, claims: this.#claims, reports: [...this.#reports] });
  }

  failed(line: ErrorLine): void {
    this.#done += 1;
    this.errors.push(line);
    const errors = this.errors.slice(0, NAMED).map(({ source, error }) => ({ source, ...error }));
    this.#progress({ stage: 'code', done: this.#done, errors });
  }

  stored({ added, unchanged, replaced }: { added: number; unchanged: number; replaced: number }): void {
    const before = this.#kept;
    this.#kept = {
      added: before.added + added,
      unchanged: before.unchanged + unchanged,
      replaced: before.replaced + replaced,
    };
    this.#progress(this.#kept);
  }
}
