import type { Decision } from '../model/index.ts';
import type { Db } from './write/insert.ts';

/** What differs between a project folder and a server. */
export interface Backend {
  readonly db: Db;
  /** Decisions that were written down outside the database, in order; empty where the database is all there is. */
  readonly journalled: readonly Decision[];
  /** Writes a decision down before the database hears of it; returns how it is taken back if the database does not take it. */
  journal(decision: Decision): () => void;
  /**
   * Takes the right to run for this store alone.
   * @throws EffectError `run_open` while somebody else has it
   */
  takeRun(): Promise<() => Promise<void>>;
  /** Called when much was written: lets the planner know, and gives up room that nobody needs. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}
