import { type Manifest, type ReleaseFiles, releaseFiles } from '../../export/index.ts';
import { knowledgeHash } from '../../knowledge/index.ts';
import type { CodedReport, Decision, Knowledge } from '../../model/index.ts';
import { deciding, reconciling } from '../../pipeline.ts';
import { version } from '../version.ts';

/** A release of some coded reports with what people decided: reconciled anew and written in every format. */
export async function makeRelease(
  coded: readonly CodedReport[],
  decisions: readonly Decision[],
  rule: Manifest['rule'],
  knowledge: Knowledge,
): Promise<ReleaseFiles> {
  const [{ apply, constraints }, reconcile] = [await deciding(decisions, knowledge), await reconciling(knowledge)];
  const incidents = reconcile(coded.map(apply), constraints, rule);
  const settings = { ascribe: version(), knowledge_hash: knowledgeHash(knowledge, []), rule };
  return releaseFiles({ coded, decisions, incidents, knowledge, settings });
}
