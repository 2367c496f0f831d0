import { parentPort, workerData } from 'node:worker_threads';
import { loadKnowledge } from '../knowledge/index.ts';
import type { Report } from '../model/index.ts';
import { coding, runStage } from '../pipeline.ts';
import type { WorkerData } from './jobs.ts';
import { openGazetteers } from './options.ts';

/** A thread that codes the reports it is sent, one answer a report, in order. */
const { packs, coder } = workerData as WorkerData;
const code = await coding(loadKnowledge(packs), openGazetteers(packs), coder);
parentPort?.on('message', (report: Report) => parentPort?.postMessage(runStage(report, code)));
