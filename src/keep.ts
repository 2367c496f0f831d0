import { setImmediate } from 'node:timers/promises';
import type {
  Added,
  CodedReport,
  Constraints,
  ErrorLine,
  Incident,
  NewRun,
  Report,
  Run,
  Store,
  StoredReport,
} from './model/index.ts';

/**
 * The way of the data into a store: reports are coded and kept in small batches, the incidents made when all are there.
 * Whoever stops in between loses nothing that was kept; the next run takes it up.
 */

/** What keeping needs of the stages. */
export interface Keeping {
  /** Who codes, with what knowledge. */
  readonly run: NewRun;
  /** Codes reports in their order, one after the other or several at once; errors pass through. */
  readonly code: CodeAll;
  readonly reconcile: Reconciling;
  /** Called at every step. */
  readonly progress: (step: KeepingStep) => void;
  /** Asked before each report; when true, what is under way is kept and no more is read. */
  readonly stopped: () => boolean;
}

export type CodeAll = (reports: AsyncIterable<Report | ErrorLine>) => AsyncIterable<StoredReport | ErrorLine>;

/** An incident as it was before, as far as its id is kept. */
export type FormerIncident = Pick<Incident, 'id' | 'claims'>;

/** Makes incidents of all that was coded, keeping to what people decided and to the ids of the incidents of before. */
export type Reconciling = (
  coded: readonly CodedReport[],
  constraints: Constraints,
  earlier: readonly FormerIncident[],
) => readonly Incident[] | Promise<readonly Incident[]>;

/** A step on the way: a report that is kept as it is already, one that was coded, one that could not be, a batch written. */
export type KeepingStep =
  | { readonly step: 'known'; readonly report: Report }
  | { readonly step: 'coded'; readonly coded: CodedReport }
  | { readonly step: 'failed'; readonly line: ErrorLine }
  | { readonly step: 'kept'; readonly kept: Kept }
  | { readonly step: 'reconcile' };

/** What came of the reports. */
interface Kept extends Added {
  readonly claims: number;
  readonly errors: readonly ErrorLine[];
}

/** What came of them in the end; the run is null where it was stopped before it was finished. */
export interface Outcome extends Kept {
  readonly run: Run | null;
}

/** Reports that are kept together: a kill loses no more than these. */
const BATCH = 20;

/**
 * Adds reports to a store. A report that the store holds word for word, coded by the same coder with the same knowledge,
 * is not coded again.
 */
export function keepReports(
  store: Store,
  lines: AsyncIterable<Report | ErrorLine>,
  keeping: Keeping,
): Promise<Outcome> {
  return keepRun(store, keeping, (run) => keepAll(store, run, lines, keeping));
}

/** Adds reports that come with what they tell, as rows of other projects' tables do. */
export function keepCoded(
  store: Store,
  lines: AsyncIterable<StoredReport | ErrorLine>,
  keeping: Omit<Keeping, 'code'>,
): Promise<Outcome> {
  const { progress, stopped } = keeping;
  return keepRun(store, keeping, (run) => keepResults(store, run, until(lines, stopped), progress, () => 0));
}

/** A run from its beginning to its incidents. */
async function keepRun(
  store: Store,
  keeping: Omit<Keeping, 'code'>,
  keep: (run: string) => Promise<Kept>,
): Promise<Outcome> {
  const { id } = await store.startRun(keeping.run);
  try {
    const kept = await keep(id);
    if (keeping.stopped()) {
      await store.leaveRun(id);
      return { ...kept, run: null };
    }
    keeping.progress({ step: 'reconcile' });
    const incidents = await incidentsOf(store, keeping.reconcile, id);
    return { ...kept, run: await store.finishRun(id, incidents) };
  } catch (error) {
    await store.leaveRun(id);
    throw error;
  }
}

/** Codes all reports of a store anew, as with newer knowledge: a run that can be compared with the one before. */
export function recodeReports(store: Store, keeping: Keeping): Promise<Outcome> {
  return keepReports(store, store.allReports(), keeping);
}

/** Makes the incidents of a store anew, as after decisions. */
export async function reconcileStore(store: Store, reconcile: Reconciling): Promise<void> {
  await store.replaceIncidents(await incidentsOf(store, reconcile));
}

