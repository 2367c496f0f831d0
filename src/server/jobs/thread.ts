import { setImmediate } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import type { CodedReport, Constraints, Incident, Knowledge } from '../../model/index.ts';
import type { FormerIncident, Reconciling } from '../../pipeline.ts';

/** What a thread reconciles with. */
export interface ReconcilerData {
  readonly knowledge: Pick<Knowledge, (typeof TABLES)[number]>;
}

/** What a thread is sent: parcels of what it needs, then word to begin. */
export type ToReconciler =
  | { readonly coded: readonly CodedReport[] }
  | { readonly earlier: readonly FormerIncident[] }
  | { readonly constraints: Constraints };

/** The tables that reconciling looks into. */
const TABLES = ['families', 'actions', 'outlets', 'actors', 'actorEvents', 'speakers'] as const;

/** Things that cross between threads at once: copying them takes some milliseconds, and then somebody else has a turn. */
export const PARCEL = 100;

/** Starts a thread that runs `reconciler` with this data. */
export type OpenThread = (data: ReconcilerData) => Worker;

/** Reconciles on a thread of its own, opened for each time and closed after it: a server that waits holds no memory for it. */
export function reconcilingOnThread(open: OpenThread, knowledge: Knowledge): Reconciling {
  const tables = Object.fromEntries(TABLES.map((key) => [key, knowledge[key]]));
  const data = { knowledge: tables as ReconcilerData['knowledge'] };
  return async (coded, constraints, earlier) => {
    const worker = open(data);
    try {
      const incidents = collected(worker);
      for (const parcel of parcels(coded)) await send(worker, { coded: parcel });
      for (const parcel of parcels(earlier)) await send(worker, { earlier: parcel });
      await send(worker, { constraints });
      return await incidents;
    } finally {
      await worker.terminate();
    }
  };
}

async function send(worker: Worker, message: ToReconciler): Promise<void> {
  worker.postMessage(message);
  await setImmediate();
}

function* parcels<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let first = 0; first < items.length; first += PARCEL) yield items.slice(first, first + PARCEL);
}

/** Whatever a thread gives until it says that it is done. */
function collected(worker: Worker): Promise<Incident[]> {
  const incidents: Incident[] = [];
  const all = new Promise<Incident[]>((resolve, reject) => {
    worker.on('message', (message: readonly Incident[] | 'done') => {
      if (message === 'done') resolve(incidents);
      else incidents.push(...message);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`the thread that makes incidents ended (${code})`)));
  });
  all.catch(() => undefined); // whoever sends first hears of it when it waits
  return all;
}
