import type {
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
  readonly code: (report: Report) => CodedReport | ErrorLine;
  readonly reconcile: Reconciling;
  /** Called after each batch. */
  readonly progress: (kept: Kept) => void;
  /** Asked after each report; when true, what is read already is kept and no more is read. */
  readonly stopped: () => boolean;
}

/** Makes incidents of all that was coded, keeping to what people decided and to the ids of the incidents of before. */
export type Reconciling = (
  coded: readonly CodedReport[],
  constraints: Constraints,
  earlier: readonly Incident[],
) => readonly Incident[] | Promise<readonly Incident[]>;

/** What came of the reports. */
interface Kept {
  readonly added: number;
  readonly unchanged: number;
  readonly replaced: number;
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
export async function keepReports(
  store: Store,
  lines: AsyncIterable<Report | ErrorLine>,
  keeping: Keeping,
): Promise<Outcome> {
  const { id } = await store.startRun(keeping.run);
  try {
    const kept = await keepAll(store, id, lines, keeping);
    if (keeping.stopped()) {
      await store.leaveRun(id);
      return { ...kept, run: null };
    }
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
export async function incidentsOf(store: Store, reconcile: Reconciling, run?: string): Promise<readonly Incident[]> {
  const coded: CodedReport[] = [];
  for await (const report of store.coded(run)) coded.push(report);
  const earlier: Incident[] = [];
  for await (const incident of store.allIncidents({})) earlier.push(incident);
  return reconcile(coded, await store.constraints(), earlier);
}

async function keepAll(
  store: Store,
  run: string,
  lines: AsyncIterable<Report | ErrorLine>,
  keeping: Keeping,
): Promise<Kept> {
  let kept: Kept = { added: 0, unchanged: 0, replaced: 0, claims: 0, errors: [] };
  let batch: (Report | ErrorLine)[] = [];
  const flush = async () => {
    kept = sum(kept, await keepBatch(store, run, batch, keeping.code));
    batch = [];
    keeping.progress(kept);
  };
  for await (const line of lines) {
    batch.push(line);
    if (batch.length >= BATCH || keeping.stopped()) await flush();
    if (keeping.stopped()) break;
  }
  if (batch.length > 0) await flush();
  return kept;
}

async function keepBatch(
  store: Store,
  run: string,
  lines: readonly (Report | ErrorLine)[],
  code: Keeping['code'],
): Promise<Kept> {
  const reports = lines.filter((line): line is Report => !('error' in line));
  const current = await store.current(run, reports);
  const results = reports.filter(({ id }) => !current.has(id)).map((report) => ({ report, coded: code(report) }));
  const good = results.filter((result): result is StoredReport => !('error' in result.coded));
  const errors = [...lines, ...results.map(({ coded }) => coded)].filter((line): line is ErrorLine => 'error' in line);
  const added = await store.addReports(run, good);
  if (errors.length > 0) await store.addErrors(run, errors);
  const claims = good.reduce((count, { coded }) => count + coded.claims.length, 0);
  return { ...added, unchanged: added.unchanged + current.size, claims, errors };
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
