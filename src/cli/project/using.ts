import type { Knowledge, Store } from '../../model/index.ts';
import { type Accepted, acceptedIn, withAccepted } from '../../pipeline.ts';
import { openGazetteers, openKnowledge, packsOf } from '../options.ts';

/** What a project's reports are coded with. */
export interface Using {
  /** The tables that the command line asks for, with what people of the project accepted. */
  readonly knowledge: Knowledge;
  readonly gazetteers: readonly Uint8Array[];
  readonly accepted: Accepted;
}

/** @throws KnowledgeError for a row that does not fit. */
export async function openUsing(store: Store, options: Record<string, unknown>): Promise<Using> {
  const accepted = await acceptedIn(store);
  const knowledge = await withAccepted(openKnowledge(options), accepted);
  return { knowledge, gazetteers: openGazetteers(packsOf(options)), accepted };
}
