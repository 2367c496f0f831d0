import type { CodedReport, Knowledge, Network, NewRun, Report, Store } from '../model/index.ts';
import { coding, oneByOne, openActors, type Reconciling, runStage, sentencing } from '../pipeline.ts';
import { Changes } from './http/changes.ts';
import { Jobs } from './jobs/jobs.ts';
import { createWork } from './jobs/work.ts';
import type { Project } from './project.ts';

/** What a project is opened with. */
export interface ProjectParts {
  readonly name: string;
  readonly sample: boolean;
  readonly version: string;
  readonly store: Store;
  readonly knowledge: Knowledge;
  readonly gazetteers: readonly Uint8Array[];
  readonly run: NewRun;
  /** Makes the incidents; where that takes long, on a thread of its own. */
  readonly reconcile: Reconciling;
  readonly openNetwork: () => Promise<Network>;
  /** Folder in which releases are kept. */
  readonly releases: string;
}

/** A project with everything that answers need; the coder is loaded when the first report is added. */
export async function openProject(parts: ProjectParts): Promise<Project> {
  const { name, sample, version, store, knowledge, openNetwork, releases } = parts;
  const changes = new Changes();
  const work = createWork({
    store,
    knowledge,
    version,
    releases,
    run: parts.run,
    code: oneByOne(lazyCoder(parts)),
    reconcile: parts.reconcile,
    openNetwork,
  });
  const jobs = new Jobs(work, () => changes.tell());
  const [actors, sentences] = await Promise.all([openActors(knowledge), sentencing(knowledge)]);
  return { name, sample, version, store, knowledge, actors, sentences, jobs, changes, releases };
}

/** Loads the coder for the first report. */
function lazyCoder({ knowledge, gazetteers, run }: ProjectParts) {
  let coder: ReturnType<typeof coding> | null = null;
  return async (report: Report) => {
    coder ??= coding(knowledge, gazetteers, run.coder);
    return runStage<CodedReport>(report, await coder);
  };
}
