import { parentPort, workerData } from 'node:worker_threads';
import type { CodedReport, Constraints } from '../../model/index.ts';
import { type FormerIncident, reconcilingOn } from '../../pipeline.ts';
import { PARCEL, type ReconcilerData, type ToReconciler } from './thread.ts';

/** A thread that makes incidents, so that the server answers meanwhile: takes parcels, then word to begin, and gives parcels. */
const reconcile = await reconcilingOn((workerData as ReconcilerData).knowledge);
const [coded, earlier]: [CodedReport[], FormerIncident[]] = [[], []];

parentPort?.on('message', (message: ToReconciler) => {
  if ('coded' in message) coded.push(...message.coded);
  else if ('earlier' in message) earlier.push(...message.earlier);
  else give(message.constraints);
});

function give(constraints: Constraints): void {
  const incidents = reconcile(coded, constraints, earlier);
  for (let first = 0; first < incidents.length; first += PARCEL)
    parentPort?.postMessage(incidents.slice(first, first + PARCEL));
  parentPort?.postMessage('done');
}