/** The incidents that a store's coded reports make, of its newest run or of a named one. */
async function incidentsOf(store: Store, reconcile: Reconciling, run?: string): Promise<readonly Incident[]> {
  const coded: CodedReport[] = [];
  for await (const report of store.coded(run)) coded.push(report);
  const earlier: FormerIncident[] = [];
  for await (const { id, claims } of store.allIncidents({})) earlier.push({ id, claims });
  return reconcile(coded, await store.constraints(), earlier);
}

/** Codes reports one after the other; whatever else the process does comes in between. */
export function oneByOne(
  code: (report: Report) => CodedReport | ErrorLine | Promise<CodedReport | ErrorLine>,
): CodeAll {
  return async function* (reports) {
    for await (const report of reports) {
      await setImmediate();
      if ('error' in report) yield report;
      else yield pairOf(report, await code(report));
    }
  };
}

/** A report with what was coded from it, or why nothing was. */
export function pairOf(report: Report, coded: CodedReport | ErrorLine): StoredReport | ErrorLine {
  return 'error' in coded ? coded : { report, coded };
}

async function keepAll(
  store: Store,
  run: string,
  lines: AsyncIterable<Report | ErrorLine>,
  { code, progress, stopped }: Keeping,
): Promise<Kept> {
  let known = 0;
  const passed = (report: Report) => {
    known += 1;
    progress({ step: 'known', report });
  };
  const fresh = until(unknown(store, run, until(lines, stopped), passed), stopped);
  return keepResults(store, run, code(fresh), progress, () => known);
}

/** Keeps results batch by batch; `known` counts reports that needed none. */
async function keepResults(
  store: Store,
  run: string,
  results: AsyncIterable<StoredReport | ErrorLine>,
  progress: Keeping['progress'],
  known: () => number,
): Promise<Kept> {
  let written: Kept = { added: 0, unchanged: 0, replaced: 0, claims: 0, errors: [] };
  const kept = () => ({ ...written, unchanged: written.unchanged + known() });
  for await (const batch of batches(told(results, progress))) {
    written = sum(written, await keepBatch(store, run, batch));
    progress({ step: 'kept', kept: kept() });
  }
  progress({ step: 'kept', kept: kept() });
  return kept();
}

/** Lines without the reports that the run sees as they are. */
async function* unknown(
  store: Store,
  run: string,
  lines: AsyncIterable<Report | ErrorLine>,
  known: (report: Report) => void,
): AsyncGenerator<Report | ErrorLine> {
  for await (const batch of batches(lines)) {
    const reports = batch.filter((line): line is Report => !('error' in line));
    const current = await store.current(run, reports);
    for (const line of batch) {
      if ('error' in line || !current.has(line.id)) yield line;
      else known(line);
    }
  }
}

async function* told(
  results: AsyncIterable<StoredReport | ErrorLine>,
  progress: Keeping['progress'],
): AsyncGenerator<StoredReport | ErrorLine> {
  for await (const result of results) {
    progress('error' in result ? { step: 'failed', line: result } : { step: 'coded', coded: result.coded });
    yield result;
  }
}

async function* until<Item>(items: AsyncIterable<Item>, stopped: () => boolean): AsyncGenerator<Item> {
  for await (const item of items) {
    if (stopped()) return;
    yield item;
  }
}

async function* batches<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function keepBatch(store: Store, run: string, batch: readonly (StoredReport | ErrorLine)[]): Promise<Kept> {
  const good = batch.filter((result): result is StoredReport => !('error' in result));
  const errors = batch.filter((result): result is ErrorLine => 'error' in result);
  const added = await store.addReports(run, good);
  if (errors.length > 0) await store.addErrors(run, errors);
  return { ...added, claims: good.reduce((count, { coded }) => count + coded.claims.length, 0), errors };
}

function sum(a: Kept, b: Kept): Kept {
  return {
    added: a.added + b.added,
    unchanged: a.unchanged + b.unchanged,
    replaced: a.replaced + b.replaced,
    claims: a.claims + b.claims,
    errors: [...a.errors, ...b.errors],
  };
}
