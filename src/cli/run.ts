import { knowledgeHash } from '../knowledge/index.ts';
import type { NewRun } from '../model/index.ts';
import type { Reading } from './options.ts';
import { version } from './version.ts';

/** What a run of this version with this knowledge is kept under. */
export function runWith({ knowledge, gazetteers }: Pick<Reading, 'knowledge' | 'gazetteers'>): NewRun {
  return {
    coder: { name: 'ascribe', version: version() },
    knowledge_hash: knowledgeHash(knowledge, gazetteers),
  };
}
