import type { Parse, Store } from '../model/index.ts';
import type { Changes } from './http/changes.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Knowing } from './knowing.ts';

/** What the server shows and changes: a store, the knowledge it was coded with, and the work that goes on in it. */
export interface Project {
  /** Name of its folder, or "sample". */
  readonly name: string;
  /** The bundled sample in a store that is gone when the server ends. */
  readonly sample: boolean;
  readonly version: string;
  readonly store: Store;
  /** What it is coded with, as people left it. */
  readonly knowing: Knowing;
  /** The sentences of a body as the coder read them, in code points. */
  readonly sentences: Parse;
  readonly jobs: Jobs;
  readonly changes: Changes;
  /** Folder in which releases are kept. */
  readonly releases: string;
}
