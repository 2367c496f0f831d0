import { knowledgeHash } from '../knowledge/index.ts';
import type { Knowledge, NewRun } from '../model/index.ts';
import type { Accepted } from '../pipeline.ts';
import { version } from './version.ts';

/** What a coder works with: `accepted` are the rows of the knowledge that people of a project accepted. */
interface With {
  readonly knowledge: Knowledge;
  readonly gazetteers: readonly Uint8Array[];
  readonly accepted?: Accepted;
}

/** What a run of this version with this knowledge is kept under. */
export function runWith({ knowledge, gazetteers, accepted }: With): NewRun {
  return {
    coder: { name: 'ascribe', version: version() },
    knowledge_hash: knowledgeHash(knowledge, gazetteers),
    accepted: Object.values(accepted ?? {}).reduce((count, rows) => count + rows.length, 0),
  };
}
