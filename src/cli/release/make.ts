import { type EarlierIncident, type Manifest, type ReleaseFiles, releaseFiles } from '../../export/index.ts';
import { knowledgeHash } from '../../knowledge/index.ts';
import type { CodedReport, Decision, Knowledge } from '../../model/index.ts';
import { deciding, openKeepIds, reconciling, withDecided } from '../../pipeline.ts';
import { version } from '../version.ts';

/** What a release is made from, besides knowledge. */
export interface ReleaseSources {
  /** As coders made it, before what people decided. */
  readonly coded: readonly CodedReport[];
  readonly decisions: readonly Decision[];
  /** Incidents whose ids are kept. */
  readonly earlier: readonly EarlierIncident[];
}

/** A release: reconciled anew, with what people decided, and written in every format. */
export async function makeRelease(
  { coded, decisions, earlier }: ReleaseSources,
  rule: Manifest['rule'],
  knowledge: Knowledge,
): Promise<ReleaseFiles> {
  const { apply, constraints } = await deciding(decisions, knowledge);
  const reconcile = await reconciling(await withDecided(knowledge, decisions, coded));
  const keepIds = await openKeepIds();
  const incidents = keepIds(reconcile(coded.map(apply), constraints, rule), earlier);
  const settings = { ascribe: version(), knowledge_hash: knowledgeHash(knowledge, []), rule };
  return releaseFiles({ coded, decisions, earlier, incidents, knowledge, settings });
}
