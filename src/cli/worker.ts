import { parentPort, workerData } from 'node:worker_threads';
import { loadKnowledge } from '../knowledge/index.ts';
import type { Report } from '../model/index.ts';
import { coding, runStage } from '../pipeline.ts';
import { lineOf } from './emit.ts';
import type { WorkerData } from './jobs.ts';
import { openGazetteers } from './options.ts';

/** A thread that codes the reports it is sent, one line a report, in order: text crosses threads faster than objects do. */
const { packs, coder } = workerData as WorkerData;
const code = await coding(loadKnowledge(packs), openGazetteers(packs), coder);
parentPort?.on('message', (report: Report) => parentPort?.postMessage(lineOf(runStage(report, code))));
