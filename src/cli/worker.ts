import { parentPort, workerData } from 'node:worker_threads';
import { loadKnowledge } from '../knowledge/index.ts';
import type { Report } from '../model/index.ts';
import { coding, runStage, withAccepted } from '../pipeline.ts';
import { lineOf } from './emit.ts';
import type { WorkerData } from './jobs.ts';
import { openGazetteers } from './options.ts';

/** A thread that codes the reports it is sent, one line a report, in order: text crosses threads faster than objects do. */
const { packs, accepted, coder } = workerData as WorkerData;
const tables = loadKnowledge(packs);
const knowledge = accepted ? await withAccepted(tables, accepted) : tables;
const code = await coding(knowledge, openGazetteers(packs), coder);
parentPort?.on('message', (report: Report) => parentPort?.postMessage(lineOf(runStage(report, code))));
