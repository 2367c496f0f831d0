import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../src/effects/index.ts';
import { loadKnowledge } from '../src/knowledge/index.ts';
import { reconcilingOn } from '../src/pipeline.ts';
import { openProject, type Project } from '../src/server/index.ts';
import { openStore } from '../src/store/index.ts';
import { inventedIncidents, inventedReport } from '../test/support/records.ts';

/** Claims of a report; two of them are an incident. */
const CLAIMS = 4;
const BATCH = 200;

/** A project in a folder with so many invented reports, to measure what is asked of it. */
export async function inventedProject(size: number): Promise<{ readonly project: Project; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'ascribe-bench-'));
  const knowledge = loadKnowledge();
  const store = await openStore(join(folder, 'project'), { clock: systemClock, codebook: () => knowledge });
  const run = { coder: { name: 'bench', version: '1' }, knowledge_hash: 'none' };
  const { id } = await store.startRun(run);
  const numbers = Array.from({ length: size }, (_, number) => number);
  for (let first = 0; first < size; first += BATCH)
    await store.addReports(
      id,
      numbers.slice(first, first + BATCH).map((number) => inventedReport(number, CLAIMS)),
    );
  await store.finishRun(
    id,
    numbers.flatMap((number) => inventedIncidents(inventedReport(number, CLAIMS))),
  );
  const project = await openProject({
    ...{ name: 'bench', sample: false, version: '0', store, knowledge, gazetteers: [], coder: run.coder },
    reconcileWith: reconcilingOn,
    releases: join(folder, 'releases'),
    openNetwork: () => Promise.reject(new Error('no network')),
  });
  return {
    project,
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
