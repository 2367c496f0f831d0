import { type Added, type ErrorLine, IMPORTER, type Network } from '../../model/index.ts';
import {
  type Incoming,
  importing,
  type Keeping,
  type KeepingStep,
  keepCoded,
  keepReports,
  readReports,
  recodeReports,
  reconcileStore,
} from '../../pipeline.ts';
import type { Known } from '../knowing.ts';
import type { Progress, Work } from './jobs.ts';
import { checkRelease, makeRelease, type ReleaseParts } from './releases.ts';

/** What work on a project needs. */
export interface WorkParts extends ReleaseParts {
  readonly openNetwork: () => Promise<Network>;
}

/** Reports and errors that a job names; the rest is only counted. */
const NAMED = 100;

/** How reports come into a store, and incidents out of what it holds. */
export function createWork(parts: WorkParts): Work {
  const { store, knowing } = parts;
  return {
    add: (incoming, progress) => addReports(incoming, parts, progress),
    codeAgain: async (progress) => {
      await recodeReports(store, keepingWith(await knowing.refresh(), progress));
    },
    reconcile: async (progress) => {
      progress({ stage: 'reconcile' });
      await reconcileStore(store, (await knowing.refresh()).reconcile);
    },
    openNetwork: parts.openNetwork,
    release: (progress) => makeRelease(parts, progress),
    check: (id, progress) => checkRelease(id, parts, progress),
  };
}

/**
 * A run over the texts that come in, and one over the tables of other projects. Where a run fails, what was added stays
 * and belongs to the next one.
 */
async function addReports(
  incoming: AsyncIterable<Incoming>,
  { store, knowing, version }: WorkParts,
  progress: Progress,
): Promise<void> {
  const known = await knowing.refresh();
  const keeping = keepingWith(known, progress);
  const { rowsOf, isTable } = await importing(known.knowledge);
  const [texts, tables] = await parted(incoming, isTable);
  if (texts.length > 0) await keepReports(store, readReports(each(texts), known.knowledge), keeping);
  if (tables.length === 0) return;
  const run = { ...known.run, coder: { name: IMPORTER, version } };
  await keepCoded(store, rowsIn(tables, rowsOf), { ...keeping, run });
}

function keepingWith({ run, code, reconcile }: Known, progress: Progress): Keeping {
  const tally = new Tally(progress);
  return { run, code, reconcile, progress: (step) => tally.take(step), stopped: () => false };
}

type File = Extract<Incoming, { readonly bytes: Uint8Array }>;

/** What comes in to be read, and the tables among it. */
async function parted(
  incoming: AsyncIterable<Incoming>,
  isTable: (bytes: Uint8Array) => boolean,
): Promise<[Incoming[], File[]]> {
  const [texts, tables]: [Incoming[], File[]] = [[], []];
  for await (const one of incoming) {
    if ('bytes' in one && isTable(one.bytes)) tables.push(one);
    else texts.push(one);
  }
  return [texts, tables];
}

async function* rowsIn(tables: readonly File[], rowsOf: Awaited<ReturnType<typeof importing>>['rowsOf']) {
  for (const table of tables) yield* rowsOf(table, null);
}

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
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
