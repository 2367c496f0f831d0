import { knowledgeHash } from '../knowledge/index.ts';
import type { CodedReport, Knowledge, NewRun, Report, Store } from '../model/index.ts';
import {
  type Accepted,
  type Actors,
  acceptedIn,
  type CodeAll,
  coding,
  oneByOne,
  openActors,
  type Reconciling,
  runStage,
  withAccepted,
} from '../pipeline.ts';

/** Makes what makes the incidents; where that takes long, on a thread of its own. */
type ReconcileWith = (knowledge: Knowledge) => Reconciling | Promise<Reconciling>;

/** What a project is coded with as its people left it: the tables, and the names that they accepted. */
export interface Known {
  readonly knowledge: Knowledge;
  readonly actors: Actors;
  readonly run: NewRun;
  readonly code: CodeAll;
  readonly reconcile: Reconciling;
}

/** What the parts of {@link Known} are made of. */
export interface Making {
  /** The tables, without what people accepted. */
  readonly knowledge: Knowledge;
  readonly gazetteers: readonly Uint8Array[];
  readonly coder: NewRun['coder'];
  readonly reconcileWith: ReconcileWith;
}

/** What is known at a time, and how it is brought up to what people decided since. */
export interface Knowing {
  readonly now: Known;
  /** Looks whether people accepted names, or took that back; returns what is known then. */
  refresh(): Promise<Known>;
  readonly reconcileWith: ReconcileWith;
}

export async function openKnowing(store: Store, making: Making): Promise<Knowing> {
  let last = await acceptedIn(store);
  let now = await knownWith(last, making);
  return {
    get now() {
      return now;
    },
    async refresh() {
      const accepted = await acceptedIn(store);
      if (JSON.stringify(accepted) === JSON.stringify(last)) return now;
      now = await knownWith(accepted, making);
      last = accepted;
      return now;
    },
    reconcileWith: making.reconcileWith,
  };
}

async function knownWith(accepted: Accepted, { gazetteers, coder, ...making }: Making): Promise<Known> {
  const knowledge = await withAccepted(making.knowledge, accepted);
  const rows = Object.values(accepted).reduce((count, each) => count + each.length, 0);
  const run = { coder, knowledge_hash: knowledgeHash(knowledge, gazetteers), accepted: rows };
  const [actors, reconcile] = await Promise.all([openActors(knowledge), making.reconcileWith(knowledge)]);
  return { knowledge, actors, run, code: oneByOne(lazyCoder(knowledge, gazetteers, coder)), reconcile };
}

/** Loads the coder for the first report. */
function lazyCoder(knowledge: Knowledge, gazetteers: readonly Uint8Array[], name: NewRun['coder']) {
  let coder: ReturnType<typeof coding> | null = null;
  return async (report: Report) => {
    coder ??= coding(knowledge, gazetteers, name);
    return runStage<CodedReport>(report, await coder);
  };
}
