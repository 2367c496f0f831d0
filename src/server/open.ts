import type { Network, Store } from '../model/index.ts';
import { sentencing } from '../pipeline.ts';
import { Changes } from './http/changes.ts';
import { Jobs } from './jobs/jobs.ts';
import { createWork } from './jobs/work.ts';
import { type Making, openKnowing } from './knowing.ts';
import type { Project } from './project.ts';

/** What a project is opened with. */
export interface ProjectParts extends Making {
  readonly name: string;
  readonly sample: boolean;
  readonly version: string;
  readonly store: Store;
  readonly openNetwork: () => Promise<Network>;
  /** Folder in which releases are kept. */
  readonly releases: string;
}

/** A project with everything that answers need; the coder is loaded when the first report is added. */
export async function openProject(parts: ProjectParts): Promise<Project> {
  const { name, sample, version, store, openNetwork, releases } = parts;
  const changes = new Changes();
  const [knowing, sentences] = await Promise.all([openKnowing(store, parts), sentencing(parts.knowledge)]);
  const work = createWork({ ...{ store, version, releases, knowing, openNetwork }, tables: parts.knowledge });
  const jobs = new Jobs(work, () => changes.tell());
  return { ...{ name, sample, version, store, knowing, sentences, jobs, changes, releases } };
}
